import type { Report } from '../api/types/rehearsal';

type Line = Report['steps'][number];

/** One line for each programme and channel. */
export function byProgramme(steps: Line[]): Line[] {
  const lines = new Map<string, Line>();
  for (const step of steps) {
    const key = `${step.programme} ${step.channel}`;
    const sum = lines.get(key) ?? { ...step, step: '', asked: 0, sent: 0, suppressed: 0, waiting: 0 };
    lines.set(key, { ...sum, asked: sum.asked + step.asked, sent: sum.sent + step.sent, suppressed: sum.suppressed + step.suppressed, waiting: sum.waiting + step.waiting });
  }
  return [...lines.values()];
}
