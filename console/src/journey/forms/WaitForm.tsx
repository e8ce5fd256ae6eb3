import { type Until, type Weekday, weekdays } from '../../api/types/journey';
import { type Key, useWords } from '../../i18n';
import { Many, Pick } from '../../segment/rule/tokens';
import { useVocabulary } from '../../segment/rule/vocabulary';
import { Clock, LengthTokens, Line, MarkTokens, startOfMark } from '../side/parts';
import type { FormProps } from './props';

const kinds: Until['type'][] = ['duration', 'time', 'date'];

/** Stands still so long, until a time of day, or until a date of the person. */
export function WaitForm({ node, onChange }: FormProps<'wait'>) {
  const { t } = useWords();
  const { traits } = useVocabulary();
  const { until } = node;
  const put = (next: Until) => onChange({ ...node, until: next });
  const change = (type: string) => put(type === 'duration' ? { type, duration: 'P1D' } : type === 'time' ? { type, at: '10:00' } : startOfMark(traits));
  const days = weekdays.map((day) => ({ value: day, text: t(`journey.day.${day}` as Key) }));
  return (
    <>
      <Line label={t('journey.waits')}>
        <Pick kind="verb" label={t('journey.waits')} value={until.type} options={kinds.map((value) => ({ value, text: t(`journey.untilKind.${value}` as Key) }))} onChange={change} />
        {until.type === 'duration' && <LengthTokens label={t('journey.waits')} value={until.duration} onChange={(duration) => put({ ...until, duration })} />}
        {until.type === 'time' && <Clock label={t('journey.at')} value={until.at} onChange={(at) => put({ ...until, at })} />}
        {until.type === 'date' && <MarkTokens mark={until} onChange={put} />}
      </Line>
      {until.type === 'time' && (
        <Line label={t('journey.onDays')} help={t('journey.onDaysHelp')}>
          <Many label={t('journey.onDays')} values={until.days ?? []} options={days} onChange={(chosen) => put({ ...until, days: weekdays.filter((day) => chosen.includes(day)) as Weekday[] })} />
        </Line>
      )}
    </>
  );
}
