import type { Leaf, LeafType } from '../../../api/types/rule';

/** What the editor of one kind of condition is given. */
export interface LeafProps<T extends LeafType> {
  leaf: Extract<Leaf, { type: T }>;
  onChange: (leaf: Leaf) => void;
}
