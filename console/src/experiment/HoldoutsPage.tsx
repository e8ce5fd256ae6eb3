import './experiment.css';
import { useState } from 'react';
import type { Holdout } from '../api/types/experiment';
import { percent } from '../format/number';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Scroll } from '../ui/Scroll';
import { Empty, Loaded } from '../ui/states';
import { useProgrammes } from '../touch/useProgrammes';
import { useHoldouts } from './doors';
import { OwnHoldouts } from './OwnHoldouts';
import { SetHoldout, UNIVERSAL } from './SetHoldout';

/** Who is left alone on purpose, so that the others can be compared with them? */
export default function HoldoutsPage() {
  const { t } = useWords();
  const holdouts = useHoldouts();
  const [setting, setSetting] = useState<Pick<Holdout, 'id' | 'share'> | null>(null);
  const add = (
    <Act needs="EXPERIMENT_EDIT" type="primary" onClick={() => setSetting({ id: UNIVERSAL, share: holdouts.data?.find((each) => each.id === UNIVERSAL)?.share ?? 0.05 })} data-testid="set-holdout">
      {t('holdout.set')}
    </Act>
  );
  return (
    <div className="sheet">
      <div className="object">
        <span className="caption">{t('holdout.lead')}</span>
        <span className="end">{add}</span>
      </div>
      <Loaded query={holdouts}>
        {(list) =>
          list.length === 0 ? (
            <Empty small title={t('holdout.none')} action={add}>
              {t('holdout.noneMore')}
            </Empty>
          ) : (
            <div className="section">
              <HoldoutTable holdouts={list} onSet={setSetting} />
            </div>
          )
        }
      </Loaded>
      <OwnHoldouts />
      {setting && <SetHoldout start={setting} known={holdouts.data ?? []} close={() => setSetting(null)} />}
    </div>
  );
}

function HoldoutTable({ holdouts, onSet }: { holdouts: Holdout[]; onSet: (holdout: Holdout) => void }) {
  const { t } = useWords();
  const { nameOf } = useProgrammes();
  return (
    <Scroll label={t('page.holdouts')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('page.holdouts')}</th>
            <th scope="col" className="right">{t('holdout.share')}</th>
            <th scope="col">{t('holdout.because')}</th>
            <th scope="col">{t('holdout.by')}</th>
            <th scope="col">{t('holdout.at')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {holdouts.map((holdout) => (
            <tr key={holdout.id}>
              <td>
                <span className="hold-ring" aria-hidden="true" />
                {holdout.id === UNIVERSAL ? t('holdout.universal') : nameOf(holdout.id)}
              </td>
              <td className="right strong">{percent(holdout.share)}</td>
              <td className="break">{holdout.because || '—'}</td>
              <td className="second nowrap">{holdout.by}</td>
              <td className="second nowrap">{moment(holdout.at)}</td>
              <td className="right">
                <Act needs="EXPERIMENT_EDIT" type="link" size="small" onClick={() => onSet(holdout)}>
                  {t('holdout.change')}
                </Act>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
