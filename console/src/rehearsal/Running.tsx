import type { ReactNode } from 'react';
import type { Rehearsal } from '../api/types/rehearsal';
import { exact } from '../format/number';
import { fullDay } from '../format/time';
import { useWords } from '../i18n';

/** How far it is: first what was before, at once; then day by day. */
export function Running({ it, children }: { it: Rehearsal; children: ReactNode }) {
  const { t } = useWords();
  const { heard = 0, all = 0, now = null, day = 0, days = it.days } = it.progress ?? {};
  const share = days > 0 ? day / days : 0;
  const begun = now !== null && day > 0;
  return (
    <div className="form" data-testid="rehearsal-running">
      <p>
        <span className="figure run-share">{exact(day)}</span>
        <span className="run-unit num">{t('rehearsal.ofDays', { n: exact(days) })}</span>
      </p>
      <div className="rbar" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <p className="second num">{begun ? t('rehearsal.running', { day: fullDay(now), left: exact(days - day) }) : t(now ? 'rehearsal.before' : 'rehearsal.reading', { n: days })}</p>
      <p className="caption num">{t('rehearsal.heard', { read: exact(heard), all: exact(all) })}</p>
      <span className="sr" role="status">
        {`${Math.floor(share * 10) * 10}%`}
      </span>
      <div>{children}</div>
    </div>
  );
}
