import '../segment/rule/rule.css';
import './touch.css';
import type { Query } from '../api/client';
import { exact } from '../format/number';
import { daysAfter, startOfDay } from '../format/time';
import { useWords } from '../i18n';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { useTouches, useTouchSums } from './doors';
import { names, nothing } from './filter';
import { TouchDrawer } from './TouchDrawer';
import { TouchFilters } from './TouchFilters';
import { TouchStates } from './TouchStates';
import { TouchTable } from './TouchTable';

const SIZE = 50;

/** What was wished, what became of it, and why? */
export default function TouchesPage() {
  const { t } = useWords();
  const url = useUrlState();
  const { from, to } = { from: url.read('from'), to: url.read('to') };
  const times = { from: from && startOfDay(from), to: to && startOfDay(daysAfter(to, 1)) };
  const filter: Query = { ...Object.fromEntries(names.map((name) => [name, url.read(name)])), ...times };
  const touches = useTouches({ ...filter, page: url.page, size: SIZE });
  const sums = useTouchSums({ programme: filter.programme, ...times });
  const filtered = Object.values(filter).some((value) => value !== '');
  return (
    <div className={url.read('touch') ? 'sheet why-open' : 'sheet'}>
      <TouchFilters url={url} sums={sums.data ?? []} filtered={filtered} />
      <TouchStates sums={sums.data ?? []} url={url} />
      <Loaded query={touches} lines={12}>
        {(slice) =>
          slice.items.length === 0 ? (
            filtered ? (
              <Empty title={t('touches.noneFilter')} action={<button type="button" className="link" onClick={() => url.write(nothing)}>{t('touches.clear')}</button>} />
            ) : (
              <Empty title={t('touches.none')}>{t('touches.noneMore')}</Empty>
            )
          ) : (
            <div className="touches">
              <p className="sr" aria-live="polite">
                {exact(slice.total)}
              </p>
              <TouchTable touches={slice.items} picked={url.read('touch')} onPick={(touch) => url.write({ touch, page: url.page }, true)} />
              <Pager page={slice.page} size={slice.size} total={slice.total} onPage={(page) => url.write({ page })} />
            </div>
          )
        }
      </Loaded>
      <TouchDrawer touch={url.read('touch')} close={() => url.write({ touch: null, page: url.page }, true)} />
    </div>
  );
}
