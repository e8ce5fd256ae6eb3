import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { get } from '../api/client';
import { useSession } from '../api/session';
import type { Audience } from '../api/types/audience';
import type { Campaign } from '../api/types/campaign';
import type { Journey } from '../api/types/journey';
import type { PersonRow } from '../api/types/profile';
import type { Slice } from '../api/types/words';
import { exact } from '../format/number';
import { type Key, useWords } from '../i18n';
import { openPalette } from './asked';
import { open as openStages } from './places';

export function SearchBox() {
  const { t } = useWords();
  return (
    <button type="button" className="search" onClick={openPalette} aria-label={t('shell.search')} aria-keyshortcuts="/ Control+K Meta+K">
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
        <circle cx="7" cy="7" r="4.8" />
        <path d="m10.7 10.7 3.3 3.3" />
      </svg>
      <span>{t('shell.search')}</span>
      <kbd>/</kbd>
    </button>
  );
}

interface Hit {
  to: string;
  group: string;
  title: string;
  more: string;
}

/** Of each kind at most. */
const NAMED = 5;

function useHits(q: string): { hits: Hit[]; busy: boolean } {
  const { t } = useWords();
  const { permissions } = useSession();
  const asked = useDeferredValue(q.trim());
  const people = useQuery({
    queryKey: ['people', 'palette', asked],
    queryFn: () => get<Slice<PersonRow>>('/api/people', { q: asked, size: 8 }),
    enabled: asked.length >= 1 && permissions.includes('PEOPLE_READ'),
    placeholderData: (old) => old,
  });
  const typed = asked.length >= 1;
  const audiences = useQuery({ queryKey: ['audiences'], queryFn: () => get<Audience[]>('/api/audiences'), enabled: typed && permissions.includes('SEGMENT_READ') });
  const journeys = useQuery({ queryKey: ['journeys'], queryFn: () => get<Journey[]>('/api/journeys'), enabled: typed && permissions.includes('JOURNEY_READ') });
  const campaigns = useQuery({ queryKey: ['campaigns'], queryFn: () => get<Campaign[]>('/api/campaigns'), enabled: typed && permissions.includes('CAMPAIGN_READ') });
  const named = <T extends { name: string }>(all: T[] | undefined) => (typed ? (all ?? []).filter((each) => each.name.toLowerCase().includes(asked.toLowerCase())).slice(0, NAMED) : []);
  const pages = openStages(permissions)
    .flatMap((stage) => stage.pages.map((page) => ({ to: page.path, group: t('shell.pages'), title: t(page.title), more: t(stage.title) })))
    .filter((hit) => `${hit.title} ${hit.more} ${hit.to}`.toLowerCase().includes(q.trim().toLowerCase()));
  const found = asked === '' ? [] : (people.data?.items ?? []);
  return {
    busy: people.isFetching,
    hits: [
      ...found.map((person) => ({ to: `/people/${person.id}`, group: t('shell.people'), title: person.name, more: person.phone ?? `#${person.id}` })),
      ...named(audiences.data).map((audience) => ({ to: `/audiences/${audience.id}`, group: t('page.audiences'), title: audience.name, more: `${exact(audience.people)} ${t('ui.people')}` })),
      ...named(journeys.data).map((journey) => ({ to: `/journeys/${journey.id}`, group: t('page.journeys'), title: journey.name, more: t(`journey.state.${journey.state}` as Key) })),
      ...named(campaigns.data).map((campaign) => ({ to: `/campaigns/${campaign.id}`, group: t('page.campaigns'), title: campaign.name, more: t(`campaign.state.${campaign.state}`) })),
      ...pages,
    ],
  };
}

export function Palette({ open, close }: { open: boolean; close: () => void }) {
  return (
    <Modal open={open} onCancel={close} footer={null} closable={false} width={560} destroyOnHidden style={{ top: 88 }} className="palette">
      <Search close={close} />
    </Modal>
  );
}

function Search({ close }: { close: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const { hits, busy } = useHits(q);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => setAt(0), [q]);
  const chosen = Math.min(at, hits.length - 1);
  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    close();
    void navigate(hit.to);
  };
  return (
    <div>
      <input
        ref={input}
        className="palette-input"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="palette-hits"
        aria-activedescendant={hits.length > 0 ? `hit-${chosen}` : undefined}
        aria-label={t('shell.search')}
        placeholder={t('shell.searchHelp')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, hits.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
          else if (event.key === 'Enter') go(hits[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <div id="palette-hits" role="listbox" aria-label={t('shell.search')} className="palette-hits">
        {hits.map((hit, i) => (
          <div
            key={hit.to}
            id={`hit-${i}`}
            role="option"
            aria-selected={i === chosen}
            className="hit"
            onMouseMove={() => setAt(i)}
            onClick={() => go(hit)}
          >
            <span>{hit.title}</span>
            <span className="caption num">{hit.more}</span>
            <span className="caption end">{hit.group}</span>
          </div>
        ))}
      </div>
      {hits.length === 0 && !busy && <p className="quiet palette-none">{t('shell.noHits', { q })}</p>}
    </div>
  );
}
