import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Definition, JourneyTemplate } from '../../api/types/journey';
import { changedBetween, same } from './changed';
import { add, connect, freshId, nodeOf, remove } from './edit';
import { flowOf, type People } from './flow';
import { roomOf } from './label';
import { HELD_OUT, layoutOf, NODE_HEIGHT, NODE_WIDTH, portsOf } from './layout';
import { flowOrder } from './order';
import { steer } from './steer';
import { strayed } from './strayed';
import { lead, waysOf } from './ways';

const folder = new URL('../../../../loop/5-journey/src/main/resources/io/huoshui/journey/internal/template/', import.meta.url);
const templates = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JourneyTemplate);
const wakeUp = templates.find((template) => template.id === 'wake-up')!.definition;
const people = (entered: number, waiting = 0): People => ({ entered, waiting, passed: entered - waiting });

/** entry → wait for an order → goal, or exit when none came. */
const small: Definition = {
  nodes: [
    { id: 'in', type: 'entry', trigger: { type: 'manual' }, next: 'wait' },
    { id: 'wait', type: 'wait-for', for: { type: 'audience', audience: 'a' }, atMost: 'P1D', next: 'goal', timeout: 'out' },
    { id: 'goal', type: 'goal' },
    { id: 'out', type: 'exit' },
  ],
};

describe('ways out', () => {
  it('are those of the kind, drawn or not', () => {
    expect(waysOf({ id: 'b', type: 'branch', arms: [{ audience: 'vip', next: 'x' }, { audience: 'new' }] }).map(({ label, target }) => [label, target])).toEqual([['vip', 'x'], ['new', ''], ['otherwise', '']]);
    expect(waysOf({ id: 'c', type: 'coupon', pool: 'p', next: 'x' }).map(({ label }) => label)).toEqual(['next']);
    expect(waysOf({ id: 'c', type: 'coupon', pool: 'p', next: 'x', none: 'y' }).map(({ label }) => label)).toEqual(['next', 'none']);
    expect(waysOf({ id: 'g', type: 'goal' })).toEqual([]);
  });
  it('lead elsewhere one at a time', () => {
    const branch = lead({ id: 'b', type: 'branch', arms: [{ audience: 'vip', next: 'x' }, { audience: 'new', next: 'y' }] }, { label: 'new', arm: 1 }, 'z');
    expect(waysOf(branch).map(({ target }) => target)).toEqual(['x', 'z', '']);
  });
  it('taken back leave no empty field', () => expect(lead(small.nodes[0], { label: 'next', arm: null }, '')).toEqual({ id: 'in', type: 'entry', trigger: { type: 'manual' } }));
});

describe('drawing', () => {
  it('puts a new node into the way of the one before it', () => {
    const drawn = add(small, { id: 'touch', type: 'touch', kind: 'service', channel: 'wecom', content: { text: 'x' } }, 'in');
    expect(nodeOf(drawn, 'in')).toMatchObject({ next: 'touch' });
    expect(nodeOf(drawn, 'touch')).toMatchObject({ next: 'wait' });
  });
  it('puts it on a way that leads nowhere first', () => {
    const open = connect(small, 'wait', { label: 'timeout', arm: null }, '');
    expect(nodeOf(add(open, { id: 'exit', type: 'exit' }, 'wait'), 'wait')).toMatchObject({ next: 'goal', timeout: 'exit' });
  });
  it('closes the gap a removed node leaves', () => expect(nodeOf(remove(small, 'wait'), 'in')).toMatchObject({ next: 'goal' }));
  it('leaves ways to a removed end open', () => expect(waysOf(nodeOf(remove(small, 'out'), 'wait')!).map(({ target }) => target)).toEqual(['goal', '']));
  it('never gives an id twice', () => expect(freshId(add(small, { id: freshId(small, 'goal'), type: 'goal' }, null), 'goal')).toBe('goal-3'));
});

describe('order of nodes', () => {
  it('is that of coming along, the unreached last', () => {
    const stray = add(small, { id: 'stray', type: 'exit' }, null);
    expect(flowOrder({ ...stray, nodes: [...stray.nodes].reverse() }).map(({ id }) => id)).toEqual(['in', 'wait', 'goal', 'out', 'stray']);
  });
  it('ends for a journey that goes in a circle', () => expect(flowOrder(connect(small, 'wait', { label: 'timeout', arm: null }, 'wait'))).toHaveLength(4));
});

describe.each(templates.map((template) => [template.id, template.definition] as const))('the map of %s', (_id, definition) => {
  const { at, lines } = layoutOf(definition);
  it('has a place for every node and a line for every way', () => {
    expect([...at.keys()].filter((id) => id !== HELD_OUT).sort()).toEqual(definition.nodes.map(({ id }) => id).sort());
    expect(lines.filter((line) => line.to !== HELD_OUT)).toHaveLength(definition.nodes.flatMap(waysOf).length);
    expect(at.has(HELD_OUT)).toBe((definition.holdout ?? 0) > 0);
  });
  it('lays no node over another', () => {
    const boxes = [...at.values()];
    const overlaps = boxes.some((one, i) => boxes.slice(i + 1).some((two) => Math.abs(one.x - two.x) < NODE_WIDTH && Math.abs(one.y - two.y) < NODE_HEIGHT));
    expect(overlaps).toBe(false);
  });
  it('lays no words over a node or other words', () => {
    const told = layoutOf(definition, () => '同意接电话的老客户');
    const boxes = [...told.at.values()].map(({ x, y }) => ({ left: x, top: y, right: x + NODE_WIDTH, bottom: y + NODE_HEIGHT }));
    const words = told.lines.flatMap(({ label }) => (label ? [{ left: label.at.x - label.width / 2, top: label.at.y - label.height / 2, right: label.at.x + label.width / 2, bottom: label.at.y + label.height / 2 }] : []));
    const all = [...boxes, ...words];
    const overlaps = words.some((one) => all.some((two) => one !== two && one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom));
    expect(words).toHaveLength(told.lines.length);
    expect(overlaps).toBe(false);
  });
  it('leads no line through a node', () => {
    const crossed = lines.filter(({ through }) => through.some(({ x, y }) => [...at.values()].some((box) => x > box.x && x < box.x + NODE_WIDTH && y > box.y && y < box.y + NODE_HEIGHT)));
    expect(crossed).toEqual([]);
  });
  it('can be walked by arrows from the first node to every column', () => {
    let here: string | null = flowOrder(definition)[0].id;
    let last = here;
    while (here) [last, here] = [here, steer(at, here, 'ArrowRight')];
    expect(at.get(last)!.x).toBe(Math.max(...[...at.values()].map(({ x }) => x)));
  });
});

