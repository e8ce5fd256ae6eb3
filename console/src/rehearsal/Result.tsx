import type { ReactNode } from 'react';
import type { Definition } from '../api/types/journey';
import type { Rehearsal, Report } from '../api/types/rehearsal';
import { exact, percent } from '../format/number';
import { fullDay } from '../format/time';
import { useWords } from '../i18n';
import type { Behind } from './doors';
import { DayBars } from './DayBars';
import { Pressure } from './Pressure';
import { Quotas } from './Quotas';
import { Reasons } from './Reasons';
import { Steps } from './Steps';

interface Props {
  it: Rehearsal;
  report: Report;
  definition: Definition;
  onBehind: (title: string, what: Behind) => void;
  children: ReactNode;
}

/** What would have happened: sums that add up, why things were held back, and what it asks of people and channels. */
export function Result({ it, report, definition, onBehind, children }: Props) {
  const { t } = useWords();
  const { walks, touches, staff } = report;
  const tiles = [
    { key: 'entered', value: walks.entered, means: t('rehearsal.enteredMeans'), open: () => onBehind(t('rehearsal.behind.entered'), { walks: {} }) },
    { key: 'heldOut', value: walks.heldOut, open: () => onBehind(t('rehearsal.behind.heldOut'), { walks: { heldOut: true } }) },
    { key: 'sent', value: touches.sent, open: () => onBehind(t('rehearsal.behind.sent'), { touches: { state: 'sent' } }) },
    { key: 'heldBack', value: touches.heldBack, watch: true, means: t('rehearsal.heldBackMeans', { suppressed: exact(touches.suppressed), deferred: exact(touches.deferred) }), open: () => onBehind(t('rehearsal.behind.heldBack'), { touches: { heldBack: 'true' } }) },
  ] as const;
  return (
    <div className="rresult" data-testid="rehearsal-result">
      <p className="second">
        {t('rehearsal.sentence', { what: t(it.draft ? 'rehearsal.draftN' : 'rehearsal.versionN', { n: it.version }), from: fullDay(report.from), to: fullDay(report.to), seconds: report.seconds })}{' '}
        {it.caps ? t('rehearsal.capsOther', { caps: it.caps.map((cap) => t(`rehearsal.cap.${cap.period}`, { n: cap.atMost })).join('、') }) : null}
      </p>
      <dl className="rtiles">
        {tiles.map((tile) => (
          <div key={tile.key} title={'means' in tile ? tile.means : undefined}>
            <dt className="caption">{t(`rehearsal.${tile.key}`)}</dt>
            <dd>
              <button type="button" className={`num${'watch' in tile && tile.value > 0 ? ' watch' : ''}`} onClick={tile.open} data-testid={`rehearsal-${tile.key}`}>
                {exact(tile.value)}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p className="caption num">{t('rehearsal.sums', { asked: exact(touches.asked), sent: exact(touches.sent), suppressed: exact(touches.suppressed), waiting: exact(touches.waiting + touches.refused) })}</p>
      <section>
        <h3>{t('rehearsal.why')}</h3>
        <Reasons reasons={report.reasons} onPick={(title, reason) => onBehind(title, { touches: { reason } })} />
      </section>
      <section>
        <h3>{t('rehearsal.natural')}</h3>
        <dl className="rpairs">
          <div>
            <dt>{t('rehearsal.walked')}</dt>
            <dd className="num">{walks.walked === 0 ? '—' : `${exact(walks.reached)} · ${percent(walks.reached / walks.walked)}`}</dd>
          </div>
          <div>
            <dt>{t('rehearsal.heldOut')}</dt>
            <dd className="num">{walks.heldOut === 0 ? '—' : `${exact(walks.heldOutReached)} · ${percent(walks.heldOutReached / walks.heldOut)}`}</dd>
          </div>
        </dl>
        <p className="caption">{t('rehearsal.naturalMeans')}</p>
      </section>
      <section>
        <h3>{t('rehearsal.sentDays')}</h3>
        <DayBars label={t('rehearsal.sentDays')} days={report.days} of={(day) => day.sent} onPick={(day) => onBehind(t('rehearsal.behind.day', { day }), { touches: { day } })} />
      </section>
      <section>
        <h3>{t('rehearsal.staff')}</h3>
        {staff.touches + staff.tasks === 0 ? (
          <p className="caption">{t('rehearsal.noStaff')}</p>
        ) : (
          <>
            <DayBars label={t('rehearsal.staff')} days={report.days} of={(day) => day.inAdvisorsName + day.tasks} limit={staff.advisors > 0 ? staff.advisors * staff.limitPerAdvisor : null} onPick={(day) => onBehind(t('rehearsal.behind.day', { day }), { touches: { day } })} />
            {staff.mostPerAdvisor > 0 && <p className="caption num">{t('rehearsal.staffMost', { n: exact(staff.mostPerAdvisor), limit: exact(staff.limitPerAdvisor) })}</p>}
          </>
        )}
      </section>
      <section>
        <h3>{t('rehearsal.quota')}</h3>
        <Quotas quotas={report.quotas} />
      </section>
      <section>
        <h3 title={t('rehearsal.pressureMeans')}>{t('rehearsal.pressure')}</h3>
        <Pressure pressure={report.pressure} />
      </section>
      <section>
        <h3>{t('rehearsal.steps')}</h3>
        <Steps report={report} definition={definition} onPick={(title, step) => onBehind(title, { touches: { step } })} />
      </section>
      {report.late > 0 && <p className="caption num">{t('rehearsal.late', { n: exact(report.late) })}</p>}
      {report.leftOut > 0 && <p className="caption num">{t('rehearsal.leftOut', { n: exact(report.leftOut) })}</p>}
      <div className="row tight">{children}</div>
    </div>
  );
}
