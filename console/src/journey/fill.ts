import type { Awaited, Definition, JourneyNode, JourneyTemplate } from '../api/types/journey';
import type { Language } from '../format/number';

/** What is not chosen yet. */
export function missing(template: JourneyTemplate, chosen: Record<string, string>): string[] {
  return template.needs.filter((need) => !chosen[need.id]).map((need) => need.id);
}

/** The template's journey with what was chosen in place of what it names, and with names of nodes in one language. */
export function filled(template: JourneyTemplate, chosen: Record<string, string>, language: Language): Definition {
  const own = (kind: string, id: string) => (template.needs.some((need) => need.kind === kind && need.id === id) && chosen[id]) || id;
  const awaited = (what: Awaited): Awaited => (what.type === 'audience' ? { ...what, audience: own('audience', what.audience) } : what);
  const node = (of: JourneyNode): JourneyNode => {
    const named = { ...of, name: template.names[of.id]?.[language] ?? of.name };
    switch (named.type) {
      case 'entry':
        return 'audience' in named.trigger ? { ...named, trigger: { ...named.trigger, audience: own('audience', named.trigger.audience) } } : named;
      case 'wait-for':
        return { ...named, for: awaited(named.for) };
      case 'branch':
        return { ...named, arms: named.arms.map((arm) => ({ ...arm, audience: own('audience', arm.audience) })) };
      case 'split':
        return { ...named, experiment: own('experiment', named.experiment) };
      case 'tag':
        return { ...named, tag: own('tag', named.tag) };
      case 'coupon':
        return { ...named, pool: own('pool', named.pool) };
      default:
        return named;
    }
  };
  const { nodes, exits, aim, ...rest } = template.definition;
  return { ...rest, nodes: nodes.map(node), ...(exits && { exits: exits.map(awaited) }), ...(aim && { aim: { ...aim, what: awaited(aim.what) } }) };
}
