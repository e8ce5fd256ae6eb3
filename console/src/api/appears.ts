import { get } from './client';

const PATIENCE = 40;
const WAIT_MS = 150;

/** Decisions are taken first and applied a moment later: waits until the new thing is in its list. */
export async function appears(list: string, id: string): Promise<void> {
  for (let i = 0; i < PATIENCE; i++) {
    if ((await get<{ id: string }[]>(list)).some((each) => each.id === id)) return;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
}
