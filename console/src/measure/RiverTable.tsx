import { Link } from 'react-router';
import type { Reach } from '../api/types/measure';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { peopleOf } from './links';

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
            <td className="right">{reach.peopleLink === null ? t('river.notYet') : <Link to={peopleOf(reach.peopleLink)}>{exact(reach.people)}</Link>}</td>
            <td className="right">{reach.leak ? <Link to={peopleOf(reach.leak.peopleLink)}>{`${exact(reach.leak.people)} · ${percent(reach.leak.share)}`}</Link> : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
