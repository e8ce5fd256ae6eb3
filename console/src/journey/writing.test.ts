import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { JourneyTemplate } from '../api/types/journey';
import { curveOf, widthOf } from './canvas/curve';
import { durationOf, lengthOf } from './duration';
import { filled, missing } from './fill';
import { insertAt, partsOf } from './template';
import { sayVariable } from './variables';

const folder = new URL('../../../loop/5-journey/src/main/resources/io/huoshui/journey/internal/template/', import.meta.url);
const wakeUp = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JourneyTemplate).find(({ id }) => id === 'wake-up')!;

it.each([
  ['P14D', 14, 'day'],
  ['PT48H', 2, 'day'],
  ['PT4H', 4, 'hour'],
  ['P1DT12H', 36, 'hour'],
  ['PT90M', 90, 'minute'],
  ['PT30S', 1, 'minute'],
] as const)('%s is %d %ss', (text, amount, unit) => expect(lengthOf(text)).toEqual({ amount, unit }));

it('a length is written as it is read', () => expect(['P14D', 'PT4H', 'PT90M'].map((text) => durationOf(lengthOf(text)))).toEqual(['P14D', 'PT4H', 'PT90M']));

it('a text is cut at its variables', () => expect(partsOf('您好 {{ name }}，{{coupon.code}}')).toEqual([{ text: '您好 ' }, { variable: 'name' }, { text: '，' }, { variable: 'coupon.code' }]));
it.each([
  ['coupon.code', 'journey.variable/coupon.code'],
  ['trait.skin.type', 'trait/skin.type'],
  ['event.total', 'property/total'],
])('%s is said as a word', (name, word) => expect(sayVariable(name, (family, code) => `${family}/${code}`)).toBe(word));
it('a brace that is left open stays text', () => expect(partsOf('您好 {{name')).toEqual([{ text: '您好 {{name' }]));
it('a variable takes the place of what is selected', () => expect(insertAt('您好 她，', 'name', 3, 4)).toEqual({ text: '您好 {{name}}，', caret: 11 }));

it('a template takes what was chosen and keeps the rest, to be shown as missing', () => {
  const definition = filled(wakeUp, { silent: 'a-1', 'wake-up-reason': 'e-1' }, 'en');
  expect(missing(wakeUp, { silent: 'a-1' })).not.toContain('silent');
  expect(definition.nodes.find(({ id }) => id === 'start')).toMatchObject({ name: 'Silent customers', trigger: { audience: 'a-1' } });
  expect(definition.nodes.find(({ id }) => id === 'split')).toMatchObject({ experiment: 'e-1' });
  expect(definition.nodes.find(({ id }) => id === 'coupon')).toMatchObject({ pool: '199-50' });
  expect(definition.aim).toEqual(wakeUp.definition.aim);
});

it('four times the people draw twice the width', () => expect(widthOf(100, 400)).toBe(widthOf(400, 400) / 2));
it('a way nobody went is thin, one not counted plain', () => expect([widthOf(0, 400), widthOf(undefined, 400)]).toEqual([1, 2]));
it('a line begins and ends where it should, whichever way it goes', () => {
  expect(curveOf([{ x: 0, y: 0 }, { x: 100, y: 50 }])).toBe('M0 0C50 0 50 50 100 50');
  expect(curveOf([{ x: 100, y: 0 }, { x: 0, y: 50 }])).toMatch(/^M100 0C160 0 .* 0 50$/);
});
