import type { Window } from '../../api/types/rule';
import { type Key, useWords } from '../../i18n';
import { EventPick } from './SelectorEditor';
import { Amount, Day, Pick } from './tokens';
import { Phrase } from './Phrase';
import { useVocabulary } from './vocabulary';

const kinds = ['lastDays', 'dates', 'after', 'ever'] as const;
const isoDay = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** In which stretch of time events are looked at. */
export function WindowEditor({ window, onChange }: { window: Window; onChange: (window: Window) => void }) {
  const { t } = useWords();
  const words = useVocabulary();
  const change = (type: string) => {
    if (type === 'lastDays') onChange({ type, days: 90 });
    else if (type === 'dates') onChange({ type, from: isoDay(30), until: isoDay(0) });
    else if (type === 'after') onChange({ type, anchor: { event: words.events[0]?.name ?? '' }, days: 30 });
    else onChange({ type: 'ever' });
  };
  const kind = <Pick kind="verb" label={t('window.kind')} value={window.type} options={kinds.map((value) => ({ value, text: t(`window.${value}` as Key) }))} onChange={change} />;
  const days = 'days' in window && <Amount label={t('window.days')} value={window.days} min={1} max={3650} whole unit={t('rule.days')} onChange={(value) => onChange({ ...window, days: value })} />;
  if (window.type === 'lastDays') return <Phrase text={t('window.lastDaysText')} kind={kind} days={days} />;
  if (window.type === 'after') return <Phrase text={t('window.afterText')} kind={kind} days={days} anchor={<EventPick selector={window.anchor} onChange={(anchor) => onChange({ ...window, anchor })} />} />;
  if (window.type === 'ever') return kind;
  return (
    <>
      {kind}
      <Day label={t('window.from')} value={window.from} onChange={(from) => onChange({ ...window, from })} />
      <span aria-hidden="true">–</span>
      <Day label={t('window.until')} value={window.until} onChange={(until) => onChange({ ...window, until })} />
    </>
  );
}
