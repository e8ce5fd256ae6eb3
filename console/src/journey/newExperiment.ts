import { appears } from '../api/appears';
import { post } from '../api/client';
import type { JourneyTemplate } from '../api/types/journey';
import type { Words } from '../api/types/words';

/** Stands for an experiment that is made when the journey is. */
export const FRESH = '~fresh';

/** The experiments that were asked for anew, made and started with the variants the template splits by; by what the template calls them. */
export async function needed(template: JourneyTemplate, chosen: Record<string, string>, say: (words: Words) => string): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const need of template.needs) {
    if (need.kind !== 'experiment' || chosen[need.id] !== FRESH) continue;
    const split = template.definition.nodes.find((node) => node.type === 'split' && node.experiment === need.id);
    const arms = split?.type === 'split' ? split.arms : [];
    const variants = arms.map(({ variant, next }) => ({ id: variant, name: (next && template.names[next] && say(template.names[next])) || variant, weight: 1 }));
    const { id } = await post<{ id: string }>('/api/experiments', { name: say(template.name), variants });
    await appears('/api/experiments', id);
    await post(`/api/experiments/${id}/start`);
    made[need.id] = id;
  }
  return made;
}
