import { exact } from '../format/number';
import { useWords } from '../i18n';

interface Props {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}

export function Pager({ page, size, total, onPage }: Props) {
  const { t } = useWords();
  const last = Math.max(1, Math.ceil(total / size));
  return (
    <div className="pager">
      <span aria-live="polite">
        {t('ui.pageOf', { from: exact(total === 0 ? 0 : (page - 1) * size + 1), to: exact(Math.min(total, page * size)), total: exact(total) })}
      </span>
      {last > 1 && (
        <nav aria-label={t('ui.pageOf', { from: page, to: last, total: exact(total) })}>
          <button type="button" className="link" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            {t('ui.previous')}
          </button>
          <button type="button" className="link" disabled={page >= last} onClick={() => onPage(page + 1)}>
            {t('ui.next')}
          </button>
        </nav>
      )}
    </div>
  );
}
