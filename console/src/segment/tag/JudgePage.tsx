import '../audience/audience.css';
import '../segment.css';
import './tag.css';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { get, post } from '../../api/client';
import { useAct } from '../../api/query';
import { useMay } from '../../api/session';
import type { AuditDetail, Tag, TagVerdict } from '../../api/types/tag';
import { exact } from '../../format/number';
import { fullDay } from '../../format/time';
import { type Key, useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Section } from '../../ui/Section';
import { Empty, Loaded } from '../../ui/states';
import { Findings } from '../rule/Findings';
import { AccuracyMark } from './AccuracyMark';
import { AccuracyTrend } from './AccuracyTrend';
import { PersonFacts } from './PersonFacts';

const verdicts: { verdict: TagVerdict; key: string }[] = [
  { verdict: 'right', key: '1' },
  { verdict: 'wrong', key: '2' },
  { verdict: 'unsure', key: '3' },
];

/** One card after the other: does this person deserve this tag? */
export default function JudgePage() {
  const { id } = useParams();
  const audit = useQuery({ queryKey: ['tag-audits', id], queryFn: () => get<AuditDetail>(`/api/tag-audits/${id}`) });
  return <Loaded query={audit} lines={10}>{(found) => <Judge key={found.card?.person.id ?? 'done'} audit={found} />}</Loaded>;
}

function Judge({ audit }: { audit: AuditDetail }) {
  const { t } = useWords();
  const tag = useQuery({ queryKey: ['tags', audit.tag], queryFn: () => get<Tag>(`/api/tags/${audit.tag}`) });
  const [note, setNote] = useState('');
  const done = audit.result.judged + audit.result.unsure + audit.voided;
  const judge = useAct<TagVerdict>({
    run: (verdict) => post(`/api/tag-audits/${audit.id}/judgements`, { person: audit.card?.person.id, verdict, note: note.trim() || undefined }),
    refresh: [['tag-audits']],
  });
  const may = useMay('SEGMENT_EDIT') && audit.card !== null && !judge.isPending && !judge.isSuccess;
  useVerdictKeys(may, judge.mutate);
  return (
    <div className="sheet">
      <div className="object">
        <h2>{t('tagAudit.of2', { name: audit.tagName })}</h2>
        <span className="caption num">{t('tagAudit.of', { n: exact(done), of: exact(audit.size) })}</span>
        <span className="track judge-progress" aria-hidden="true">
          <i style={{ width: `${(done / Math.max(1, audit.size)) * 100}%` }} />
        </span>
        <span className="end">
          <Link to="/tag-audits">{t('tagAudit.all')}</Link>
        </span>
      </div>
      <div className="split judge">
        {audit.card ? (
          <section className="section card-to-judge" data-testid="audit-card">
            <PersonFacts row={audit.card.person} />
            <p className="question">{t('tagAudit.question', { name: audit.tagName })}</p>
            <div className="row">
              {verdicts.map(({ verdict, key }) => (
                <Act key={verdict} needs="SEGMENT_EDIT" disabled={!may} aria-keyshortcuts={key} onClick={() => judge.mutate(verdict)} data-testid={`verdict-${verdict}`}>
                  {t(`tagAudit.${verdict}` as Key)} <kbd>{key}</kbd>
                </Act>
              ))}
              <Input className="judge-note" aria-label={t('tagAudit.note')} placeholder={t('tagAudit.note')} value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
            </div>
            <h3>{t('tagAudit.evidence')}</h3>
            <p className="caption">{t('tagAudit.since', { day: fullDay(audit.card.since), n: audit.card.version })}</p>
            {tag.data?.rule ? <Findings rule={tag.data.rule} findings={audit.card.because} /> : <p className="second">{t('tagAudit.noRule')}</p>}
          </section>
        ) : (
          <Empty title={t('tagAudit.done')} action={<Link to="/tag-audits">{t('tagAudit.all')}</Link>}>
            {t('tagAudit.doneMore')}
          </Empty>
        )}
        <div className="side">
          <Section title={t('tagAudit.accuracy')} caption={t('tagAudit.accuracyCaption')}>
            <AccuracyMark accuracy={audit.result} wide />
            <p className="caption">{t('tagAudit.judged', { n: exact(audit.result.judged), unsure: exact(audit.result.unsure) })}</p>
            {audit.voided > 0 && <p className="caption">{t('tagAudit.voided', { n: exact(audit.voided) })}</p>}
          </Section>
          <Section title={t('tagAudit.trend')}>
            <AccuracyTrend trend={audit.trend} />
          </Section>
          <Section title={t('tagAudit.how')}>
            <p className="dense second">{t('tagAudit.howMore')}</p>
          </Section>
        </div>
      </div>
    </div>
  );
}

function useVerdictKeys(may: boolean, judge: (verdict: TagVerdict) => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || (event.target as Element).closest?.('input, textarea, [role="dialog"]')) return;
      const found = verdicts.find(({ key }) => key === event.key);
      if (!found || !may) return;
      event.preventDefault();
      judge(found.verdict);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
