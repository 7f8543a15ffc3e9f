import type { RouteRecordRaw } from 'vue-router';

/** The phone of whoever leads an activity on the spot: its named leader, or staff who take the roll. */
export const leaderRoutes: RouteRecordRaw[] = [
  {
    path: '/lead',
    component: () => import('../layouts/PhoneLayout.vue'),
    meta: { signedIn: true },
    children: [
      { path: '', name: 'lead', component: () => import('./LedSlotsPage.vue'), meta: { title: '我负责的活动' } },
      { path: ':id', name: 'lead-slot', component: () => import('./LiveSlotPage.vue'), meta: { title: '现场签到' } },
      { path: ':id/check-out', name: 'lead-out', component: () => import('./CheckOutPage.vue'), meta: { title: '统一签退' } },
      { path: ':id/sheets/:sheetId', name: 'lead-sheet', component: () => import('./SheetPage.vue'), meta: { title: '纸质签到表' } },
    ],
  },
  // On a projector nothing but the code.
  { path: '/lead/:id/code', name: 'lead-code', component: () => import('./CodeScreenPage.vue'), meta: { title: '签到码', signedIn: true } },
];
