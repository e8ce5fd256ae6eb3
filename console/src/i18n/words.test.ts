import { expect, it } from 'vitest';
import type { Pairs } from './pairs';
import { audience } from './words/audience';
import { campaign } from './words/campaign';
import { content } from './words/content';
import { event } from './words/event';
import { experiment } from './words/experiment';
import { imports } from './words/import';
import { journey } from './words/journey';
import { measure } from './words/measure';
import { offer } from './words/offer';
import { prediction } from './words/prediction';
import { profile } from './words/profile';
import { rehearsal } from './words/rehearsal';
import { rule } from './words/rule';
import { segment } from './words/segment';
import { settings } from './words/settings';
import { shell } from './words/shell';
import { tag } from './words/tag';
import { touch } from './words/touch';
import { ui } from './words/ui';

const parts: Record<string, Pairs> = { ui, shell, measure, profile, event, imports, audience, campaign, content, offer, experiment, journey, touch, prediction, rehearsal, rule, tag, segment, settings };
const all = Object.values(parts).flatMap((part) => Object.entries(part));
const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();

it('both languages fill the same holes', () => {
  expect(all.filter(([, [zh, en]]) => holes(zh).join() !== holes(en).join()).map(([key]) => key)).toEqual([]);
});
it('nothing is left empty', () => expect(all.filter(([, [zh, en]]) => !zh.trim() || !en.trim()).map(([key]) => key)).toEqual([]));
it('no key is written twice', () => expect(new Set(all.map(([key]) => key)).size).toBe(all.length));
it('the console does not shout or blame', () => expect(all.filter(([, [zh, en]]) => /[！!]|赋能|抓手|稍后重试/.test(zh + en)).map(([key]) => key)).toEqual([]));
