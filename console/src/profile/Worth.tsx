import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import { useSession } from '../api/session';
import type { PersonPredictions } from '../api/types/prediction';
import type { Person } from '../api/types/profile';
import { decimal, percent, range } from '../format/number';
import { fullDay } from '../format/time';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';

/** What this person has brought, and what may still come, with what is not known. */
export function Worth({ person }: { person: Person }) {
  const { t } = useWords();
  const predictions = useQuery({ queryKey: ['person-predictions', person.id], queryFn: () => get<PersonPredictions>(`/api/people/${person.id}/predictions`) });
  return (
    <Section title={t('worth.title')} caption={t('worth.caption')}>
      <Loaded query={predictions} small>
        {(found) => <Told person={person} found={found} />}
      </Loaded>
    </Section>
  );
}

function Told({ person, found }: { person: Person; found: PersonPredictions }) {
  const { t, money, code } = useWords();
  const { currency } = useSession().brand;
  const coming = found.ltv;
  if (coming === null) {
    return (
      <>
        <p className="figure worth-figure">{money(person.revenueNet, currency)}</p>
        <p className="caption">{t('worth.only')}</p>
        <p className="dense second thin">{t(found.state === 'not-bought' ? 'worth.notBought' : found.state === 'thin' ? 'worth.thin' : 'worth.noSpend')}</p>
      </>
    );
  }
  const low = found.ltvLow;
  const high = found.ltvHigh;
  const banded = low !== null && high !== null;
  return (
    <>
      <p>
        <span className="figure worth-figure">{money(person.revenueNet + coming, currency)}</span> {banded && <span className="caption">{t('worth.between', { range: range(person.revenueNet + low, person.revenueNet + high, (value) => money(value, currency)) })}</span>}
      </p>
      <div className="row spread caption">
        <span>{t('worth.done', { n: money(person.revenueNet, currency) })}</span>
        <span>{t('worth.coming', { n: money(coming, currency) })}</span>
      </div>
      <WorthBar done={person.revenueNet} coming={coming} low={low} high={high} />
      <div className="row spread caption">
        <span>
          {code('model', found.model)} {fullDay(found.asOf)}
        </span>
        {banded && <span>{t('worth.range', { range: range(low, high, (value) => money(value, currency)) })}</span>}
      </div>
      <dl className="worth-facts">
        <div>
          <dt className="caption">{t('worth.alive')}</dt>
          <dd className="strong">{percent(found.alive)}</dd>
        </div>
        <div>
          <dt className="caption">{t('worth.next')}</dt>
          <dd className="strong">{found.nextOrderOn ? fullDay(found.nextOrderOn) : t('worth.nextNone')}</dd>
        </div>
        <div>
          <dt className="caption">{t('worth.orders')}</dt>
          <dd>{[found.expected30d, found.expected90d, found.expected365d].map((n) => decimal(n)).join(' / ')}</dd>
        </div>
        <div>
          <dt className="caption">{t('worth.spend')}</dt>
          <dd>{money(found.spend, currency)}</dd>
        </div>
      </dl>
    </>
  );
}

/** What was earned is solid, what may come is light, and its interval lies over it. */
function WorthBar({ done, coming, low, high }: { done: number; coming: number; low: number | null; high: number | null }) {
  const top = Math.max(1, done + Math.max(coming, high ?? 0)) * 1.04;
  const at = (value: number) => `${(Math.max(0, value) / top) * 100}%`;
  return (
    <svg className="worth-bar" width="100%" height="22" aria-hidden="true">
      <rect x="0" y="4" width={at(done)} height="14" fill="var(--water)" />
      <rect x={at(done)} y="4" width={at(coming)} height="14" fill="var(--river1)" />
      {low !== null && high !== null && (
        <g stroke="var(--ink)" strokeWidth="1.4">
          <line x1={at(done + low)} x2={at(done + high)} y1="11" y2="11" />
          <line x1={at(done + low)} x2={at(done + low)} y1="5" y2="17" />
          <line x1={at(done + high)} x2={at(done + high)} y1="5" y2="17" />
        </g>
      )}
      <circle cx={at(done + coming)} cy="11" r="4" fill="var(--surface)" stroke="var(--ink)" strokeWidth="1.4" />
    </svg>
  );
}
