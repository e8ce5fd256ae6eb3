import { expect, it } from 'vitest';
import { queryOf } from './client';
import { Problem } from './problem';

it('asks only for what is set', () => {
  expect(queryOf({ q: '林', page: 1, reason: null, state: undefined, sort: '' })).toBe('?q=%E6%9E%97&page=1');
  expect(queryOf({})).toBe('');
});

it('keeps the words, the field list and the wait of a refusal', async () => {
  const body = { code: 'WEB_INVALID', zh: '填错了', en: 'Wrong', errors: [{ field: 'highShare', code: 'max', message: '太大' }] };
  const problem = await Problem.of(new Response(JSON.stringify(body), { status: 429, headers: { 'Retry-After': '30' } }));
  expect([problem.code, problem.zh, problem.errors[0].field, problem.retryAfterSeconds]).toEqual(['WEB_INVALID', '填错了', 'highShare', 30]);
});

it('has words of its own when an answer is no problem document', async () => {
  const problem = await Problem.of(new Response('<html>bad gateway</html>', { status: 502 }));
  expect(problem.code).toBe('HTTP_502');
  expect(problem.zh).toContain('502');
});
