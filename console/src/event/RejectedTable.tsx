import { Checkbox } from 'antd';
import type { RejectedEvent } from '../api/types/event';
import { bytes } from '../format/number';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Scroll } from '../ui/Scroll';

interface Props {
  items: RejectedEvent[];
  chosen: number[];
  choose: (ids: number[]) => void;
  open: (id: number) => void;
  selectable: boolean;
}

export function RejectedTable({ items, chosen, choose, open, selectable }: Props) {
  const { t, pick } = useWords();
  const all = items.every((item) => chosen.includes(item.id));
  return (
    <Scroll label={t('page.rejected')}>
      <table className="table">
        <thead>
          <tr>
            {selectable && (
              <th scope="col">
                <Checkbox aria-label={t('rejected.selectAll')} checked={all} indeterminate={!all && chosen.length > 0} onChange={() => choose(all ? [] : items.map((item) => item.id))} />
              </th>
            )}
            <th scope="col">{t('rejected.col.at')}</th>
            <th scope="col">{t('rejected.col.source')}</th>
            <th scope="col">{t('rejected.col.reason')}</th>
            <th scope="col">{t('rejected.col.excerpt')}</th>
            <th scope="col" className="right">{t('rejected.col.size')}</th>
            <th scope="col"><span className="sr">{t('rejected.look')}</span></th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} className="whole" aria-selected={chosen.includes(item.id)} onClick={(event) => !(event.target as Element).closest('label, button') && open(item.id)}>
              {selectable && (
                <td>
                  <Checkbox
                    aria-label={t('rejected.select', { id: item.id })}
                    checked={chosen.includes(item.id)}
                    onChange={() => choose(chosen.includes(item.id) ? chosen.filter((id) => id !== item.id) : [...chosen, item.id])}
                  />
                </td>
              )}
              <td className="second nowrap">{moment(item.receivedAt)}</td>
              <td className="nowrap">{item.source}</td>
              <td>
                {pick(item)}
                {item.detail && <div className="caption break">{item.detail}</div>}
              </td>
              <td className="excerpt">
                <code>{item.excerpt}</code>
              </td>
              <td className="right second">{bytes(item.bytes)}</td>
              <td className="right">
                <button type="button" className="link" onClick={() => open(item.id)}>
                  {t('rejected.look')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
