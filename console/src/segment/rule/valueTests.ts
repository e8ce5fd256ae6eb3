import type { Comparison, ValueTest, ValueType } from '../../api/types/rule';

const comparisons: Comparison[] = ['at-least', 'more', 'at-most', 'less', 'equal', 'not-equal'];

/** The tests that make sense for a type of value, in the order they are offered; the first is where a new condition starts. */
export const testsOf: Record<ValueType, string[]> = {
  text: ['oneOf', 'noneOf', 'contains', 'startsWith', 'exists', 'missing'],
  number: [...comparisons, 'between', 'exists', 'missing'],
  boolean: ['is', 'exists', 'missing'],
  date: ['withinLastDays', 'dateBetween', 'anniversaryWithinDays', 'exists', 'missing'],
};

export function testKey(test: ValueTest): string {
  return test.type === 'compare' ? test.how : test.type;
}

/** Which kind of value a test asks about; `exists` and `missing` ask about any. */
export function typeOf(test: ValueTest, otherwise: ValueType): ValueType {
  if (test.type === 'exists' || test.type === 'missing') return otherwise;
  return (Object.keys(testsOf) as ValueType[]).find((type) => testsOf[type].includes(testKey(test))) ?? otherwise;
}

const isoDay = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** A test of another kind that keeps what was entered where it still fits. */
export function testFor(key: string, before: ValueTest | null = null): ValueTest {
  const number = before?.type === 'compare' ? before.with : before?.type === 'between' ? before.low : 1;
  const text = before?.type === 'contains' ? before.part : before?.type === 'startsWith' ? before.start : '';
  const values = before?.type === 'oneOf' || before?.type === 'noneOf' ? before.values : text ? [text] : [];
  const days = before?.type === 'withinLastDays' || before?.type === 'anniversaryWithinDays' ? before.days : 30;
  switch (key) {
    case 'exists':
    case 'missing':
      return { type: key };
    case 'oneOf':
    case 'noneOf':
      return { type: key, values };
    case 'contains':
      return { type: key, part: text || (values[0] ?? '') };
    case 'startsWith':
      return { type: key, start: text || (values[0] ?? '') };
    case 'between':
      return { type: key, low: number, high: Math.max(number, number * 2) };
    case 'is':
      return { type: key, value: true };
    case 'dateBetween':
      return { type: key, from: isoDay(30), until: isoDay(0) };
    case 'withinLastDays':
    case 'anniversaryWithinDays':
      return { type: key, days };
    default:
      return { type: 'compare', how: key as Comparison, with: number };
  }
}

export const firstTest = (type: ValueType): ValueTest => testFor(testsOf[type][0]);
