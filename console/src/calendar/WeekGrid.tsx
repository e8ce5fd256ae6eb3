import { contentKinds, type ContentItem, type Line, type Week } from '../api/types/content';
import { fullDay, minuteOf } from '../format/time';
import { type Key, useWords } from '../i18n';
import { Scroll } from '../ui/Scroll';
import { daysOf } from './days';

interface Props {
  week: Week;
  today: string;
  picked: string | undefined;
  onPick: (item: ContentItem) => void;
  onAccount: (line: Line) => void;
}

/** Accounts down, days across; below each name its rhythm and what is missing. */
export function WeekGrid({ week, today, picked, onPick, onAccount }: Props) {
  const { t, code } = useWords();
  const days = daysOf(week.monday);
  return (
    <Scroll label={t('page.calendar')}>
      <table className="week">
        <thead>
          <tr>
            <th scope="col">{t('content.account')}</th>
            {days.map(({ date, weekday }) => (
              <th key={date} scope="col" className={date === today ? 'today' : undefined}>
                {code('journey.day', weekday)} <span className="num">{date.slice(5)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.accounts.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Head line={line} onChange={() => onAccount(line)} />
              </th>
              {days.map(({ date }) => (
                <td key={date} className={date === today ? 'today' : undefined}>
                  {line.items
                    .filter((item) => fullDay(item.at) === date)
                    .map((item) => (
                      <Entry key={item.id} item={item} picked={item.id === picked} onPick={() => onPick(item)} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Head({ line, onChange }: { line: Line; onChange: () => void }) {
  const { t, pick } = useWords();
  const { account, gaps, items } = line;
  const wanted = contentKinds.filter((kind) => (account.rhythm?.perWeek[kind] ?? 0) > 0);
  return (
    <div className="week-head">
      <button type="button" className="link strong" onClick={onChange}>
        {account.name}
      </button>
      <span className="caption">
        {t(`content.accountKind.${account.kind}`)}
        {account.persona && ` · ${account.persona}`}
      </span>
      {wanted.map((kind) => {
        const want = account.rhythm?.perWeek[kind] ?? 0;
        const have = items.filter((item) => item.kind === kind).length;
        return (
          <span key={kind} className="caption">
            {t(`content.kind.${kind}` as Key)}{' '}
            <span className="dots" aria-hidden="true">
              {Array.from({ length: Math.max(want, have) }, (_, i) => (
                <i key={i} className={i < have ? 'on' : undefined} />
              ))}
            </span>{' '}
            <span className="num">
              {have}/{want}
            </span>
          </span>
        );
      })}
      {gaps.length === 0 ? (
        <span className="caption">✓ {t('content.fine')}</span>
      ) : (
        <ul className="gaps">
          {gaps.map((gap) => (
            <li key={gap.code + gap.kind}>
              <span aria-hidden="true">▲</span> {pick(gap)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Entry({ item, picked, onPick }: { item: ContentItem; picked: boolean; onPick: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" className={`entry ${item.kind} ${item.state}${item.sop ? ' sop' : ''}`} aria-pressed={picked} onClick={onPick} data-item={item.id}>
      <span className="entry-kind">
        <span className="num">{minuteOf(item.at)}</span> {t(`content.kind.${item.kind}` as Key)}
        {item.sop && ` · ${t('content.sop')}`}
      </span>
      <span className="entry-title">{item.title}</span>
      {item.kind === 'live' && !item.sop && <span className={item.theme ? 'entry-theme' : 'entry-theme none'}>{item.theme || t('content.noTheme')}</span>}
    </button>
  );
}
