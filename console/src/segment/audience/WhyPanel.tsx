import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { post } from '../../api/client';
import type { Why } from '../../api/types/audience';
import type { Rule } from '../../api/types/rule';
import { fullMoment } from '../../format/time';
import { useWords } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { Loaded } from '../../ui/states';
import { Findings } from '../rule/Findings';
import { judged } from '../rule/judged';
import { useDebounced } from '../rule/useDebounced';
import { PersonPick } from './PersonPick';

interface Props {
  person: number | null;
  rule: Rule;
  exclude: string[];
  choose: (person: number | null) => void;
  close: () => void;
}

/** Proves why one person is in or out, and says when that will change. */
export function WhyPanel({ person, rule, exclude, choose, close }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  const asked = useDebounced({ rule, exclude, person }, 150);
  const why = useQuery({
    queryKey: ['audience-why', asked],
    queryFn: ({ signal }) => post<Why>('/api/audiences/why', asked, signal),
    enabled: asked.person !== null,
    placeholderData: asked.person === person ? keepPreviousData : undefined,
  });
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <aside ref={box} className="why-panel" tabIndex={-1} aria-label={t('why.title')} data-testid="why-panel" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div className="row spread">
        <h2>{why.data ? t(why.data.holds ? 'why.in' : 'why.out', { name: why.data.person.name }) : t('why.title')}</h2>
        <button type="button" className="link" onClick={close} aria-label={t('why.close')}>
          <kbd>Esc</kbd>
        </button>
      </div>
      <PersonPick onPick={choose} />
      {person === null ? <p className="quiet dense">{t('why.choose')}</p> : <Loaded query={why} small>{(found) => <Told why={found} rule={asked.rule} onOther={() => choose(null)} />}</Loaded>}
    </aside>
  );
}

function Told({ why, rule, onOther }: { why: Why; rule: Rule; onOther: () => void }) {
  const { t, code } = useWords();
  const items = judged(rule, why.because);
  const against = items.filter((item) => item.holds === false);
  const place = 'tier' in why.person && typeof why.person.tier === 'string' ? code('tier', why.person.tier) : null;
  return (
    <>
      <div className="row">
        <Avatar name={why.person.name} size={36} />
        <div>
          <div className="strong">{why.person.name}</div>
          <div className="caption second">{[why.person.phone, place].filter(Boolean).join(' · ') || `#${why.person.id}`}</div>
        </div>
      </div>
      <p className={`verdict ${why.holds ? 'in' : 'out'}`} data-testid="why-verdict">
        {why.holds ? t('why.allHold') : why.excludedBy.length > 0 ? t('why.excluded', { names: why.excludedBy.map((audience) => audience.name).join('、') }) : t('why.against', { n: against.length, others: items.filter((item) => item.holds).length, which: against.map((item) => item.number).join('、') })}
      </p>
      <Findings rule={rule} findings={why.because} />
      {why.until && (
        <div className="note">
          <h3 className="caption">{t(why.holds ? 'why.whenOut' : 'why.whenIn')}</h3>
          <p>{t(why.holds ? 'why.untilOut' : 'why.untilIn', { when: fullMoment(why.until) })}</p>
        </div>
      )}
      <div className="row">
        <Link to={`/people/${why.person.id}`}>
          <Button>{t('why.open')}</Button>
        </Link>
        <button type="button" className="link" onClick={onOther}>
          {t('why.other')}
        </button>
      </div>
    </>
  );
}
