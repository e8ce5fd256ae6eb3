import { useState } from 'react';
import { Link } from 'react-router';
import type { PersonRow } from '../api/types/profile';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { useProgrammes } from '../touch/useProgrammes';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/states';
import { type Behind, PAGE, type TouchFilter, usePressed, useTouches, useWalks } from './doors';
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
  const { t, code, pick } = useWords();
  const programmes = useProgrammes();
  const [page, setPage] = useState(1);
  const found = useTouches(id, filter, page);
  return (
    <Loaded query={found} small>
      {(slice) =>
        slice.total === 0 ? (
          <Empty small title={t('rehearsal.nobody')} />
        ) : (
          <>
            <ul className="rlist">
              {slice.items.map(({ who, touch, reason, deferredBy }, i) => (
                <li key={i}>
                  <span className="rline">
                    <Person who={who} />
                    <span className="caption num">{moment(touch.since)}</span>
                  </span>
                  <span className="caption">
                    {filter.all && `${programmes.nameOf(touch.programme)} · `}
                    {code('rehearsal.state', touch.state)} · {filter.all ? code('channel', touch.channel) : nameStep(touch.programme, touch.step)}
                    {reason && ` · ${pick(reason)}`}
                    {deferredBy.length > 0 && touch.state === 'sent' && ` · ${deferredBy.map(pick).join('；')}`}
                  </span>
                </li>
              ))}
            </ul>
            <Pager page={page} size={PAGE} total={slice.total} onPage={setPage} />
          </>
        )
      }
    </Loaded>
  );
}

function Walks({ id, filter }: { id: number; filter: Record<string, boolean | undefined> }) {
  const { t, code } = useWords();
  const [page, setPage] = useState(1);
  const found = useWalks(id, filter, page);
  return (
    <Loaded query={found} small>
      {(slice) =>
        slice.total === 0 ? (
          <Empty small title={t('rehearsal.nobody')} />
        ) : (
          <>
            <ul className="rlist">
              {slice.items.map(({ who, walk }, i) => (
                <li key={i}>
                  <span className="rline">
                    <Person who={who} />
                    <span className="caption num">{moment(walk.enteredAt)}</span>
                  </span>
                  <span className="caption">
                    {walk.heldOut && `${t('rehearsal.outcome.heldOut')} · `}
                    {walk.outcome ? code('rehearsal.outcome', walk.outcome) : t('rehearsal.underWay')}
                  </span>
                </li>
              ))}
            </ul>
            <Pager page={page} size={PAGE} total={slice.total} onPage={setPage} />
          </>
        )
      }
    </Loaded>
  );
}

function PressedPeople({ id, filter }: { id: number; filter: { least: number; most?: number } }) {
  const { t } = useWords();
  const [page, setPage] = useState(1);
  const found = usePressed(id, filter, page);
  return (
    <Loaded query={found} small>
      {(slice) =>
        slice.total === 0 ? (
          <Empty small title={t('rehearsal.nobody')} />
        ) : (
          <>
            <ul className="rlist">
              {slice.items.map(({ who, times }, i) => (
                <li key={i}>
                  <span className="rline">
                    <Person who={who} />
                    <span className="caption num">{t('rehearsal.inWeek', { n: times })}</span>
                  </span>
                </li>
              ))}
            </ul>
            <Pager page={page} size={PAGE} total={slice.total} onPage={setPage} />
          </>
        )
      }
    </Loaded>
  );
}

function Person({ who }: { who: PersonRow | null }) {
  const { t } = useWords();
  return who ? <Link to={`/people/${who.id}`}>{who.name}</Link> : <span className="second">{t('rehearsal.unknownPerson')}</span>;
}
