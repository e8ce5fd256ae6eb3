import { useState } from 'react';
import { Link } from 'react-router';
import { post } from '../api/client';
import { useAct } from '../api/query';
import { useSession } from '../api/session';
import type { Conflict, PersonRow } from '../api/types/profile';
import { exact, moneyExact } from '../format/number';
import { day, moment } from '../format/time';
import { type Key, useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Avatar } from '../ui/Avatar';
import { Reason } from '../ui/Reason';

type Decision = 'merge' | 'keep-apart';

/** Two people side by side, and the one identity both claim. */
export function ConflictPair({ conflict }: { conflict: Conflict }) {
  const { t, pick } = useWords();
  const [asked, setAsked] = useState<Decision | null>(null);
  const decide = useAct<string>({
    run: (because) => post(`/api/conflicts/${conflict.id}/decision`, { decision: asked, because }),
    say: t('ui.accepted'),
    refresh: [['conflicts'], ['people'], ['status']],
    done: () => setAsked(null),
  });
  const orders = conflict.people.reduce((sum, person) => sum + person.orders, 0);
  const merging = asked === 'merge';
  return (
    <article className="conflict">
      <header className="row spread">
        <div>
          <span className="strong">{pick(conflict.why)}</span> <span className="caption">{moment(conflict.at)}</span>
        </div>
        {conflict.state === 'open' ? (
          <div className="row tight">
            <Act needs="PEOPLE_MERGE" onClick={() => setAsked('keep-apart')}>
              {t('conflicts.apart')}
            </Act>
            <Act needs="PEOPLE_MERGE" type="primary" onClick={() => setAsked('merge')}>
              {t('conflicts.merge')}
            </Act>
          </div>
        ) : (
          <span className="pill plain">
            {t(`conflicts.${conflict.state}` as Key)} · {t('conflicts.by', { who: conflict.decidedBy ?? '—', when: moment(conflict.decidedAt) })}
          </span>
        )}
      </header>
      <div className="pair">
        <Side person={conflict.people[0]} />
        <div className="claim">
          <span className="caption">{t('conflicts.claimed')}</span>
          <span className="raw">{conflict.claimed.value}</span>
          <span className="caption">{conflict.namespace}</span>
        </div>
        <Side person={conflict.people[1]} />
      </div>
      <Reason
        title={t(merging ? 'conflicts.mergeTitle' : 'conflicts.apartTitle')}
        open={asked !== null}
        ok={t(merging ? 'conflicts.merge' : 'conflicts.apart')}
        busy={decide.isPending}
        onOk={(because) => decide.mutate(because)}
        onCancel={() => setAsked(null)}
      >
        <p className="second">{merging ? t('conflicts.mergeMore', { n: exact(orders) }) : t('conflicts.apartMore', { value: conflict.claimed.value })}</p>
      </Reason>
    </article>
  );
}

function Side({ person }: { person: PersonRow | undefined }) {
  const { t } = useWords();
  const { currency } = useSession().brand;
  if (!person) return <div className="pair-side quiet">—</div>;
  const facts: [string, string][] = [
    [t('people.col.phone'), person.phone ?? '—'],
    [t('people.col.orders'), exact(person.orders)],
    [t('people.col.net', { sign: '' }), moneyExact(person.revenueNet, currency)],
    [t('people.col.lastOrder'), day(person.lastOrderAt)],
    [t('people.col.first'), day(person.firstSeenAt)],
    [t('people.col.identities'), exact(person.identities)],
  ];
  return (
    <div className="pair-side">
      <div className="row tight">
        <Avatar name={person.name} />
        <Link to={`/people/${person.id}`} className="strong">
          {person.name}
        </Link>
        <span className="caption">#{person.id}</span>
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="caption">{name}</dt>
            <dd className="dense">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
