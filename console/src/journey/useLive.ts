import { useMemo } from 'react';
import type { JourneyDetail } from '../api/types/journey';
import type { Live } from './canvas/Canvas';
import { flowOf, type People } from './graph/flow';

const nobody: People = { entered: 0, waiting: 0, passed: 0 };

/** People on the map of the version in force; null before there is one. */
export function useLive({ journey, definition, counts }: JourneyDetail): Live | null {
  return useMemo(() => {
    if (!definition) return null;
    const found = new Map(counts.filter((count) => count.version === journey.version).map((count): [string, People] => [count.node, count]));
    const all = new Map(definition.nodes.map((node): [string, People] => [node.id, found.get(node.id) ?? nobody]));
    const flow = flowOf(definition, all);
    return { counts: all, flow, most: Math.max(0, ...flow.values()), heldOut: journey.heldOut };
  }, [journey, definition, counts]);
}
