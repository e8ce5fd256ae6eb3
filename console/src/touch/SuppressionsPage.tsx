import './touch.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { remove } from '../api/client';
import { useAct } from '../api/query';
import type { Suppressed } from '../api/types/touch';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Pager } from '../ui/Pager';
import { Scroll } from '../ui/Scroll';
import { Empty, Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { AddSuppression } from './AddSuppression';
import { suppressionsKey, useSuppressions } from './doors';
import { LiftSuppression } from './LiftSuppression';

const SIZE = 50;

/** Whom do we leave alone, and who said so? */
export default function SuppressionsPage() {
  const { t } = useWords();
  const url = useUrlState();
  const list = useSuppressions(url.page, SIZE);
  const [adding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<Suppressed | null>(null);
  const lift = useAct<number>({ run: (person) => remove(`/api/suppressions/${person}`), say: t('ui.accepted'), refresh: [suppressionsKey], done: () => setLifting(null) });
  const add = (
    <Act needs="TOUCH_EDIT" type="primary" onClick={() => setAdding(true)} data-testid="add-suppression">
      {t('listed.add')}
    </Act>
  );
  return (
    <div className="sheet">
      <div className="object">
        <span className="caption">
          {t('listed.lead')} · {t('listed.crisis')}
        </span>
        <span className="end">{add}</span>
      </div>
      <Loaded query={list}>
        {(slice) =>
          slice.items.length === 0 ? (
            <Empty title={t('listed.none')} action={add}>
              {t('listed.noneMore')}
            </Empty>
          ) : (
            <div className="touches">
              <SuppressionTable rows={slice.items} onLift={setLifting} />
              <Pager page={slice.page} size={slice.size} total={slice.total} onPage={(page) => url.write({ page })} />
            </div>
          )
        }
      </Loaded>
      <AddSuppression open={adding} close={() => setAdding(false)} />
      <LiftSuppression listed={lifting} busy={lift.isPending} onOk={(person) => lift.mutate(person)} onCancel={() => setLifting(null)} />
    </div>
  );
}

function SuppressionTable({ rows, onLift }: { rows: Suppressed[]; onLift: (row: Suppressed) => void }) {
  const { t } = useWords();
  return (
    <Scroll label={t('page.suppressions')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('listed.who')}</th>
            <th scope="col">{t('listed.scope')}</th>
            <th scope="col">{t('listed.because')}</th>
            <th scope="col">{t('listed.by')}</th>
            <th scope="col">{t('listed.at')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.person}>
              <td>
                <Link to={`/people/${row.person}`}>{row.who?.name ?? `#${row.person}`}</Link>
              </td>
              <td>{t(row.suppression.service ? 'listed.service' : 'listed.promotion')}</td>
              <td className="break">{row.suppression.because}</td>
              <td className="second nowrap">{row.suppression.by}</td>
              <td className="second nowrap">{moment(row.suppression.at)}</td>
              <td className="right">
                <Act needs="TOUCH_EDIT" type="link" size="small" onClick={() => onLift(row)}>
                  {t('listed.lift')}
                </Act>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
