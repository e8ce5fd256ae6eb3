import type { AudienceCount } from '../../api/types/audience';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { Section } from '../../ui/Section';

/** How many of them can be reached, by channel. */
export function Reach({ count, old }: { count: AudienceCount | undefined; old: boolean }) {
  const { t, code } = useWords();
  const channels = Object.entries(count?.reachable ?? {}).sort(([, a], [, b]) => b.count - a.count);
  return (
    <Section title={t('reach.title')} caption={t('reach.caption')}>
      {channels.length === 0 ? (
        <p className="quiet dense">{t('reach.none')}</p>
      ) : (
        <table className={`reach${old ? ' old' : ''}`}>
          <thead className="sr">
            <tr>
              <th scope="col">{t('rule.channel')}</th>
              <th scope="col">{t('reach.share')}</th>
              <th scope="col">{t('reach.has')}</th>
              <th scope="col">{t('reach.agreed')}</th>
            </tr>
          </thead>
          <tbody>
            {channels.map(([channel, reached]) => (
              <tr key={channel}>
                <th scope="row">{code('channel', channel)}</th>
                <td aria-hidden="true">
                  <span className="water-level">
                    <b style={{ width: `${shareOf(reached.count, count?.count)}%` }} />
                    <i style={{ width: `${shareOf(reached.consent, count?.count)}%` }} />
                  </span>
                </td>
                <td className="right num strong">{exact(reached.count)}</td>
                <td className="caption">{t('reach.of', { n: exact(reached.consent) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function shareOf(part: number, whole: number | undefined): number {
  return whole ? Math.min(100, (part / whole) * 100) : 0;
}
