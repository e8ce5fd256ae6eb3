import type { Reach } from '../api/types/measure';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';

export function RiverTable({ river }: { river: Reach[] }) {
  const { t, code } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('river.col.stage')}</th>
          <th scope="col" className="right">
            {t('river.col.people')}
          </th>
          <th scope="col" className="right">
            {t('river.col.leak')}
          </th>
        </tr>
      </thead>
      <tbody>
        {river.map((reach) => (
          <tr key={reach.stage}>
            <td>{code('river', reach.stage)}</td>
            <td className="right">{reach.people === null ? t('river.notYet') : exact(reach.people)}</td>
            <td className="right">{reach.leak ? `${exact(reach.leak.people)} · ${percent(reach.leak.share)}` : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
