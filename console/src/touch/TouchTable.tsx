import { Link } from 'react-router';
import type { Touch } from '../api/types/touch';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Scroll } from '../ui/Scroll';
import { TouchPill } from './TouchPill';

interface Props {
  touches: Touch[];
  picked: string;
  onPick: (key: string) => void;
}

/** A line for each wish; pressing it tells why. */
export function TouchTable({ touches, picked, onPick }: Props) {
  const { t, code, pick } = useWords();
  return (
    <Scroll label={t('page.touches')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('touches.col.at')}</th>
            <th scope="col">{t('page.people')}</th>
            <th scope="col">{t('touches.col.what')}</th>
            <th scope="col">{t('touches.col.channel')}</th>
            <th scope="col">{t('touches.col.kind')}</th>
            <th scope="col">{t('touches.col.state')}</th>
            <th scope="col">{t('touches.col.reason')}</th>
            <th scope="col">{t('touches.col.next')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {touches.map((touch) => (
            <tr key={touch.key} className="whole" aria-selected={touch.key === picked} onClick={(event) => !(event.target as Element).closest('a, button') && onPick(touch.key)} data-touch={touch.key}>
              <td className="second nowrap">{moment(touch.notBefore)}</td>
              <td className="nowrap">
                <Link to={`/people/${touch.person}`} className="who">
                  {touch.who?.name ?? `#${touch.person}`}
                </Link>
              </td>
              <td>
                {pick(touch.name)}
                <div className="caption">{pick(touch.by)}</div>
              </td>
              <td className="nowrap">{code('channel', touch.channel)}</td>
              <td className="second nowrap">{t(`touch.kind.${touch.kind}`)}</td>
              <td>
                <TouchPill state={touch.state} />
              </td>
              <td className="second">{touch.reason ? pick(touch.reason) : '—'}</td>
              <td className="second nowrap">{moment(touch.dueAt)}</td>
              <td className="right">
                <button type="button" className="link" aria-label={t('why.touch.openFor', { what: `${touch.who?.name ?? `#${touch.person}`} ${moment(touch.notBefore)}` })} onClick={() => onPick(touch.key)}>
                  {t('why.touch.open')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
