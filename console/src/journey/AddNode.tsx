import { Dropdown } from 'antd';
import type { NodeKind } from '../api/types/journey';
import { type Key, useWords } from '../i18n';
import { Icon } from './Icon';
import { offered } from './kinds';

interface Props {
  open: boolean;
  onOpen: (open: boolean) => void;
  onAdd: (kind: NodeKind) => void;
}

/** All kinds of node; what is chosen comes behind the node one stands on. */
export function AddNode({ open, onOpen, onAdd }: Props) {
  const { t } = useWords();
  const items = offered.map(({ group, kinds }) => ({
    key: group,
    type: 'group' as const,
    label: t(`journey.group.${group}` as Key),
    children: kinds.map((kind) => ({ key: kind, icon: <Icon kind={kind} />, label: t(`journey.kind.${kind}` as Key) })),
  }));
  return (
    <Dropdown trigger={['click']} autoFocus open={open} onOpenChange={onOpen} placement="topRight" menu={{ items, className: 'jkinds', onClick: ({ key }) => onAdd(key as NodeKind) }}>
      <button type="button" className="jadd" aria-haspopup="menu" aria-expanded={open} aria-keyshortcuts="/" data-testid="add-node">
        {t('journey.add')} <kbd>/</kbd>
      </button>
    </Dropdown>
  );
}
