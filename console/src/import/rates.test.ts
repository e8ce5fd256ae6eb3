import { expect, it } from 'vitest';
import { ratesOf, textOf } from './rates';

it('reads what people type', () => expect(ratesOf('usd 7.12，EUR=7.8')).toEqual({ USD: 7.12, EUR: 7.8 }));
it('has no rate of zero', () => expect(ratesOf('JPY 0')).toBeUndefined());
it('says nothing when nothing was said', () => expect(ratesOf('')).toBeUndefined());
it('writes what it read', () => expect(ratesOf(textOf({ USD: 7.12, EUR: 7.8 }))).toEqual({ USD: 7.12, EUR: 7.8 }));
