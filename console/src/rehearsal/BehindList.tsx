import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { PersonRow } from '../api/types/profile';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { useProgrammes } from '../touch/useProgrammes';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/states';
import { type Behind, PAGE, type Rows, type TouchFilter, useBehind } from './doors';
import type { NameStep } from './Steps';

interface Props {
  id: number;
  nameStep: NameStep;
  title: string;
  what: Behind;
  onBack: () => void;
}

/** The people behind a number. */
export function BehindList({ id, nameStep, title, what, onBack }: Props) {
  const { t } = useWords();
  return (
    <div className="rresult" data-testid="rehearsal-behind">
      <div>
        <button type="button" className="link" onClick={onBack}>
          ← {t('rehearsal.back')}
        </button>
      </div>
      <h3>{title}</h3>
      {'walks' in what && <Walks id={id} filter={what.walks} />}
      {'touches' in what && <Touches id={id} nameStep={nameStep} filter={what.touches} />}
      {'pressure' in what && <PressedPeople id={id} filter={what.pressure} />}
    </div>
  );
}

function Touches({ id, nameStep, filter }: { id: number; nameStep: NameStep; filter: TouchFilter }) {
  const { code, pick } = useWords();
  const programmes = useProgrammes();
  return (
    <Paged id={id} kind="touches" filter={filter}>
      {({ who, touch, reason, deferredBy }) => (
        <>
          <Line who={who} right={moment(touch.since)} />
          <span className="caption">
            {filter.all && `${programmes.nameOf(touch.programme)} · `}
            {code('rehearsal.state', touch.state)} · {filter.all ? code('channel', touch.channel) : nameStep(touch.programme, touch.step)}
            {reason && ` · ${pick(reason)}`}
            {deferredBy.length > 0 && touch.state === 'sent' && ` · ${deferredBy.map(pick).join('；')}`}
          </span>
        </>
      )}
    </Paged>
  );
}

function Walks({ id, filter }: { id: number; filter: object }) {
  const { t, code } = useWords();
  return (
    <Paged id={id} kind="walks" filter={filter}>
      {({ who, walk }) => (
        <>
          <Line who={who} right={moment(walk.enteredAt)} />
          <span className="caption">
            {walk.heldOut && `${t('rehearsal.outcome.heldOut')} · `}
            {walk.outcome ? code('rehearsal.outcome', walk.outcome) : t('rehearsal.underWay')}
          </span>
        </>
      )}
    </Paged>
  );
}

function PressedPeople({ id, filter }: { id: number; filter: object }) {
  const { t } = useWords();
  return (
    <Paged id={id} kind="pressure" filter={filter}>
      {({ who, times }) => <Line who={who} right={t('rehearsal.inWeek', { n: times })} />}
    </Paged>
  );
}

interface PagedProps<K extends keyof Rows> {
  id: number;
  kind: K;
  filter: object;
  children: (row: Rows[K]) => ReactNode;
}

function Paged<K extends keyof Rows>({ id, kind, filter, children }: PagedProps<K>) {
  const { t } = useWords();
  const [page, setPage] = useState(1);
  const found = useBehind(id, kind, filter, page);
  return (
    <Loaded query={found} small>
      {(slice) =>
        slice.total === 0 ? (
          <Empty small title={t('rehearsal.nobody')} />
        ) : (
          <>
            <ul className="rlist">
              {slice.items.map((row, i) => (
                <li key={i}>{children(row)}</li>
              ))}
            </ul>
            <Pager page={page} size={PAGE} total={slice.total} onPage={setPage} />
          </>
        )
      }
    </Loaded>
  );
}

function Line({ who, right }: { who: PersonRow | null; right: string }) {
  return (
    <span className="rline">
      <Person who={who} />
      <span className="caption num">{right}</span>
    </span>
  );
}

function Person({ who }: { who: PersonRow | null }) {
  const { t } = useWords();
  return who ? <Link to={`/people/${who.id}`}>{who.name}</Link> : <span className="second">{t('rehearsal.unknownPerson')}</span>;
}
