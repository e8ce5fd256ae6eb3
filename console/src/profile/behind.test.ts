import { expect, it } from 'vitest';
import { behind } from './behind';

it('knows the sets the server writes', () => {
  expect(behind('seen')).toEqual({ key: 'behind.seen', a: '', b: '' });
  expect(behind('buyers-365d-1-net')).toEqual({ key: 'behind.buyers', a: '365', b: '' });
  expect(behind('buyers-365d-2-gross')).toEqual({ key: 'behind.repeat', a: '365', b: '2' });
  expect(behind('again-2026-03-4-net')).toEqual({ key: 'behind.again', a: '2026-03', b: '4' });
  expect(behind('everybody')).toBeNull();
});
