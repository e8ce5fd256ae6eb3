import { NavLink, useLocation } from 'react-router';
import { usePausedAt, useSession } from '../api/session';
import { useWords } from '../i18n';
import { Mark } from '../ui/Mark';
import { open, placeOf, type Stage } from './places';

const STEP = 44;

/** The rail is the loop: its stops on a line, the return path drawn back to the first. */
export function Rail() {
  const { t } = useWords();
  const { permissions, brand } = useSession();
  const stages = open(permissions);
  const of = (kind: Stage['kind']) => stages.filter((stage) => stage.kind === kind);
  const loop = of('loop');
  return (
    <aside className="rail">
      <div className="rail-brand">
        <Mark />
        <span className="rail-name">{t('brand')}</span>
      </div>
      <nav aria-label={t('shell.loop')}>
        <ul className="rail-list">{of('above').map((stage) => <Stop key={stage.title} stage={stage} />)}</ul>
        {loop.length > 0 && (
          <div className="rail-loop">
            <LoopLine stops={loop.length} />
            <ul>{loop.map((stage) => <Stop key={stage.title} stage={stage} />)}</ul>
          </div>
        )}
        <ul className="rail-list">{of('below').map((stage) => <Stop key={stage.title} stage={stage} />)}</ul>
      </nav>
      <div className="rail-foot caption">
        <div>{brand.name}</div>
        {brand.simulated && <div>{t('shell.simulated')}</div>}
        {brand.simulated && <div>{t('shell.simulatedLong')}</div>}
      </div>
    </aside>
  );
}

function Stop({ stage }: { stage: Stage }) {
  const { t } = useWords();
  const here = placeOf(useLocation().pathname)?.stage.title === stage.title;
  const alarm = usePausedAt() !== null && stage.title === 'nav.guard';
  return (
    <li>
      <NavLink to={stage.pages[0].path} className={`stop ${stage.kind}${here ? ' here' : ''}`} aria-current={here ? 'page' : undefined}>
        <span className="stop-mark" aria-hidden="true" />
        {t(stage.title)}
        {alarm && (
          <>
            <span className="stop-alarm" aria-hidden="true">
              1
            </span>
            <span className="sr">{t('guard.pillSays')}</span>
          </>
        )}
      </NavLink>
    </li>
  );
}

function LoopLine({ stops }: { stops: number }) {
  const height = stops * STEP;
  const first = STEP / 2;
  const last = height - STEP / 2;
  return (
    <svg className="rail-line" width="30" height={height} aria-hidden="true">
      <path d={`M22 ${first}V${last}`} stroke="var(--line2)" strokeWidth="2" />
      <path
        d={`M22 ${last + 12}h-5a7 7 0 0 1-7-7V${first - 5}a7 7 0 0 1 7-7h5`}
        fill="none"
        stroke="var(--hold)"
        strokeWidth="1.5"
        strokeDasharray="0.1 4"
        strokeLinecap="round"
      />
    </svg>
  );
}
