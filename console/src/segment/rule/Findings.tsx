import type { Finding } from '../../api/types/audience';
import type { Rule } from '../../api/types/rule';
import { moment } from '../../format/time';
import { useWords } from '../../i18n';
import { type Judged, judged } from './judged';

/** The conditions one by one: did it hold, what was measured, which events count most. */
export function Findings({ rule, findings }: { rule: Rule; findings: Finding[] }) {
  return (
    <ol className="findings">
      {judged(rule, findings).map((item) => (
        <Item key={item.path} item={item} />
      ))}
    </ol>
  );
}

function Item({ item }: { item: Judged }) {
  const { t, pick } = useWords();
  const state = item.holds === null ? 'unknown' : item.holds ? 'holds' : 'fails';
  const single = item.kind === 'single' ? item.findings[0] : undefined;
  return (
    <li className={state}>
      <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" role="img" aria-label={t(state === 'unknown' ? 'why.unknown' : state === 'holds' ? 'why.holds' : 'why.fails')}>
        <path d={state === 'holds' ? 'M2 7.500l3.500 3.500L12 3' : state === 'fails' ? 'M3 3l8 8M11 3l-8 8' : 'M4 7h6'} />
      </svg>
      <div>
        <div className={state === 'fails' ? 'strong bad' : undefined}>
          <span className="num quiet">{item.number}</span> {item.excluded && t('why.exclusion')}
          {single ? pick(single.sentence) : item.kind === 'single' ? t('why.notNeeded') : t(item.kind === 'any' ? (item.holds ? 'why.anyHolds' : 'why.anyFails') : item.holds ? 'why.allHolds' : 'why.allFails')}
        </div>
        {single ? <Measured finding={single} /> : item.findings.map((finding) => <Inner key={finding.path} finding={finding} />)}
      </div>
    </li>
  );
}

function Inner({ finding }: { finding: Finding }) {
  const { t, pick } = useWords();
  return (
    <div className="inner-finding">
      <span className={finding.holds ? 'second' : 'quiet'}>
        <span aria-hidden="true">{finding.holds ? '✓ ' : '✗ '}</span>
        <span className="sr">{t(finding.holds ? 'why.holds' : 'why.fails')}: </span>
        {pick(finding.sentence)}
      </span>
      <Measured finding={finding} />
    </div>
  );
}

function Measured({ finding }: { finding: Finding }) {
  const { code, language, pick } = useWords();
  const events = finding.events.map((event) => `${moment(event.at)} ${code('event', event.event)}`).join(language === 'zh' ? '、' : ', ');
  return (
    <>
      {finding.measured && <div className="caption second">{pick(finding.measured)}</div>}
      {events && <div className="caption">{events}</div>}
    </>
  );
}
