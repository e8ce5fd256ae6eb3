import type { ValueTest, ValueType } from '../../api/types/rule';
import { type Key, useWords } from '../../i18n';
import { testFor, testKey, testsOf, typeOf } from './valueTests';
import { Amount, Day, Many, Pick, Text } from './tokens';

interface Props {
  what: string;
  type: ValueType;
  test: ValueTest;
  known?: string[];
  unit?: string;
  /** Tests that make no sense here, e.g. that a count is missing. */
  without?: string[];
  onChange: (test: ValueTest) => void;
}

/** How a value is tested, and with what. */
export function TestEditor({ what, type, test, known = [], unit, without = [], onChange }: Props) {
  const { t } = useWords();
  const shown = typeOf(test, type);
  const options = testsOf[shown].filter((key) => !without.includes(key)).map((key) => ({ value: key, text: t(`test.${key}` as Key) }));
  return (
    <>
      <Pick kind="verb" label={t('test.how', { what })} value={testKey(test)} options={options} onChange={(key) => onChange(testFor(key, test))} />
      <Operand what={what} test={test} known={known} unit={unit} onChange={onChange} />
    </>
  );
}

function Operand({ what, test, known, unit, onChange }: Part<Props, 'what' | 'test' | 'known' | 'unit' | 'onChange'>) {
  const { t } = useWords();
  const label = t('test.value', { what });
  switch (test.type) {
    case 'exists':
    case 'missing':
      return null;
    case 'compare':
      return <Amount label={label} value={test.with} unit={unit} onChange={(value) => onChange({ ...test, with: value })} />;
    case 'between':
      return (
        <>
          <Amount label={t('test.low', { what })} value={test.low} unit={unit} onChange={(low) => onChange({ ...test, low })} />
          <span aria-hidden="true">–</span>
          <Amount label={t('test.high', { what })} value={test.high} unit={unit} onChange={(high) => onChange({ ...test, high })} />
        </>
      );
    case 'oneOf':
    case 'noneOf':
      return <Many label={label} values={test.values} known={known} onChange={(values) => onChange({ ...test, values })} />;
    case 'contains':
      return <Text label={label} value={test.part} known={known} onChange={(part) => onChange({ ...test, part })} />;
    case 'startsWith':
      return <Text label={label} value={test.start} known={known} onChange={(start) => onChange({ ...test, start })} />;
    case 'is':
      return <Pick label={label} value={String(test.value)} options={[{ value: 'true', text: t('ui.yes') }, { value: 'false', text: t('ui.no') }]} onChange={(value) => onChange({ ...test, value: value === 'true' })} />;
    case 'dateBetween':
      return (
        <>
          <Day label={t('test.low', { what })} value={test.from} onChange={(from) => onChange({ ...test, from })} />
          <span aria-hidden="true">–</span>
          <Day label={t('test.high', { what })} value={test.until} onChange={(until) => onChange({ ...test, until })} />
        </>
      );
    case 'withinLastDays':
    case 'anniversaryWithinDays':
      return <Amount label={label} value={test.days} min={0} max={3650} whole unit={t('rule.days')} onChange={(days) => onChange({ ...test, days })} />;
  }
}

type Part<T, K extends keyof T> = { [P in K]: T[P] };
