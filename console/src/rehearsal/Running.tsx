import type { ReactNode } from 'react';
import type { Rehearsal } from '../api/types/rehearsal';
import { exact } from '../format/number';
import { fullDay } from '../format/time';
import { useWords } from '../i18n';

/** How far it is. */
export function Running({ it, children }: { it: Rehearsal; children: ReactNode }) {
  const { t } = useWords();
  const { heard = 0, all = 0, now = null } = it.progress ?? {};
  const share = all > 0 ? heard / all : 0;
  return (
    <div className="form" data-testid="rehearsal-running">
      <p>
        <span className="figure run-share">{Math.floor(share * 100)}</span>
        <span className="run-unit">%</span>
      </p>
      <div className="rbar" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <p className="second">{now ? t('rehearsal.running', { day: fullDay(now) }) : t('rehearsal.reading')}</p>
      <p className="caption num">{t('rehearsal.heard', { read: exact(heard), all: exact(all) })}</p>
      <span className="sr" role="status">
        {`${Math.floor(share * 10) * 10}%`}
      </span>
      <div>{children}</div>
    </div>
  );
}
