import type { Trigger } from '../../api/types/journey';
import { type Key, useWords } from '../../i18n';
import { Pick, Text } from '../../segment/rule/tokens';
import { useVocabulary } from '../../segment/rule/vocabulary';
import { Line, MarkTokens, NamePick, SelectorTokens, startOfMark } from '../side/parts';
import type { FormProps } from './props';

const kinds: Trigger['type'][] = ['audience-entered', 'audience-left', 'event', 'date', 'manual', 'import'];

/** What lets a person in. */
export function EntryForm({ node, onChange }: FormProps<'entry'>) {
  const { t } = useWords();
  const words = useVocabulary();
  const { trigger } = node;
  const put = (next: Trigger) => onChange({ ...node, trigger: next });
  const change = (type: string) => {
    const audience = 'audience' in trigger ? trigger.audience : (words.audiences[0]?.id ?? '');
    if (type === 'event') put({ type, selector: { event: words.events[0]?.name ?? 'Order Completed' } });
    else if (type === 'audience-entered' || type === 'audience-left') put({ type, audience });
    else if (type === 'date') put(startOfMark(words.traits));
    else put({ type: type === 'import' ? 'import' : 'manual' });
  };
  return (
    <>
      <Line label={t('journey.entersBy')}>
        <Pick kind="verb" label={t('journey.entersBy')} value={trigger.type} options={kinds.map((value) => ({ value, text: t(`journey.triggerKind.${value}` as Key) }))} onChange={change} />
        <Details trigger={trigger} put={put} />
      </Line>
      {trigger.type === 'audience-entered' && (
        <Line label={t('journey.present')} help={t('journey.presentHelp')}>
          <Pick label={t('journey.present')} value={String(trigger.present === true)} options={[{ value: 'true', text: t('journey.presentToo') }, { value: 'false', text: t('journey.presentNot') }]} onChange={(present) => put({ ...trigger, present: present === 'true' })} />
        </Line>
      )}
    </>
  );
}

function Details({ trigger, put }: { trigger: Trigger; put: (trigger: Trigger) => void }) {
  const { t } = useWords();
  switch (trigger.type) {
    case 'event':
      return <SelectorTokens selector={trigger.selector} onChange={(selector) => put({ ...trigger, selector })} />;
    case 'audience-entered':
    case 'audience-left':
      return <NamePick family="audience" label={t('rule.audience')} value={trigger.audience} onChange={(audience) => put({ ...trigger, audience })} />;
    case 'date':
      return <MarkTokens mark={trigger} onChange={put} />;
    case 'import':
      return <Text label={t('journey.batch')} value={trigger.batch ?? ''} onChange={(batch) => put(batch === '' ? { type: 'import' } : { type: 'import', batch })} />;
    case 'manual':
      return <span className="help">{t('journey.manualHelp')}</span>;
  }
}
