import { createPortal } from 'react-dom';
import { type ReactNode, useEffect, useState } from 'react';
import { NavLink } from 'react-router';
import { useSession } from '../api/session';
import { useWords } from '../i18n';
import { BreakerPill } from '../touch/BreakerPill';
import { Freshness } from './Freshness';
import { open, type Page, type Stage } from './places';
import { SearchBox } from './Palette';
import { UserMenu } from './UserMenu';

export function TopBar({ place }: { place: { stage: Stage; page: Page } | null }) {
  const { t } = useWords();
  const { permissions } = useSession();
  const pages = place ? (open(permissions).find((stage) => stage.title === place.stage.title)?.pages ?? []) : [];
  const tabs = place !== null && place.stage.pages.length > 1;
  return (
    <header className="top">
      <h1>{place ? t(tabs ? place.stage.title : place.page.title) : t('brand')}</h1>
      {tabs && (
        <nav className="tabs" aria-label={t('shell.tabs')}>
          {pages.map((page) => (
            <NavLink key={page.path} to={page.path}>
              {t(page.title)}
            </NavLink>
          ))}
        </nav>
      )}
      <div className="top-end">
        <Freshness />
        <BreakerPill />
        <div id="top-slot" className="top-slot" />
        <SearchBox />
        <UserMenu />
      </div>
    </header>
  );
}

/** Puts a page's own control, e.g. its period, into the bar. */
export function InTopBar({ children }: { children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  useEffect(() => setSlot(document.getElementById('top-slot')), []);
  return slot && createPortal(children, slot);
}
