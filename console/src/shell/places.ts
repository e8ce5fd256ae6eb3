import type { Permission } from '../api/types/words';
import type { Key } from '../i18n';

export interface Page {
  path: string;
  title: Key;
  needs: Permission;
}

export interface Stage {
  title: Key;
  /** A stop of the loop, or something above or below it. */
  kind: 'above' | 'loop' | 'below';
  /** The letter after `g`. */
  letter: string;
  pages: Page[];
}

/** Everything that can be visited, in the order of the loop. Stages join here when they exist. */
export const stages: Stage[] = [
  { title: 'nav.cockpit', kind: 'above', letter: 'c', pages: [{ path: '/', title: 'page.cockpit', needs: 'COCKPIT_READ' }] },
  {
    title: 'nav.pool',
    kind: 'loop',
    letter: 'p',
    pages: [
      { path: '/people', title: 'page.people', needs: 'PEOPLE_READ' },
      { path: '/conflicts', title: 'page.conflicts', needs: 'PEOPLE_READ' },
      { path: '/imports', title: 'page.imports', needs: 'IMPORT_READ' },
      { path: '/rejected', title: 'page.rejected', needs: 'EVENT_READ' },
    ],
  },
  {
    title: 'nav.refine',
    kind: 'loop',
    letter: 'r',
    pages: [
      { path: '/audiences', title: 'page.audiences', needs: 'SEGMENT_READ' },
      { path: '/tags', title: 'page.tags', needs: 'SEGMENT_READ' },
      { path: '/tag-audits', title: 'page.tagAudits', needs: 'SEGMENT_READ' },
      { path: '/rfm', title: 'page.rfm', needs: 'SEGMENT_READ' },
      { path: '/tiers', title: 'page.tiers', needs: 'SEGMENT_READ' },
      { path: '/preferences', title: 'page.preferences', needs: 'SEGMENT_READ' },
      { path: '/predictions', title: 'page.predictions', needs: 'SEGMENT_READ' },
      { path: '/value-activity', title: 'page.valueActivity', needs: 'SEGMENT_READ' },
    ],
  },
  { title: 'nav.retain', kind: 'loop', letter: 'l', pages: [{ path: '/calendar', title: 'page.calendar', needs: 'CONTENT_READ' }] },
  {
    title: 'nav.convert',
    kind: 'loop',
    letter: 'o',
    pages: [
      { path: '/campaigns', title: 'page.campaigns', needs: 'CAMPAIGN_READ' },
      { path: '/offers', title: 'page.offers', needs: 'OFFER_READ' },
    ],
  },
  {
    title: 'nav.repurchase',
    kind: 'loop',
    letter: 'j',
    pages: [{ path: '/journeys', title: 'page.journeys', needs: 'JOURNEY_READ' }],
  },
  {
    title: 'nav.guard',
    kind: 'below',
    letter: 'g',
    pages: [
      { path: '/guard', title: 'page.guard', needs: 'TOUCH_READ' },
      { path: '/touches', title: 'page.touches', needs: 'TOUCH_READ' },
      { path: '/suppressions', title: 'page.suppressions', needs: 'TOUCH_READ' },
      { path: '/touch-settings', title: 'page.touchSettings', needs: 'TOUCH_READ' },
    ],
  },
  {
    title: 'nav.measure',
    kind: 'below',
    letter: 'm',
    pages: [
      { path: '/experiments', title: 'page.experiments', needs: 'EXPERIMENT_READ' },
      { path: '/holdouts', title: 'page.holdouts', needs: 'EXPERIMENT_READ' },
    ],
  },
  {
    title: 'nav.settings',
    kind: 'below',
    letter: 's',
    pages: [
      { path: '/settings/keys', title: 'page.keys', needs: 'SETTINGS_READ' },
      { path: '/settings/users', title: 'page.users', needs: 'SETTINGS_READ' },
      { path: '/settings/tokens', title: 'page.tokens', needs: 'SETTINGS_EDIT' },
      { path: '/settings/brand', title: 'page.brand', needs: 'SETTINGS_READ' },
      { path: '/settings/operations', title: 'page.operations', needs: 'OPERATE' },
    ],
  },
  { title: 'nav.audit', kind: 'below', letter: 'a', pages: [{ path: '/audit', title: 'page.audit', needs: 'AUDIT_READ' }] },
];

function under(page: Page, pathname: string): boolean {
  return page.path === '/' ? pathname === '/' : pathname === page.path || pathname.startsWith(`${page.path}/`);
}

/** Where an address is, or null when it is nowhere. */
export function placeOf(pathname: string): { stage: Stage; page: Page } | null {
  for (const stage of stages) {
    const page = stage.pages.find((candidate) => under(candidate, pathname));
    if (page) return { stage, page };
  }
  return null;
}

/** The stages and pages this person may see. */
export function open(permissions: Permission[]): Stage[] {
  return stages
    .map((stage) => ({ ...stage, pages: stage.pages.filter((page) => permissions.includes(page.needs)) }))
    .filter((stage) => stage.pages.length > 0);
}
