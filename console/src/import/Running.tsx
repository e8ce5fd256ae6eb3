import type { Import } from '../api/types/import';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { CountBar } from './CountBar';

export function Running({ it }: { it: Import }) {
  const { t } = useWords();
  const checking = it.state === 'checking';
  const share = it.rowsTotal ? Math.min(1, it.rowsRead / it.rowsTotal) : null;
  const left = it.rowsTotal && it.rowsPerSecond ? Math.max(1, Math.round((it.rowsTotal - it.rowsRead) / it.rowsPerSecond)) : null;
  const leftText = left === null ? '' : left < 90 ? t('run.seconds', { n: left }) : t('run.minutes', { n: Math.round(left / 60) });
  return (
    <div className="section">
      <p className="second">{t(checking ? 'run.checking' : 'run.importing')}</p>
      <div className="row spread running">
        <p>
          <span className="figure run-share">{share === null ? exact(it.rowsRead) : Math.floor(share * 100)}</span>
          {share !== null && <span className="run-unit">%</span>}{' '}
          <span className="second dense num">{it.rowsTotal ? t('run.rows', { read: exact(it.rowsRead), total: exact(it.rowsTotal) }) : t('run.rowsOpen', { read: exact(it.rowsRead) })}</span>
        </p>
        <p className="run-speed dense second">
          {it.rowsPerSecond !== null && (left === null ? t('run.speedOnly', { n: exact(it.rowsPerSecond) }) : t('run.speed', { n: exact(it.rowsPerSecond), left: leftText }))}
          <br />
          <span className="caption">{t(checking ? 'run.checkingMore' : 'run.importingMore')}</span>
        </p>
      </div>
      <CountBar it={it} />
      <span className="sr" role="status">
        {share === null ? exact(it.rowsRead) : `${Math.floor(share * 10) * 10}%`}
      </span>
    </div>
  );
}

