import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { get } from '../api/client';
import { useMay } from '../api/session';
import type { Walk, WalkDetail } from '../api/types/journey';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { pathOf, programmeOf, useProgrammes } from '../touch/useProgrammes';
import { useVariantNames } from '../touch/useVariantNames';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';

const SHOWN = 10;

/** Which journeys a person walks or walked; each tells how they came where they are. */
export function Walks({ person }: { person: number }) {
  const { t } = useWords();
  const may = useMay('JOURNEY_READ');
  const walks = useQuery({ queryKey: ['person-journeys', person], queryFn: () => get<Walk[]>(`/api/people/${person}/journeys`), enabled: may });
  const [open, setOpen] = useState<number | null>(null);
  if (!walks.data?.length) return null;
  return (
    <Section title={t('walk.title')}>
      <ul className="walks">
        {walks.data.slice(0, SHOWN).map((walk) => (
          <OneWalk key={walk.id} walk={walk} open={open === walk.id} onOpen={() => setOpen(open === walk.id ? null : walk.id)} />
        ))}
      </ul>
    </Section>
  );
}

function OneWalk({ walk, open, onOpen }: { walk: Walk; open: boolean; onOpen: () => void }) {
  const { t, pick } = useWords();
  const { nameOf } = useProgrammes();
  const programme = programmeOf(walk.journey);
  const name = nameOf(programme);
  return (
    <li>
      <div className="row spread">
        <Link to={`${pathOf(programme)}${walk.node ? `?node=${encodeURIComponent(walk.node)}` : ''}`}>{name}</Link>
        <span className={`pill${walk.finishedAt || walk.heldOut ? ' plain' : ''}`}>{walk.outcome ? pick(walk.outcome) : t(walk.heldOut ? 'walk.heldOut' : 'walk.under')}</span>
      </div>
      <div className="row spread caption">
        <span>{t('walk.since', { at: moment(walk.enteredAt), n: walk.version })}</span>
        <button type="button" className="link" aria-expanded={open} aria-label={t('walk.howFor', { name })} onClick={onOpen} data-testid="walk">
          {t('walk.how')}
        </button>
      </div>
      {open && <Steps walk={walk.id} />}
    </li>
  );
}

/** Every node they left, which way and why. */
function Steps({ walk }: { walk: number }) {
  const { t, code, pick } = useWords();
  const names = useVariantNames();
  const detail = useQuery({ queryKey: ['walk', walk], queryFn: () => get<WalkDetail>(`/api/journeys/walks/${walk}`) });
  return (
    <Loaded query={detail} small>
      {({ run, variants, steps }) => (
        <ol className="walk-steps dense" data-testid="walk-steps">
          {steps.map((step, i) => (
            <li key={i}>
              <span className="caption nowrap">{moment(step.leftAt)}</span>
              <span>
                {step.name || code('journey.kind', step.kind)}
                <span className="caption"> {pick(step.why)}</span>
              </span>
            </li>
          ))}
          {run.dueAt && (
            <li>
              <span className="caption nowrap">{moment(run.dueAt)}</span>
              <span className="quiet">{t('walk.due')}</span>
            </li>
          )}
          {variants.map((variant) => (
            <li key={variant.experiment}>
              <span className="caption nowrap">{moment(variant.at)}</span>
              <span>{t('why.variant', names(variant.experiment, variant.variant))}</span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
