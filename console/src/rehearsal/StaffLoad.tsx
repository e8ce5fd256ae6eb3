import type { Report } from '../api/types/rehearsal';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { DayBars } from './DayBars';
import type { Behind } from './doors';

/** What falls to advisors each day: touches in their names, and what they are asked to do. */
export function StaffLoad({ report: { days, staff }, onBehind }: { report: Report; onBehind: (title: string, what: Behind) => void }) {
  const { t } = useWords();
  if (staff.touches + staff.tasks === 0) return <p className="caption">{t('rehearsal.noStaff')}</p>;
  return (
    <>
      {staff.touches > 0 && <DayBars label={t('rehearsal.advised')} days={days} of={(day) => day.inAdvisorsName} limit={staff.advisors * staff.limitPerAdvisor} onPick={(day) => onBehind(t('rehearsal.behind.advised', { day }), { touches: { day, only: 'advised', all: true } })} />}
      {staff.mostPerAdvisor > 0 && <p className="caption num">{t('rehearsal.staffMost', { n: exact(staff.mostPerAdvisor), limit: exact(staff.limitPerAdvisor) })}</p>}
      {staff.tasks > 0 && (
        <>
          <p className="caption">{t('rehearsal.tasks', { n: exact(staff.tasks) })}</p>
          <DayBars label={t('rehearsal.tasks', { n: exact(staff.tasks) })} days={days} of={(day) => day.tasks} onPick={(day) => onBehind(t('rehearsal.behind.tasks', { day }), { touches: { day, only: 'task' } })} />
        </>
      )}
    </>
  );
}
