import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n';

interface Props {
  /** One sentence that says what the chart says. */
  says: string;
  chart: ReactNode;
  table: ReactNode;
  className?: string;
}

/** A chart with its sentence and its table; T switches while the focus or the pointer is inside. */
export function Drawn({ says, chart, table, className = '' }: Props) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest?.('input, textarea, select, [contenteditable]');
      if (event.key.toLowerCase() !== 't' || event.metaKey || event.ctrlKey || event.altKey || typing || event.defaultPrevented) return;
      if (box.current?.contains(document.activeElement) || box.current?.matches(':hover')) setAsTable((was) => !was);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <figure ref={box} className={`drawn ${className}`}>
      <figcaption className="sr">{says}</figcaption>
      {asTable ? <div className="scroll" tabIndex={0} role="region" aria-label={says}>{table}</div> : chart}
      <button type="button" className="link switch-chart" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {asTable ? t('ui.asChart') : t('ui.asTable')} <kbd>T</kbd>
      </button>
    </figure>
  );
}
