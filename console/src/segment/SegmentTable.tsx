import { Link } from 'react-router';
import type { SegmentSize } from '../api/types/segment';
import { amount, currencySign, exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Scroll } from '../ui/Scroll';

export function SegmentTable({ segments, currency, wave }: { segments: SegmentSize[]; currency: string; wave: string }) {
  const { t, pick } = useWords();
  const sign = currencySign(currency);
  const most = Math.max(1, ...segments.map((segment) => segment.people));
  return (
    <Section title={t('rfm.segments')} caption={t('rfm.segmentsCaption')}>
      <Scroll label={t('rfm.segments')}>
        <table className="table segments">
          <thead>
            <tr>
              <th scope="col">{t('rfm.col.segment')}</th>
              <th scope="col" className="right">{t('rfm.col.people')}</th>
              <th scope="col"><span className="sr">{t('rfm.col.share')}</span></th>
              <th scope="col" className="right">{t('rfm.col.share')}</th>
              <th scope="col" className="right">{t('rfm.col.revenue', { sign })}</th>
              <th scope="col" className="right">{t('rfm.col.mean', { sign })}</th>
            </tr>
          </thead>
          <tbody>
            {segments.map((segment) => (
              <tr key={segment.segment}>
                <td>
                  <Link to={`/people?segment=${segment.segment}${wave ? `&wave=${wave}` : ''}`}>{pick(segment)}</Link>
                </td>
                <td className="right">{exact(segment.people)}</td>
                <td className="segment-bar">
                  <span className="track" aria-hidden="true">
                    <i style={{ width: `${(segment.people / most) * 100}%` }} />
                  </span>
                </td>
                <td className="right second">{percent(segment.share)}</td>
                <td className="right">{amount(segment.revenue)}</td>
                <td className="right second">{segment.people > 0 ? amount(segment.revenue / segment.people) : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}
