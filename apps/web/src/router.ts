import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
} from 'vue-router';
import { onSessionRefused } from './api/client.js';
import { deskRoutes } from './desk/routes.js';
import { leaderRoutes } from './leader/routes.js';
import { liaisonRoutes } from './liaison/routes.js';
import { watchOpening } from './opening.js';
import { publicRoutes } from './public/routes.js';
import { can, forgetSession, isLiaison, isStaff, isVolunteer, knowSession, session } from './session.js';
import { site } from './site.js';
import { stageRoutes } from './stage/routes.js';
import { volunteerRoutes } from './volunteer/routes.js';

export const router = createRouter({
  history: createWebHistory(),
  routes: [...stageRoutes, ...publicRoutes, volunteerRoutes, ...leaderRoutes, liaisonRoutes, deskRoutes],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

watchOpening(router);

router.beforeEach(async (to): Promise<RouteLocationRaw | boolean> => {
  if (!to.meta.signedIn) return true;
  await knowSession();
  if (!session.me) return { name: 'login', query: { back: to.fullPath } };
  if (session.me.mustChangePassword && to.name !== 'password')
    return { name: 'password', query: { back: to.fullPath } };
  if (to.meta.volunteersOnly && !isVolunteer.value) return { name: 'me' };
  if (to.meta.liaisonsOnly && !isLiaison.value) return { name: 'me' };
  if (to.meta.action && !can(to.meta.action)) return { name: 'forbidden', query: { page: to.meta.title } };
  return true;
});

router.afterEach((to, from) => {
  document.title = to.meta.title ? `${to.meta.title} · ${site.name}` : site.name;
  document.documentElement.classList.toggle('desk', to.path.startsWith('/desk'));
  if (from.matched.length > 0 && to.path !== from.path) void moveFocus();
});

onSessionRefused.tell = (refused) => {
  const to = router.currentRoute.value;
  if (!to.meta.signedIn) return;
  if (refused.code === 'session.missing') forgetSession();
  const name = refused.code === 'session.missing' ? 'login' : 'password';
  if (to.name !== name) void router.replace({ name, query: { back: to.fullPath } });
};

/** Where a person belongs after logging in. */
export function homeOf(back?: string | null): RouteLocationRaw {
  if (back && isOwnPath(back)) return back;
  if (isStaff.value) return { name: 'desk' };
  return { name: isLiaison.value && !isVolunteer.value ? 'unit' : 'me' };
}

/** Only paths of this site: //elsewhere.example is not one. */
function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path) && (router.resolve(path) as RouteLocationNormalized).name !== 'lost';
}

/** A screen reader starts a new page at its beginning, not where the old link was. */
async function moveFocus(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}
