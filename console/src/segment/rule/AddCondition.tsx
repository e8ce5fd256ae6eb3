import { Dropdown } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Leaf } from '../../api/types/rule';
import { type Key, useWords } from '../../i18n';
import { offered, startOf } from './starts';
import { useVocabulary } from './vocabulary';

interface Props {
  children: ReactNode;
  letter?: string;
  testId?: string;
  onAdd: (leaf: Leaf) => void;
}

/** What kind of condition is to be added. */
export function AddCondition({ children, letter, testId, onAdd }: Props) {
  const { t } = useWords();
  const words = useVocabulary();
  const [open, setOpen] = useState(false);
  const items = offered
    .map(({ group, types }) => ({
      key: group,
      type: 'group' as const,
      label: t(`rule.group.${group}` as Key),
      children: types.filter((type) => startOf(type, words) !== null).map((type) => ({ key: type, label: t(`rule.kind.${type}` as Key) })),
    }))
    .filter(({ children: inside }) => inside.length > 0);
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      open={open}
      onOpenChange={setOpen}
      menu={{
        items,
        onClick: ({ key }) => {
          const leaf = startOf(key as Leaf['type'], words);
          if (leaf) onAdd(leaf);
        },
      }}
    >
      <button type="button" className="link add" data-letter={letter} data-testid={testId} aria-haspopup="menu" aria-expanded={open}>
        {children}
      </button>
    </Dropdown>
  );
}
