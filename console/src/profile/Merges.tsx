import { useState } from 'react';
import { post } from '../api/client';
import { useAct } from '../api/query';
import type { Merge, Person } from '../api/types/profile';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Reason } from '../ui/Reason';
import { Section } from '../ui/Section';
import { MergeWith } from './MergeWith';

export function Merges({ person }: { person: Person }) {
  const { t, pick } = useWords();
  const [asked, setAsked] = useState<Merge | null>(null);
  const [joining, setJoining] = useState(false);
  const undo = useAct<string>({
    run: (because) => post(`/api/merges/${asked?.id}/undo`, { because }),
    say: t('ui.accepted'),
    refresh: [['person'], ['people'], ['timeline']],
    done: () => setAsked(null),
  });
  return (
    <Section
      title={t('merges.title')}
      end={
        <Act needs="PEOPLE_MERGE" size="small" onClick={() => setJoining(true)}>
          {t('merges.with')}
        </Act>
      }
    >
      {person.merges.length === 0 ? (
        <p className="quiet dense">{t('merges.none')}</p>
      ) : (
        <ul className="bars">
          {person.merges.map((merge) => (
            <li key={merge.id}>
              <div className="line">
                <span className="dense">{pick(merge.because)}</span>
                {merge.undoneAt ? (
                  <span className="caption nowrap">{t('merges.undone', { day: moment(merge.undoneAt) })}</span>
                ) : (
                  <Act needs="PEOPLE_MERGE" size="small" onClick={() => setAsked(merge)}>
                    {t('merges.undo')}
                  </Act>
                )}
              </div>
              <span className="caption">
                {moment(merge.at)} · #{merge.other} → #{merge.survivor} · {merge.by === 'rule' ? t('merges.rule') : merge.by}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Reason title={t('merges.undoTitle', { other: asked?.other ?? '' })} open={asked !== null} ok={t('merges.undo')} danger busy={undo.isPending} onOk={(because) => undo.mutate(because)} onCancel={() => setAsked(null)}>
        <p className="second">{t('merges.undoMore')}</p>
      </Reason>
      <MergeWith person={person} open={joining} close={() => setJoining(false)} />
    </Section>
  );
}