describe('people on the ways', () => {
  it('follow from those on the nodes', () => {
    const flow = flowOf(small, new Map([['in', people(10)], ['wait', people(10, 4)], ['goal', people(5, 5)], ['out', people(1, 1)]]));
    expect(Object.fromEntries(flow)).toEqual({ 'in next': 10, 'wait next': 5, 'wait timeout': 1 });
  });
  it('are found through several nodes', () => {
    const counts = new Map(Object.entries({ start: people(100), split: people(100), coupon: people(40), offer: people(38), day: people(30), tailored: people(28), wait: people(96, 10), phone: people(60), call: people(20), last: people(20, 5), woken: people(31, 31), end: people(59, 59) }));
    const flow = flowOf(wakeUp, counts);
    expect(flow.get('coupon none')).toBe(2);
    expect(flow.get('split otherwise')).toBe(2);
    expect(flow.get('phone otherwise')).toBe(40);
    expect(flow.get('wait next')).toBe(26);
    expect(flow.get('last next')).toBe(5);
    expect(flow.get('last timeout')).toBe(10);
  });
  it('stay unknown where they do not follow', () => {
    const twice: Definition = { nodes: [small.nodes[0], { id: 'wait', type: 'branch', arms: [{ audience: 'a', next: 'out' }], otherwise: 'out' }, { id: 'out', type: 'exit' }] };
    expect(flowOf(twice, new Map([['in', people(3)], ['wait', people(3)], ['out', people(3)]])).has('wait arm-0')).toBe(false);
  });
});

describe('what changed', () => {
  it('is nothing when only defaults are named', () => {
    const named: Definition = { ...small, reentry: { type: 'once' }, exits: [], priority: 50, holdout: 0, horizon: 'P30D', nodes: small.nodes.map((node) => ({ ...node, name: node.name ?? '' })) };
    expect(changedBetween(small, named)).toEqual({ added: [], removed: [], changed: [], rules: [] });
  });
  it('is nothing when a length is written otherwise or an aim says what it says anyway', () => {
    const what = { type: 'audience', audience: 'a' } as const;
    expect(same({ ...small, horizon: 'PT48H', aim: { what } }, { ...small, horizon: 'P2D', aim: { what, ends: true } })).toBe(true);
    expect(same({ ...small, aim: { what, ends: false } }, { ...small, aim: { what } })).toBe(false);
  });
  it('is told node by node and rule by rule', () => {
    const later = add({ ...remove(small, 'out'), holdout: 1000 }, { id: 'bye', type: 'exit' }, 'wait');
    const { added, removed, changed, rules } = changedBetween(small, later);
    expect([added.map(({ id }) => id), removed.map(({ id }) => id), changed.map(({ after }) => after.id), rules]).toEqual([['bye'], ['out'], ['wait'], ['holdout']]);
  });
});

it('who stands on a node that is no more needs a place', () => {
  const node = (id: string) => ({ id, type: 'exit' as const });
  const counts = [{ node: 'gone', waiting: 4 }, { node: 'kept', waiting: 9 }, { node: 'empty', waiting: 0 }];
  expect(strayed({ nodes: [node('gone'), node('kept'), node('empty')] }, { nodes: [node('kept')] }, counts)).toEqual([{ node: node('gone'), people: 4 }]);
});

it('ways leave a node in the order of the heights they lead to', () => {
  const layout = layoutOf(wakeUp);
  const split = nodeOf(wakeUp, 'split')!;
  const straight = portsOf(layout, split).flatMap((way) => layout.lines.filter((line) => line.from === 'split' && line.way === way && line.through.length === 0).map((line) => layout.at.get(line.to)!.y));
  expect(straight).toEqual([...straight].sort((a, b) => a - b));
});

it('long words take two lines, longer ones are cut', () => {
  expect(roomOf('10%')).toEqual({ width: 31, height: 30 });
  expect(roomOf('没等到').height).toBe(30);
  expect(roomOf('同意接电话的客户').height).toBe(45);
  expect(roomOf('一'.repeat(80)).width).toBe(roomOf('一'.repeat(40)).width);
});

it('ways that lead nowhere leave last', () => {
  const fork = { id: 'fork', type: 'split' as const, experiment: 'x', arms: [{ variant: 'a' }, { variant: 'b', next: 'end' }] };
  const definition: Definition = { nodes: [fork, { id: 'end', type: 'exit' }] };
  expect(portsOf(layoutOf(definition), fork)).toEqual(['arm-1', 'arm-0', 'otherwise']);
});
