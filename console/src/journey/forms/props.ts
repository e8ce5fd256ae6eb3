import type { NodeKind, NodeOf } from '../../api/types/journey';

export interface FormProps<K extends NodeKind> {
  node: NodeOf<K>;
  onChange: (node: NodeOf<K>) => void;
}
