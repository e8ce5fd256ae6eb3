import { useNavigate, Link } from 'react-router';
import type { TouchSum } from '../api/types/touch';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { totalOf, waitingByChannel } from './sums';

/** Promotion that is not sent yet, by channel. */
export function Waits({ paused, sums, today }: { paused: boolean; sums: TouchSum[]; today: TouchSum[] }) {
  const { t, code } = useWords();
  const navigate = useNavigate();
  const rows = waitingByChannel(sums);
  const all = rows.reduce((sum, row) => sum + row.waiting, 0);
  const sent = (channel: string) => totalOf(today, (sum) => sum.kind === 'promotional' && sum.channel === channel && sum.state === 'sent');
  return (
    <Section title={t(paused ? 'guard.stopped' : 'guard.waiting')} end={<span className="num">{t('guard.waitingSum', { n: exact(all) })}</span>}>
      {rows.length === 0 ? (
        <p className="quiet dense">{t('guard.waitingNone')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('touches.col.channel')}</th>
              <th scope="col" className="right">{t('guard.col.waiting')}</th>
              <th scope="col" className="right">{t('guard.col.breaker')}</th>
              <th scope="col" className="right">{t('guard.col.sending')}</th>
              <th scope="col" className="right">{t('guard.col.today')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const to = `/touches?kind=promotional&channel=${encodeURIComponent(row.channel)}`;
              return (
                <tr key={row.channel} className="whole" onClick={(event) => !(event.target as Element).closest('a') && void navigate(to)}>
                  <td>
                    <Link to={to} className="who">
                      {code('channel', row.channel)}
                    </Link>
                  </td>
                  <td className="right strong">{exact(row.waiting)}</td>
                  <td className="right second">{exact(row.forBreaker)}</td>
                  <td className="right second">{exact(row.sending)}</td>
                  <td className="right second">{exact(sent(row.channel))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
