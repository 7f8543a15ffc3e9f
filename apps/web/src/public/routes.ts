import type { RouteRecordRaw } from 'vue-router';

/** Pages without login, and the doors: log in, first set-up, own password. */
export const publicRoutes: RouteRecordRaw[] = [
  {
    path: '/',
    component: () => import('../layouts/PublicLayout.vue'),
    children: [
      { path: '', name: 'welcome', component: () => import('./WelcomePage.vue') },
      {
        path: 'verify/:code?',
        name: 'verify',
        component: () => import('./VerifyPage.vue'),
        meta: { title: '证书查验' },
      },
      {
        path: 'activities',
        name: 'open-activities',
        component: () => import('./activities/OpenActivitiesPage.vue'),
        meta: { title: '志愿活动' },
      },
      {
        path: 'activities/:id',
        name: 'open-activity',
        component: () => import('./activities/OpenActivityPage.vue'),
        meta: { title: '志愿活动' },
      },
      { path: 'rate/:code', name: 'rate', component: () => import('./RatePage.vue'), meta: { title: '服务评价' } },
      {
        path: 'honour',
        name: 'honour',
        component: () => import('./HonourPage.vue'),
        meta: { title: '荣誉墙' },
      },
      { path: 'award-notices', name: 'award-notices', component: () => import('./notices/NoticesPage.vue'), meta: { title: '评选公示' } },
      { path: 'award-notices/:id', name: 'award-notice', component: () => import('./notices/NoticePage.vue'), meta: { title: '评选公示' } },
      {
        path: 'award-notices/:id/objection',
        name: 'award-notice-objection',
        component: () => import('./notices/ObjectPage.vue'),
        meta: { title: '提出异议' },
      },
      {
        path: 'award-objections/:code?',
        name: 'award-objection',
        component: () => import('./notices/ObjectionPage.vue'),
        meta: { title: '异议的答复' },
      },
      { path: 'boards', name: 'boards', component: () => import('./BoardsPage.vue'), meta: { title: '榜单' } },
      {
        path: 'seals',
        name: 'seals',
        component: () => import('./SealsPage.vue'),
        meta: { title: '账本封印' },
      },
      {
        path: 'partners',
        name: 'partners',
        component: () => import('./partners/WallPage.vue'),
        meta: { title: '社区合伙人' },
      },
      {
        path: 'partners/apply',
        name: 'partner-apply',
        component: () => import('./partners/ApplyPage.vue'),
        meta: { title: '申请做社区合伙人' },
      },
      {
        path: 'partners/status/:code?',
        name: 'partner-status',
        component: () => import('./partners/StatusPage.vue'),
        meta: { title: '合伙申请进度' },
      },
      { path: 'policy', name: 'policy', component: () => import('./PolicyPage.vue'), meta: { title: '积分规则' } },
      { path: 'mart/accounts', name: 'mart-accounts', component: () => import('./MartAccountsPage.vue'), meta: { title: '爱心超市收支公示' } },
      { path: 'wishes', name: 'wishes', component: () => import('./WishesPage.vue'), meta: { title: '微心愿' } },
      { path: 'demands', name: 'demands', component: () => import('./DemandsPage.vue'), meta: { title: '居民需求' } },
      { path: 'agreements/:code?', name: 'agreement', component: () => import('./AgreementPage.vue'), meta: { title: '协议核验' } },
      { path: 'statements/:code?', name: 'statement', component: () => import('./StatementPage.vue'), meta: { title: '贡献证明核验' } },
      {
        path: 'login',
        name: 'login',
        component: () => import('../entry/LoginPage.vue'),
        meta: { title: '登录' },
      },
      {
        path: 'setup',
        name: 'setup',
        component: () => import('../entry/SetupPage.vue'),
        meta: { title: '初始设置' },
      },
      {
        path: 'password',
        name: 'password',
        component: () => import('../entry/PasswordPage.vue'),
        meta: { title: '设置密码', signedIn: true },
      },
      {
        path: 'join/:code',
        name: 'join',
        component: () => import('../liaison/JoinPage.vue'),
        meta: { title: '接受邀请' },
      },
      {
        path: 'forbidden',
        name: 'forbidden',
        component: () => import('./ForbiddenPage.vue'),
        meta: { title: '没有权限' },
      },
      {
        path: ':any(.*)*',
        name: 'lost',
        component: () => import('./LostPage.vue'),
        meta: { title: '没有这个页面' },
      },
    ],
  },
];
