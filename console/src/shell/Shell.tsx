import { useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useSession, useSessionQuery } from '../api/session';
import { useWords } from '../i18n';
import { Failed, Waiting } from '../ui/states';
import { Bands } from './Bands';
import { Keys } from './Keys';
import { Login } from './Login';
import { MustChange } from './MustChange';
import { placeOf } from './places';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useScrollMemory } from './useScrollMemory';

/** The frame of every page; without a session it is the sign-in page, so the address is kept. */
export function Shell() {
  const session = useSessionQuery();
  if (session.data === undefined) {
    return session.isError ? <Failed error={session.error} retry={() => void session.refetch()} /> : <Waiting />;
  }
  if (session.data === null) return <Login />;
  return session.data.mustChangePassword ? <MustChange /> : <Frame />;
}

function Frame() {
  const { t } = useWords();
  const { brand } = useSession();
  const { pathname } = useLocation();
  const place = placeOf(pathname);
  const main = useRef<HTMLElement>(null);
  const title = place ? t(place.page.title) : t('shell.notFound');
  useEffect(() => {
    document.title = `${title} · ${brand.name} · ${t('brand')}`;
  }, [title, brand.name, t]);
  useScrollMemory(main);
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <Rail />
      <div className="beside">
        <TopBar place={place} />
        <Bands />
        <main id="main" ref={main} tabIndex={-1} aria-label={title}>
          <Outlet />
        </main>
      </div>
      <Keys />
    </div>
  );
}
