import { expect, test } from 'vitest';
import { byProgramme } from './byProgramme';

const line = (programme: string, step: string, channel: string, asked: number) => ({ programme, step, channel, asked, sent: asked - 1, suppressed: 1, waiting: 0 });

test('where all programmes are looked at, the nodes of one on a channel are one line', () => {
  const lines = byProgramme([line('journey:a', 'x', 'wecom', 5), line('journey:b', 'x', 'wecom', 7), line('journey:a', 'y', 'wecom', 3), line('journey:a', 'z', 'call', 2)]);
  expect(lines.map(({ programme, channel, asked, sent, suppressed }) => [programme, channel, asked, sent, suppressed])).toEqual([
    ['journey:a', 'wecom', 8, 6, 2],
    ['journey:b', 'wecom', 7, 6, 1],
    ['journey:a', 'call', 2, 1, 1],
  ]);
});
