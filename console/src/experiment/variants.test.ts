import { expect, it } from 'vitest';
import { freshVariant } from './variants';

const variant = (id: string) => ({ id, name: id, weight: 1 });

it('a new variant takes the first letter that is free', () => expect(freshVariant([variant('a'), variant('c')])).toEqual({ id: 'b', name: '', weight: 1 }));
