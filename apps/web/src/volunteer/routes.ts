import type { RouteRecordRaw } from 'vue-router';

/** The volunteer's phone. */
export const volunteerRoutes: RouteRecordRaw = {
  path: '/me',
  component: () => import('../layouts/PhoneLayout.vue'),
  meta: { signedIn: true },
  children: [
    { path: '', name: 'me', component: () => import('./HomePage.vue'), meta: { title: '首页' } },
    { path: 'mine', name: 'mine', component: () => import('./MinePage.vue'), meta: { title: '我的' } },
    {
      path: 'assignments',
      name: 'my-assignments',
      component: () => import('../liaison/assignments/AssignmentsPage.vue'),
      meta: { title: '我的包联' },
    },
    {
      path: 'assignments/:id',
      name: 'my-assignment',
      component: () => import('../liaison/assignments/AssignmentPage.vue'),
      meta: { title: '包联' },
    },
    { path: 'notices', name: 'notices', component: () => import('../notices/NoticesPage.vue'), meta: { title: '消息' } },
    { path: 'notices/settings', name: 'notice-settings', component: () => import('../notices/SettingsPage.vue'), meta: { title: '提醒方式' } },
    ...volunteersOnly([
      { path: 'wishes', name: 'my-wishes', component: () => import('./wishes/WishesPage.vue'), meta: { title: '微心愿' } },
      { path: 'cards', name: 'my-cards', component: () => import('./cards/CardsPage.vue'), meta: { title: '我的服务卡' } },
      { path: 'cards/:id', name: 'my-card', component: () => import('./cards/CardPage.vue'), meta: { title: '服务卡' } },
      { path: 'report-in', name: 'my-report-in', component: () => import('./report-in/ReportInPage.vue'), meta: { title: '我的报到' } },
      { path: 'service-posts', name: 'service-posts', component: () => import('./report-in/ServicePostsPage.vue'), meta: { title: '服务岗位' } },
      { path: 'registration-targets', name: 'registration-targets', component: () => import('./report-in/TargetsPage.vue'), meta: { title: '我的服务和目标' } },
      { path: 'records', name: 'records', component: () => import('./records/RecordsPage.vue'), meta: { title: '我的服务记录' } },
      { path: 'records/:id', name: 'record', component: () => import('./records/RecordPage.vue'), meta: { title: '服务记录' } },
      { path: 'calls', name: 'my-calls', component: () => import('./calls/CallsPage.vue'), meta: { title: '我的吹哨' } },
      { path: 'calls/:id', name: 'my-call', component: () => import('./calls/CallPage.vue'), meta: { title: '社区吹哨' } },
      { path: 'appeals', name: 'appeals', component: () => import('./records/AppealsPage.vue'), meta: { title: '我的申诉' } },
      { path: 'supplements', name: 'supplements', component: () => import('./supplements/SupplementsPage.vue'), meta: { title: '补录' } },
      { path: 'credentials', name: 'credentials', component: () => import('./credentials/CredentialsPage.vue'), meta: { title: '培训和表彰' } },
      {
        path: 'activities',
        name: 'activities',
        component: () => import('./activities/ActivitiesPage.vue'),
        meta: { title: '活动' },
      },
      {
        path: 'activities/:id',
        name: 'activity',
        component: () => import('./activities/ActivityPage.vue'),
        meta: { title: '活动' },
      },
      {
        path: 'schedule',
        name: 'schedule',
        component: () => import('./activities/SchedulePage.vue'),
        meta: { title: '我的日程' },
      },
      {
        path: 'sign-ups/:id',
        name: 'sign-up',
        component: () => import('./activities/SignUpPage.vue'),
        meta: { title: '我的报名' },
      },
      {
        path: 'scan',
        name: 'scan',
        component: () => import('./check-in/ScanPage.vue'),
        meta: { title: '扫码签到' },
      },
      {
        path: 'code',
        name: 'my-code',
        component: () => import('./check-in/MyCodePage.vue'),
        meta: { title: '我的签到码' },
      },
      {
        path: 'ledger',
        name: 'ledger',
        component: () => import('./LedgerPage.vue'),
        meta: { title: '积分' },
      },
      {
        path: 'ledger/:id/proof',
        name: 'ledger-proof',
        component: () => import('./ProofPage.vue'),
        meta: { title: '核对这一笔' },
      },
      { path: 'mart', name: 'mart', component: () => import('./mart/MartPage.vue'), meta: { title: '爱心超市' } },
      { path: 'mart/orders', name: 'mart-orders', component: () => import('./mart/OrdersPage.vue'), meta: { title: '我的兑换' } },
      { path: 'mart/orders/:id', name: 'mart-order', component: () => import('./mart/OrderPage.vue'), meta: { title: '兑换单' } },
      { path: 'policy', name: 'my-policy', component: () => import('./mart/PolicyPage.vue'), meta: { title: '积分规则' } },
      {
        path: 'ranking',
        name: 'ranking',
        component: () => import('./RankingPage.vue'),
        meta: { title: '排名' },
      },
      { path: 'star', name: 'star', component: () => import('./StarPage.vue'), meta: { title: '我的星级' } },
      {
        path: 'certificates',
        name: 'certificates',
        component: () => import('./CertificatesPage.vue'),
        meta: { title: '我的证书' },
      },
      {
        path: 'registration',
        name: 'registration',
        component: () => import('./RegistrationPage.vue'),
        meta: { title: '我的登记' },
      },
      {
        path: 'consents',
        name: 'consents',
        component: () => import('./ConsentsPage.vue'),
        meta: { title: '我的授权' },
      },
    ]),
  ],
};

function volunteersOnly(routes: RouteRecordRaw[]): RouteRecordRaw[] {
  return routes.map((route) => ({ ...route, meta: { ...route.meta, volunteersOnly: true } }));
}
