import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../i18n';

interface Props {
  title: ReactNode;
  label: string;
  /** Takes the focus when this changes; null leaves it where it is. */
  focus: string | null;
  onClose: () => void;
  children: ReactNode;
}

/** What stands beside the map; Escape takes it away. */
export function Sheet({ title, label, focus, onClose, children }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus !== null) (box.current?.querySelector<HTMLElement>('.jform input, .jform select, .jform textarea') ?? box.current)?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <aside
      ref={box}
      className="jside"
      tabIndex={-1}
      aria-label={label}
      data-testid="journey-side"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="row spread">
        <h2>{title}</h2>
        <button type="button" className="link" onClick={onClose} aria-label={t('journey.close')}>
          <kbd>Esc</kbd>
        </button>
      </div>
      {children}
    </aside>
  );
}
