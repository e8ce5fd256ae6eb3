import { useState } from 'react';
import type { Person } from '../api/types/profile';
import type { Standing } from '../api/types/segment';
import { fullDay } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Avatar } from '../ui/Avatar';
import { type Hidden, RevealDialog, useRevealKey } from './Reveal';

export function Head({ person, standing }: { person: Person; standing: Standing | undefined }) {
  const { t, code, pick } = useWords();
  const [asked, setAsked] = useState<Hidden | null>(null);
  const [shown, setShown] = useState<Record<string, string>>({});
  const name: Hidden = { key: 'name', field: 'name', label: t('person.name') };
  useRevealKey(() => setAsked(name));
  const place = [standing?.tier && code('tier', standing.tier), standing?.segment && code('segment', standing.segment)].filter(Boolean).join(' · ');
  return (
    <div className="section head">
      <div className="row">
        <Avatar name={shown.name ?? person.name} size={56} />
        <div>
          <div className="row tight">
            <h2 className="head-name">{shown.name ?? person.name}</h2>
            {!shown.name && (
              <Act needs="PEOPLE_REVEAL" size="small" onClick={() => setAsked(name)}>
                {t('person.reveal')}
              </Act>
            )}
          </div>
          <div className="caption second">{place || t('person.since', { day: fullDay(person.firstSeenAt) })}</div>
        </div>
      </div>
      <dl className="identities" aria-label={t('person.identities')}>
        {person.identities.map((identity, i) => {
          // Two different values may look the same once masked.
          const key = `${identity.namespace}:${i}`;
          const hidden: Hidden = { key, field: identity.namespace === 'phone' ? 'phone' : 'identity', namespace: identity.namespace, label: pick(identity.label) };
          const masked = /[*·•…]/.test(identity.value);
          return (
            <div key={key}>
              <dt className="caption">{pick(identity.label) || identity.namespace}</dt>
              <dd className="dense break">
                {shown[key] ?? identity.value}
                {masked && !shown[key] && (
                  <Act needs="PEOPLE_REVEAL" type="link" size="small" className="reveal" aria-label={t('person.revealTitle', { what: hidden.label })} onClick={() => setAsked(hidden)}>
                    {t('person.revealField')}
                  </Act>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <RevealDialog person={person.id} hidden={asked} close={() => setAsked(null)} show={(key, value) => setShown((old) => ({ ...old, [key]: value }))} />
    </div>
  );
}
