import { describe, expect, it } from 'vitest';
import { instantOf, localOf, moved } from './draft';

describe('moments of a form', () => {
  it('mean the zone of the brand, whatever zone the browser is in', () => {
    expect(instantOf('2026-11-25T20:00', 'Asia/Shanghai')).toBe('2026-11-25T12:00:00.000Z');
    expect(localOf('2026-11-25T12:00:00Z', 'Asia/Shanghai')).toBe('2026-11-25T20:00');
    expect(instantOf('2026-07-01T09:30', 'Europe/Berlin')).toBe('2026-07-01T07:30:00.000Z');
  });
  it('are none when nothing is written', () => {
    expect(instantOf('', 'Asia/Shanghai')).toBeUndefined();
    expect(localOf(undefined, 'Asia/Shanghai')).toBe('');
  });
});

describe('pieces', () => {
  it('change places', () => {
    const pieces = [{ text: 'a' }, { text: 'b' }, { text: 'c' }];
    expect(moved(pieces, 2, 0).map((piece) => piece.text)).toEqual(['c', 'a', 'b']);
  });
});
