import '../segment/rule/rule.css';
import '../segment/segment.css';
import './calendar.css';
import { useState } from 'react';
import type { ContentItem, Line, Week } from '../api/types/content';
import { useSession } from '../api/session';
import { fullDay } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Empty, Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { AccountForm } from './AccountForm';
import { addDays } from './days';
import { useWeek } from './doors';
import { ItemForm } from './ItemForm';
import { ItemSide } from './ItemSide';
import { WeekGrid } from './WeekGrid';

/** What does this week hold, and where is its rhythm broken? */
export default function CalendarPage() {
  const url = useUrlState();
  const week = useWeek(url.read('week'));
  return <Loaded query={week}>{(found) => <Sheet week={found} />}</Loaded>;
}

type Doing = { account: Line | null } | { item: ContentItem | null };

function Sheet({ week }: { week: Week }) {
  const { t } = useWords();
  const url = useUrlState();
  const { brand } = useSession();
  const [doing, setDoing] = useState<Doing | null>(null);
  const picked = week.accounts.flatMap((line) => line.items).find((item) => item.id === url.read('item'));
  const go = (days: number) => url.write({ week: addDays(week.monday, days), item: null });
  const add = (
    <Act needs="CONTENT_EDIT" type="primary" onClick={() => setDoing({ account: null })} data-testid="new-account">
      {t('content.newAccount')}
    </Act>
  );
  if (week.accounts.length === 0) {
    return (
      <div className="sheet">
        <Empty title={t('content.none')} action={add}>
          {t('content.noneMore')}
        </Empty>
        {doing && 'account' in doing && <AccountForm line={doing.account} close={() => setDoing(null)} />}
      </div>
    );
  }
  return (
    <div className="sheet">
      <div className="object">
        <span className="week-nav">
          <button type="button" aria-label={t('content.prev')} onClick={() => go(-7)}>
            ‹
          </button>
          <strong className="num">{t('content.week', { from: week.monday, to: addDays(week.monday, 6).slice(5) })}</strong>
          <button type="button" aria-label={t('content.next')} onClick={() => go(7)}>
            ›
          </button>
          <button type="button" className="link" onClick={() => url.write({ week: null, item: null })}>
            {t('content.this')}
          </button>
        </span>
        <span className="caption">{t('content.lead')}</span>
        <span className="end">
          <Act needs="CONTENT_EDIT" onClick={() => setDoing({ account: null })}>
            {t('content.newAccount')}
          </Act>
          <Act needs="CONTENT_EDIT" type="primary" onClick={() => setDoing({ item: null })} data-testid="new-item">
            {t('content.newItem')}
          </Act>
        </span>
      </div>
      <div className={`split calendar${picked ? ' with-item' : ''}`}>
        <WeekGrid week={week} today={fullDay(week.now)} picked={picked?.id} onPick={(item) => url.write({ item: item.id === picked?.id ? null : item.id })} onAccount={(line) => setDoing({ account: line })} />
        {picked && <ItemSide key={picked.id} item={picked} line={week.accounts.find((line) => line.id === picked.account)} onChange={() => setDoing({ item: picked })} close={() => url.write({ item: null })} />}
      </div>
      {doing && 'account' in doing && <AccountForm line={doing.account} close={() => setDoing(null)} />}
      {doing && 'item' in doing && <ItemForm item={doing.item} week={week} zone={brand.timezone} close={() => setDoing(null)} />}
    </div>
  );
}
