import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { useSession } from '../api/session';
import type { Permission } from '../api/types/words';
import { Denied, Waiting } from '../ui/states';
import { Broken, NotFound } from './Lost';
import { open, stages } from './places';
import { Shell } from './Shell';

const pages: Record<string, ComponentType> = {
  '/': lazy(() => import('../measure/Cockpit')),
  '/people': lazy(() => import('../profile/People')),
  '/people/:id': lazy(() => import('../profile/Customer')),
  '/conflicts': lazy(() => import('../profile/Conflicts')),
  '/imports': lazy(() => import('../import/Imports')),
  '/imports/:id': lazy(() => import('../import/ImportWizard')),
  '/rejected': lazy(() => import('../event/Rejected')),
  '/audiences': lazy(() => import('../segment/audience/Audiences')),
  '/audiences/:id': lazy(() => import('../segment/audience/AudienceBuilder')),
  '/tags': lazy(() => import('../segment/tag/Tags')),
  '/tags/:id': lazy(() => import('../segment/tag/TagPage')),
  '/tag-audits': lazy(() => import('../segment/tag/TagAudits')),
  '/tag-audits/:id': lazy(() => import('../segment/tag/JudgePage')),
  '/rfm': lazy(() => import('../segment/RfmPage')),
  '/tiers': lazy(() => import('../segment/TiersPage')),
  '/preferences': lazy(() => import('../segment/preference/PreferencesPage')),
  '/predictions': lazy(() => import('../segment/prediction/PredictionsPage')),
  '/value-activity': lazy(() => import('../segment/ValueActivityPage')),
  '/journeys': lazy(() => import('../journey/Journeys')),
  '/journeys/:id': lazy(() => import('../journey/JourneyPage')),
  '/guard': lazy(() => import('../touch/GuardPage')),
  '/touches': lazy(() => import('../touch/TouchesPage')),
  '/suppressions': lazy(() => import('../touch/SuppressionsPage')),
  '/touch-settings': lazy(() => import('../touch/TouchSettingsPage')),
  '/experiments': lazy(() => import('../experiment/ExperimentsPage')),
  '/experiments/:id': lazy(() => import('../experiment/ExperimentPage')),
  '/holdouts': lazy(() => import('../experiment/HoldoutsPage')),
  '/calendar': lazy(() => import('../calendar/CalendarPage')),
  '/campaigns': lazy(() => import('../campaign/Campaigns')),
  '/campaigns/:id': lazy(() => import('../campaign/CampaignPage')),
  '/offers': lazy(() => import('../offer/Pools')),
  '/offers/:id': lazy(() => import('../offer/PoolPage')),
  '/settings/keys': lazy(() => import('../settings/WriteKeys')),
  '/settings/users': lazy(() => import('../settings/Users')),
  '/settings/tokens': lazy(() => import('../settings/Tokens')),
  '/settings/brand': lazy(() => import('../settings/BrandPage')),
  '/settings/operations': lazy(() => import('../settings/Operations')),
  '/audit': lazy(() => import('../settings/Audit')),
};

function Gate({ needs, home, children }: { needs: Permission; home: boolean; children: ReactNode }) {
  const { permissions } = useSession();
  if (permissions.includes(needs)) return <Suspense fallback={<Waiting />}>{children}</Suspense>;
  const first = open(permissions)[0]?.pages[0];
  return home && first ? <Navigate to={first.path} replace /> : <Denied />;
}

function needsOf(path: string): Permission {
  const page = stages.flatMap((stage) => stage.pages).find((candidate) => candidate.path === path || path === `${candidate.path}/:id`);
  if (!page) throw new Error(`no place for ${path}`);
  return page.needs;
}

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <Broken />,
    children: [
      ...Object.entries(pages).map(([path, Content]) => ({
        path,
        errorElement: <Broken />,
        element: (
          <Gate needs={needsOf(path)} home={path === '/'}>
            <Content />
          </Gate>
        ),
      })),
      { path: '/login', element: <Navigate to="/" replace /> },
      { path: '/settings', element: <Navigate to="/settings/keys" replace /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
