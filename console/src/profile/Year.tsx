import { useSession } from '../api/session';
import type { Person } from '../api/types/profile';
import type { Touch } from '../api/types/touch';
import { exact, money as writeMoney } from '../format/number';
import { fullDay } from '../format/time';
import { useWords } from '../i18n';
import { Drawn } from '../ui/Drawn';
import { Section } from '../ui/Section';
import { useWidth } from '../ui/useWidth';
import { placed } from './labels';

const DAY = 86_400_000;
const LANE = { orders: 46, refunds: 76, interactions: 104, touches: 132 };
const HEIGHT = 148;

/** Twelve months in lanes: what was bought, given back, done and told. */
export function Year({ person, touches }: { person: Person; touches: Touch[] }) {
  const { t, money } = useWords();
  const { currency } = useSession().brand;
  const from = Date.now() - 365 * DAY;
  const orders = person.orderList.filter((order) => Date.parse(order.at) >= from);
  const interactions = acts(person).reduce((sum, count) => sum + count.n, 0);
  const kept = orders.filter((order) => order.net > 0).length;
  const total = orders.reduce((sum, order) => sum + order.net, 0);
  const { sent, held } = toldSince(touches, from);
  const says = t('year.says', { orders: exact(kept), money: money(total, currency), interactions: exact(interactions) });
  return (
    <Section title={t('year.title')} caption={touches.length > 0 ? `${t('year.caption')} · ${t('year.touchesNote')}` : t('year.caption')} end={<span className="caption">{t('year.sum', { orders: exact(kept), interactions: exact(interactions) })}
            {touches.length > 0 && ` · ${t('year.touchSum', { sent: exact(sent.length), held: exact(held.length) })}`}</span>}>
      <Drawn says={says} chart={<Lanes person={person} orders={orders} told={[...sent, ...held]} from={from} currency={currency} />} table={<YearTable person={person} from={from} />} />
    </Section>
  );
}

/** An identify or a system fact is counted too, but nobody did anything. */
function acts(person: Person): Person['counts'] {
  return person.counts.filter((count) => count.interaction !== false);
}

function Lanes({ person, orders, told, from, currency }: { person: Person; orders: Person['orderList']; told: Touch[]; from: number; currency: string }) {
  const { t, language } = useWords();
  const { ref, width } = useWidth<HTMLDivElement>(560);
  const left = language === 'zh' ? 48 : 62;
  const right = width - 30;
  const at = (time: number) => left + ((time - from) / (365 * DAY)) * (right - left);
  const most = Math.max(1, ...orders.map((order) => order.gross));
  const amounts = orders.map((order) => writeMoney(order.gross, language, currency));
  const spots = orders.map((order, i) => ({ x: at(Date.parse(order.at)), r: Math.max(3.5, 12 * Math.sqrt(order.gross / most)), width: amounts[i].length * 7 }));
  const sides = placed(spots, left, right - 4);
  const days = new Map<string, number>();
  for (const count of acts(person)) days.set(count.day, (days.get(count.day) ?? 0) + count.n);
  const busiest = Math.max(1, ...days.values());
  return (
    <div ref={ref} className="lanes">
      <svg width={width} height={HEIGHT} aria-hidden="true" fontSize="12">
        {months(from).map((month) => (
          <g key={month.time}>
            <path d={`M${at(month.time)} 20V${HEIGHT - 6}`} stroke="var(--line)" />
            {at(month.time) < right - 36 && (
              <text x={at(month.time) + 3} y="13" fill="var(--ink3)">
                {language === 'zh' && month.named ? `${month.number} 月` : month.number}
              </text>
            )}
          </g>
        ))}
        {(['orders', 'refunds', 'interactions', 'touches'] as const).map((lane) => (
          <text key={lane} x="0" y={LANE[lane] + 4} fill="var(--ink2)">
            {t(`year.${lane}`)}
          </text>
        ))}
        {orders.map((order, i) => {
          const { x, r } = spots[i];
          const side = sides[i];
          return (
            <g key={order.orderId}>
              <circle cx={x} cy={LANE.orders} r={r} fill={order.net > 0 ? 'var(--water)' : 'var(--surface)'} stroke="var(--water)" strokeWidth="1.5" fillOpacity="0.85" />
              {side && (
                <text x={side === 'left' ? x - r - 4 : x + r + 4} y={LANE.orders + 4} textAnchor={side === 'left' ? 'end' : 'start'} fill="var(--ink)">
                  {amounts[i]}
                </text>
              )}
            </g>
          );
        })}
        {orders
          .filter((order) => order.refunded > 0)
          .map((order) => (
            <path key={order.orderId} d={`M${at(Date.parse(order.at))} ${LANE.refunds - 5}l5 5-5 5-5-5Z`} fill="none" stroke="var(--dai)" strokeWidth="1.5" />
          ))}
        {[...days].map(([date, n]) => {
          const x = at(Date.parse(`${date}T12:00:00`));
          const h = 5 + 9 * (n / busiest);
          return x >= left ? <rect key={date} x={x - 1} y={LANE.interactions + 7 - h} width="2" height={h} fill="var(--river3)" /> : null;
        })}
        {told.map((touch) => (
          <path key={touch.key} d={`M${at(Date.parse(touch.since))} ${LANE.touches - 5}l5 5-5 5-5-5Z`} fill={touch.state === 'sent' ? 'var(--dai)' : 'var(--surface)'} stroke={touch.state === 'sent' ? 'var(--dai)' : 'var(--hold)'} strokeWidth="1.5" />
        ))}
        <path d={`M${right} 16V${HEIGHT}`} stroke="var(--ink)" strokeWidth="1.2" />
        <text x={right} y="13" textAnchor="middle" fill="var(--ink)">
          {t('year.today')}
        </text>
      </svg>
    </div>
  );
}

/** What went out and what was held back since then. */
function toldSince(touches: Touch[], from: number): { sent: Touch[]; held: Touch[] } {
  const since = touches.filter((touch) => Date.parse(touch.since) >= from);
  return { sent: since.filter((touch) => touch.state === 'sent'), held: since.filter((touch) => touch.state === 'suppressed' || touch.state === 'refused') };
}

function months(from: number): { time: number; number: number; named: boolean }[] {
  const start = new Date(from);
  return Array.from({ length: 12 }, (_, i) => {
    const first = new Date(start.getFullYear(), start.getMonth() + 1 + i, 1);
    return { time: first.getTime(), number: first.getMonth() + 1, named: i === 0 || first.getMonth() === 0 };
  });
}

function YearTable({ person, from }: { person: Person; from: number }) {
  const { t, money } = useWords();
  const rows = new Map<string, { orders: number; gross: number; n: number }>();
  const row = (month: string) => rows.get(month) ?? rows.set(month, { orders: 0, gross: 0, n: 0 }).get(month)!;
  for (const order of person.orderList.filter((candidate) => Date.parse(candidate.at) >= from)) {
    const month = row(fullDay(order.at).slice(0, 7));
    month.orders += 1;
    month.gross += order.gross;
  }
  for (const count of acts(person)) row(count.day.slice(0, 7)).n += count.n;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('year.col.month')}</th>
          <th scope="col" className="right">{t('year.orders')}</th>
          <th scope="col" className="right">{t('orders.gross', { sign: '' })}</th>
          <th scope="col" className="right">{t('year.interactions')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows].sort(([a], [b]) => (a < b ? 1 : -1)).map(([month, sums]) => (
          <tr key={month}>
            <td className="num">{month}</td>
            <td className="right">{exact(sums.orders)}</td>
            <td className="right">{money(sums.gross)}</td>
            <td className="right">{exact(sums.n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
