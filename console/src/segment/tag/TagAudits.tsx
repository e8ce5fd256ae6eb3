import './tag.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../../api/client';
import type { TagAudit } from '../../api/types/tag';
import { exact } from '../../format/number';
import { day } from '../../format/time';
import { useWords } from '../../i18n';
import { Scroll } from '../../ui/Scroll';
import { Empty, Loaded } from '../../ui/states';
import { AccuracyMark } from './AccuracyMark';
import { AccuracyTrend } from './AccuracyTrend';

/** Are the tags right? What people who looked say, with what is still open. */
export default function TagAudits() {
  const { t } = useWords();
  const audits = useQuery({ queryKey: ['tag-audits'], queryFn: () => get<TagAudit[]>('/api/tag-audits') });
  return (
    <div className="sheet">
      <div className="object">
        <span className="caption">{t('tagAudit.lead')}</span>
      </div>
      <Loaded query={audits}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('tagAudit.none')} action={<Link to="/tags">{t('tagAudit.toTags')}</Link>}>
              {t('tagAudit.noneMore')}
            </Empty>
          ) : (
            <div className="section">
              <Scroll label={t('page.tagAudits')}>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t('page.tags')}</th>
                      <th scope="col">{t('tagAudit.progress')}</th>
                      <th scope="col">{t('tagAudit.accuracy')}</th>
                      <th scope="col">{t('tagAudit.trend')}</th>
                      <th scope="col" className="right">{t('tagAudit.drawnAt')}</th>
                      <th scope="col" className="right"><span className="sr">{t('tagAudit.judge')}</span></th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.map((audit) => (
                      <Line key={audit.id} audit={audit} />
                    ))}
                  </tbody>
                </table>
              </Scroll>
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function Line({ audit }: { audit: TagAudit }) {
  const { t } = useWords();
  const done = audit.result.judged + audit.result.unsure + audit.voided;
  return (
    <tr>
      <td>
        <Link to={`/tags/${audit.tag}`} className="pill">
          {audit.tagName}
        </Link>
      </td>
      <td>
        <span className="progress-cell">
          <span className="track" aria-hidden="true">
            <i style={{ width: `${(done / Math.max(1, audit.size)) * 100}%` }} />
          </span>
          <span className="num">{t('tagAudit.of', { n: exact(done), of: exact(audit.size) })}</span>
        </span>
      </td>
      <td>
        <AccuracyMark accuracy={audit.result} />
      </td>
      <td>
        <AccuracyTrend trend={audit.trend} />
      </td>
      <td className="right second date">
        {audit.by} · {day(audit.drawnAt)}
      </td>
      <td className="right">
        <Link to={`/tag-audits/${audit.id}`}>{t(done < audit.size ? 'tagAudit.judge' : 'tagAudit.look')}</Link>
      </td>
    </tr>
  );
}
