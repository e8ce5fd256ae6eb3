import type { ReactNode } from 'react';
import type { Rehearsal, Report } from '../api/types/rehearsal';
import { exact, percent } from '../format/number';
import { fullDay } from '../format/time';
import { useWords } from '../i18n';
import type { Behind } from './doors';
import { DayBars } from './DayBars';
import { Pressure } from './Pressure';
import { Quotas } from './Quotas';
import { Reasons } from './Reasons';
import { StaffLoad } from './StaffLoad';
import { type NameStep, Steps } from './Steps';

interface Props {
  it: Rehearsal;
  report: Report;
  nameStep: NameStep;
  onBehind: (title: string, what: Behind) => void;
  children: ReactNode;
}

/** What would have happened: sums that add up, why things were held back, and what it asks of people and channels. */
export function Result({ it, report, nameStep, onBehind, children }: Props) {
  const { t, code } = useWords();
  const { walks, touches } = report;
  const whatOf = ({ kind, draft, version }: Rehearsal) => (kind === 'journey' ? t(draft ? 'rehearsal.draftN' : 'rehearsal.versionN', { n: version }) : t(`rehearsal.whatOf.${kind}`));
  const tiles = [
    { key: 'entered', value: walks.entered, means: t('rehearsal.enteredMeans'), open: () => onBehind(t('rehearsal.behind.entered'), { walks: {} }) },
    { key: 'heldOut', value: walks.heldOut, open: () => onBehind(t('rehearsal.behind.heldOut'), { walks: { heldOut: true } }) },
    { key: 'sent', value: touches.sent, open: () => onBehind(t('rehearsal.behind.sent'), { touches: { state: 'sent' } }) },
    { key: 'heldBack', value: touches.heldBack, watch: true, means: t('rehearsal.heldBackMeans', { suppressed: exact(touches.suppressed), deferred: exact(touches.deferred) }), open: () => onBehind(t('rehearsal.behind.heldBack'), { touches: { only: 'held-back' } }) },
  ] as const;
  const reached = (some: number, all: number, heldOut: boolean) =>
    all === 0 ? (
      '—'
    ) : (
      <button type="button" className="link num" onClick={() => onBehind(t(heldOut ? 'rehearsal.behind.heldOutReached' : 'rehearsal.behind.reached'), { walks: { heldOut, reached: true } })}>
        {`${exact(some)} · ${percent(some / all)}`}
      </button>
    );
  return (
    <div className="rresult" data-testid="rehearsal-result">
      <p className="second">
        {t('rehearsal.sentence', { what: whatOf(it), from: fullDay(report.from), to: fullDay(report.to), seconds: report.seconds })}{' '}
        {it.caps ? t('rehearsal.capsOther', { caps: it.caps.map((cap) => (cap.channel ? `${code('channel', cap.channel)} ` : '') + (cap.theme ? `「${cap.theme}」` : '') + t(`rehearsal.cap.${cap.period}`, { n: cap.atMost })).join('、') }) : null}
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
            <dd className="num">{reached(walks.reached, walks.walked, false)}</dd>
          </div>
          <div>
            <dt>{t('rehearsal.heldOut')}</dt>
            <dd className="num">{reached(walks.heldOutReached, walks.heldOut, true)}</dd>
          </div>
        </dl>
        <p className="caption">{t('rehearsal.naturalMeans')}</p>
      </section>
      <section>
        <h3>{t('rehearsal.sentDays')}</h3>
        {touches.sent > 0 ? (
          <DayBars label={t('rehearsal.sentDays')} days={report.days} of={(day) => day.sent} onPick={(day) => onBehind(t('rehearsal.behind.day', { day }), { touches: { day, state: 'sent' } })} />
        ) : (
          <p className="caption">{t('rehearsal.noneSent')}</p>
        )}
      </section>
      <section>
        <h3>{t('rehearsal.staff')}</h3>
        <StaffLoad report={report} onBehind={onBehind} />
      </section>
      <section>
        <h3>{t('rehearsal.quota')}</h3>
        <Quotas quotas={report.quotas} onPick={onBehind} />
      </section>
      <section>
        <h3 title={t('rehearsal.pressureMeans')}>{t('rehearsal.pressure')}</h3>
        <Pressure pressure={report.pressure} onPick={onBehind} />
      </section>
      <section>
        <h3>{t(it.kind === 'caps' ? 'rehearsal.programmes' : 'rehearsal.steps')}</h3>
        <Steps report={report} nameStep={nameStep} together={it.kind === 'caps'} onPick={(title, programme, step) => onBehind(title, { touches: { programme, step } })} />
      </section>
      {report.late > 0 && <p className="caption num">{t('rehearsal.late', { n: exact(report.late) })}</p>}
      {report.leftOut > 0 && <p className="caption num">{t('rehearsal.leftOut', { n: exact(report.leftOut) })}</p>}
      <div className="row tight">{children}</div>
    </div>
  );
}
