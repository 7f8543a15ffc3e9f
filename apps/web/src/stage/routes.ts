import type { RouteRecordRaw } from 'vue-router';

/**
 * The big screens and what belongs to them. The stage asks for a log-in by itself: without a network it must open from
 * what the machine kept, and nobody could be asked then.
 */
export const stageRoutes: RouteRecordRaw[] = [
  {
    path: '/stage/remote',
    component: () => import('../layouts/PublicLayout.vue'),
    children: [{ path: '', name: 'stage-remote', component: () => import('./RemotePage.vue'), meta: { title: '大屏遥控' } }],
  },
  {
    path: '/ceremony',
    component: () => import('../layouts/PublicLayout.vue'),
    children: [{ path: '', name: 'ceremony-sign-in', component: () => import('./SignInPage.vue'), meta: { title: '典礼签到' } }],
  },
  { path: '/stage/screen/:token', name: 'stage-screen', component: () => import('./ScreenPage.vue'), meta: { title: '大屏' } },
  { path: '/stage/:id', name: 'stage', component: () => import('./StagePage.vue'), meta: { title: '颁奖大屏' } },
];
