import { describe, expect, it } from 'vitest';
import { amount, bytes, change, compact, decimal, exact, money, moneyExact, percent, pValue, range } from './number';

describe('people', () => {
  it.each([
    [0, '0', '0'],
    [2310, '2,310', '2,310'],
    [9999, '9,999', '9,999'],
    [10_000, '1.00 万', '10,000'],
    [54_120, '5.41 万', '54,120'],
    [386_000, '38.6 万', '386k'],
    [4_130_000, '413 万', '4.13M'],
    [99_949_999, '9995 万', '99.9M'],
    [99_950_000, '1.00 亿', '100M'],
    [126_000_000, '1.26 亿', '126M'],
    [-12_000, '−1.20 万', '−12,000'],
  ])('%d is written %s and %s', (value, zh, en) => {
    expect(compact(value, 'zh')).toBe(zh);
    expect(compact(value, 'en')).toBe(en);
  });

  it('are exact where somebody acts on them', () => expect(exact(12_438)).toBe('12,438'));
  it('that are not known are a dash, never zero', () => {
    expect(exact(null)).toBe('—');
    expect(compact(undefined, 'zh')).toBe('—');
    expect(percent(Number.NaN)).toBe('—');
  });
});

describe('money', () => {
  it.each([
    [382_000, '¥38.2 万', '¥382k'],
    [2884, '¥2,884', '¥2,884'],
    [99.9, '¥99.90', '¥99.90'],
    [0, '¥0', '¥0'],
    [-32_000, '−¥3.20 万', '−¥32,000'],
  ])('%d is written %s and %s', (value, zh, en) => {
    expect(money(value, 'zh')).toBe(zh);
    expect(money(value, 'en')).toBe(en);
  });

  it('keeps two decimals in orders', () => expect(moneyExact(1577)).toBe('¥1,577.00'));
  it('names a currency that has no sign here', () => expect(money(500, 'en', 'SGD')).toBe('SGD 500'));
  it('leaves the sign to the header of a column', () => expect(amount(1120.4)).toBe('1,120'));
});

describe('rates', () => {
  it.each([
    [0.236, '23.6%'],
    [0.0018, '0.18%'],
    [0, '0.0%'],
    [1, '100.0%'],
    [0.00996, '1.0%'],
  ])('%d is written %s', (value, text) => expect(percent(value)).toBe(text));

  it.each([
    [0.012, 'pt', '+1.2 pt'],
    [0.0008, 'pt', '+0.08 pt'],
    [-0.2, 'share', '−20.0%'],
    [0, 'share', '0.0%'],
    [412, 'count', '+412'],
    [-0.044, 'count', '−0.04'],
    [0.001, 'count', '0'],
  ] as const)('a change of %d %s is written %s', (value, unit, text) => expect(change(value, unit, 'zh')).toBe(text));

  it('says the unit of a range once', () => expect(range(0.42, 0.5, percent)).toBe('42.0–50.0%'));
});

it('a p-value has few digits', () => expect([0.62, 0.0312, 0.0000018, null].map(pValue)).toEqual(['0.62', '0.031', '< 0.001', '—']));
it('decimals drop what is not there', () => expect([decimal(3.4), decimal(3), decimal(-0.25)]).toEqual(['3.4', '3', '−0.25']));
it('sizes of files are decimal', () => expect([bytes(812), bytes(38_200_000)]).toEqual(['812 B', '38.2 MB']));
