import type { RouteRecordRaw } from 'vue-router';
import type { Tab } from '../layouts/tab.js';

/** The liaison's room: what the unit has agreed, gives and is asked. For a phone first, and wide on a desk. */
export const liaisonRoutes: RouteRecordRaw = {
  path: '/unit',
  component: () => import('../layouts/LiaisonLayout.vue'),
  meta: { signedIn: true, liaisonsOnly: true },
  children: [
    { path: '', name: 'unit', component: () => import('./HomePage.vue'), meta: { title: '首页' } },
    { path: 'assignments', name: 'unit-assignments', component: () => import('./assignments/AssignmentsPage.vue'), meta: { title: '我的包联' } },
    { path: 'assignments/:id', name: 'unit-assignment', component: () => import('./assignments/AssignmentPage.vue'), meta: { title: '包联' } },
    { path: 'consultations', name: 'unit-consultations', component: () => import('./consultations/RoundsPage.vue'), meta: { title: '征询意见' } },
    { path: 'consultations/:id', name: 'unit-consultation', component: () => import('./consultations/RoundPage.vue'), meta: { title: '征询意见' } },
    { path: 'meetings', name: 'unit-meetings', component: () => import('./consultations/MeetingsPage.vue'), meta: { title: '联席会议' } },
    { path: 'meetings/:id', name: 'unit-meeting', component: () => import('./consultations/MeetingPage.vue'), meta: { title: '联席会议' } },
    { path: 'evaluations', name: 'unit-evaluations', component: () => import('./evaluations/EvaluationsPage.vue'), meta: { title: '双向评议' } },
    { path: 'evaluations/:id', name: 'unit-evaluation', component: () => import('./evaluations/EvaluationPage.vue'), meta: { title: '双向评议' } },
    { path: 'contributions', name: 'unit-contributions', component: () => import('./contributions/ContributionsPage.vue'), meta: { title: '我记过的贡献' } },
    { path: 'contributions/new', name: 'unit-contributions-new', component: () => import('./contributions/ContributionFormPage.vue'), meta: { title: '记贡献' } },
    { path: 'lists', name: 'unit-lists', component: () => import('./lists/ListsPage.vue'), meta: { title: '清单' } },
    { path: 'projects/:id', name: 'unit-project', component: () => import('./lists/ProjectPage.vue'), meta: { title: '项目' } },
    { path: 'contracts', name: 'unit-contracts', component: () => import('./ContractsPage.vue'), meta: { title: '协议' } },
    { path: 'contracts/new', name: 'unit-contract-new', component: () => import('./ContractStartPage.vue'), meta: { title: '提出一份协议' } },
    { path: 'contracts/:id', name: 'unit-contract', component: () => import('./ContractPage.vue'), meta: { title: '共建协议' } },
    { path: 'contracts/:id/proposal', name: 'unit-proposal', component: () => import('./ProposalPage.vue'), meta: { title: '提出修改' } },
    { path: 'obligations/:id', name: 'unit-obligation', component: () => import('./ObligationPage.vue'), meta: { title: '约定事项' } },
    { path: 'wishes', name: 'unit-wishes', component: () => import('./wishes/WishesPage.vue'), meta: { title: '微心愿' } },
    { path: 'cards', name: 'unit-cards', component: () => import('./cards/CardsPage.vue'), meta: { title: '在职党员服务反馈' } },
    { path: 'registration', name: 'unit-registration', component: () => import('./registration/RegistrationPage.vue'), meta: { title: '单位报到' } },
    { path: 'members', name: 'unit-members', component: () => import('./registration/MembersPage.vue'), meta: { title: '请本单位的人报到' } },
    { path: 'mine', name: 'unit-mine', component: () => import('./MinePage.vue'), meta: { title: '我的' } },
  ],
};

/** The bottom bar, in this order. A tab shows once its page is a route above. */
export const LIAISON_TABS: readonly Tab[] = [
  { name: 'unit', title: '首页', sign: 'M3 11 12 3.5 21 11 M5.5 9.5V20h13V9.5 M10 20v-6h4v6' },
  { name: 'unit-contracts', title: '协议', sign: 'M6 3.5h9l3.5 3.5v13.5H6z M14.5 3.5v4h4 M9 12h6.5 M9 15.5h6.5' },
  { name: 'unit-contributions-new', title: '记贡献', sign: 'M12 5v14 M5 12h14', raised: true },
  { name: 'unit-lists', title: '清单', sign: 'M9 6h11 M9 12h11 M9 18h11 M4 6h1.5 M4 12h1.5 M4 18h1.5' },
  { name: 'unit-mine', title: '我的', sign: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4.5 20.5c0-4 3.4-6 7.5-6s7.5 2 7.5 6' },
];
