import type { GateFinding, GateVerdict } from '../api/types/touch';
import { moment } from '../format/time';
import { useWords } from '../i18n';

const marks: Record<GateFinding['outcome'], string> = { passed: 'm2.500 7.500 3 3 6-6.500', deferred: 'M7 1.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0-11M7 4v3.300l2.200 1.200', suppressed: 'm3 3 8 8M11 3l-8 8' };
const looks: Record<GateFinding['outcome'], string> = { passed: '', deferred: 'watch', suppressed: 'bad' };

/** What each rule saw, in the order they are asked; earlier rounds of a deferred touch behind a press. */
export function GateChecks({ verdicts }: { verdicts: GateVerdict[] }) {
  const { t } = useWords();
  const last = verdicts[verdicts.length - 1];
  const before = verdicts.slice(0, -1).reverse();
  return (
    <>
      <Round verdict={last} />
      {before.length > 0 && (
        <details>
          <summary className="link">{t('why.before', { n: before.length })}</summary>
          {before.map((verdict) => (
            <Round key={verdict.at} verdict={verdict} />
          ))}
        </details>
      )}
    </>
  );
}

function Round({ verdict }: { verdict: GateVerdict }) {
  const { t, code, pick } = useWords();
  return (
    <>
      <div className="caption">{t(verdict.findings.length === 0 ? 'why.gateBefore' : verdict.verdict === 'admitted' ? 'why.gateAt' : 'why.gateStopped', { at: moment(verdict.at), n: verdict.findings.length })}</div>
      <ul className="gate-checks">
        {verdict.findings.map((finding) => (
          <li key={finding.rule} className={looks[finding.outcome]} data-rule={finding.rule} data-outcome={finding.outcome}>
            <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
              <path d={marks[finding.outcome]} />
            </svg>
            <span>
              {code('touch.rule', finding.rule)}
              <span className="sr"> {t(`touch.outcome.${finding.outcome}`)}</span>
            </span>
            <span className="second">{pick(finding)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
