import type { Action } from '@app/kernel/permissions.js';
import type { RouteComponent, RouteRecordRaw } from 'vue-router';

/** The left bar, in this order; a section without a page one may open is not shown. */
export const SECTIONS = [
  '今日',
  '共建',
  '双报到',
  '志愿活动',
  '积分',
  '排名与表扬',
  '公示',
  '人员与区域',
  '运行',
] as const;

export type DeskPage = {
  section: (typeof SECTIONS)[number];
  title: string;
  /** Below /desk; the route's name is `desk-` and the path. */
  path: string;
  action: Action;
  page: () => Promise<RouteComponent>;
  /** A page one reaches from another (a form, one program): not in the bar. */
  hidden?: true;
};

/** Every desk page is one line here: its route, its place in the bar and who may open it. */
export const DESK_PAGES: DeskPage[] = [
  { section: '今日', title: '今日', path: 'today', action: 'today.view', page: () => import('./today/TodayPage.vue') },
  { section: '今日', title: '消息', path: 'inbox', action: 'today.view', page: () => import('./messages/InboxPage.vue') },
  { section: '今日', title: '提醒方式', path: 'inbox/settings', action: 'today.view', page: () => import('./messages/SettingsPage.vue'), hidden: true },

  { section: '共建', title: '共建协议', path: 'contracts', action: 'contract.view', page: () => import('./contracts/ContractsPage.vue') },
  { section: '共建', title: '起草协议', path: 'contracts/new', action: 'contract.manage', page: () => import('./contracts/ContractFormPage.vue'), hidden: true },
  { section: '共建', title: '修改协议', path: 'contracts/:id/edit', action: 'contract.propose', page: () => import('./contracts/ContractEditPage.vue'), hidden: true },
  { section: '共建', title: '共建协议', path: 'contracts/:id', action: 'contract.view', page: () => import('./contracts/ContractPage.vue'), hidden: true },
  { section: '共建', title: '约定事项', path: 'obligations', action: 'contract.view', page: () => import('./contracts/ObligationsPage.vue') },
  { section: '共建', title: '协议模板', path: 'contract-templates', action: 'contract.manage', page: () => import('./contracts/TemplatesPage.vue'), hidden: true },
  { section: '共建', title: '供需对接', path: 'matching', action: 'demand.view', page: () => import('./lists/MatchingBoardPage.vue') },
  { section: '共建', title: '需求清单', path: 'demands', action: 'demand.view', page: () => import('./lists/DemandsPage.vue') },
  { section: '共建', title: '记一条需求', path: 'demands/new', action: 'demand.manage', page: () => import('./lists/DemandFormPage.vue'), hidden: true },
  { section: '共建', title: '修改需求', path: 'demands/:id/edit', action: 'demand.manage', page: () => import('./lists/DemandFormPage.vue'), hidden: true },
  { section: '共建', title: '资源清单', path: 'resources', action: 'demand.view', page: () => import('./lists/ResourcesPage.vue') },
  { section: '共建', title: '项目清单', path: 'projects', action: 'demand.view', page: () => import('./lists/ProjectsPage.vue') },
  { section: '共建', title: '单位贡献', path: 'contributions', action: 'contribution.view', page: () => import('./contributions/ContributionsPage.vue') },
  { section: '共建', title: '贡献合计与证明', path: 'contribution-totals', action: 'contribution.view', page: () => import('./contributions/TotalsPage.vue'), hidden: true },
  { section: '共建', title: '征询意见', path: 'consultations', action: 'consultation.manage', page: () => import('./consultations/StandingsPage.vue') },
  { section: '共建', title: '征询', path: 'consultations/:id', action: 'consultation.manage', page: () => import('./consultations/RoundPage.vue'), hidden: true },
  { section: '共建', title: '待答复的意见', path: 'consultation-replies', action: 'consultation.manage', page: () => import('./consultations/RepliesPage.vue') },
  { section: '共建', title: '征询记录', path: 'consultation-rounds', action: 'consultation.manage', page: () => import('./consultations/RoundsPage.vue'), hidden: true },
  { section: '共建', title: '联席会议', path: 'meetings', action: 'consultation.manage', page: () => import('./consultations/MeetingsPage.vue') },
  { section: '共建', title: '召集会议', path: 'meetings/new', action: 'consultation.manage', page: () => import('./consultations/MeetingFormPage.vue'), hidden: true },
  { section: '共建', title: '会议', path: 'meetings/:id', action: 'consultation.manage', page: () => import('./consultations/MeetingPage.vue'), hidden: true },
  { section: '共建', title: '双向评议', path: 'evaluations', action: 'evaluation.manage', page: () => import('./evaluations/YearsPage.vue') },
  { section: '共建', title: '评分', path: 'evaluations/forms/:id', action: 'evaluation.manage', page: () => import('./evaluations/FormPage.vue'), hidden: true },
  { section: '共建', title: '评议', path: 'evaluations/:id', action: 'evaluation.manage', page: () => import('./evaluations/YearPage.vue'), hidden: true },
  { section: '共建', title: '评议指标', path: 'evaluation-schemes', action: 'evaluation.manage', page: () => import('./evaluations/SchemePage.vue'), hidden: true },
  { section: '共建', title: '历年结果', path: 'evaluation-history', action: 'evaluation.manage', page: () => import('./evaluations/HistoryPage.vue'), hidden: true },
  { section: '共建', title: '社区合伙人', path: 'partners', action: 'partner.view', page: () => import('./partners/PartnersPage.vue') },
  { section: '共建', title: '包联', path: 'assignments', action: 'assignment.view', page: () => import('./assignments/AssignmentsPage.vue') },
  { section: '共建', title: '包联', path: 'assignments/:id', action: 'assignment.view', page: () => import('./assignments/AssignmentPage.vue'), hidden: true },
  { section: '共建', title: '包联台账', path: 'liaison-entries', action: 'assignment.view', page: () => import('./assignments/EntriesPage.vue'), hidden: true },
  { section: '共建', title: '包联汇总', path: 'assignment-roll-up', action: 'assignment.view', page: () => import('./assignments/RollUpPage.vue') },
  { section: '共建', title: '社区对比', path: 'communities', action: 'community.compare', page: () => import('./communities/ComparePage.vue') },
  { section: '共建', title: '台账导出', path: 'partnership-exports', action: 'partnership.export', page: () => import('./communities/ExportsPage.vue') },

  { section: '双报到', title: '吹哨', path: 'calls', action: 'call.view', page: () => import('./calls/CallsPage.vue') },
  { section: '双报到', title: '吹哨', path: 'calls/new', action: 'call.manage', page: () => import('./calls/CallFormPage.vue'), hidden: true },
  { section: '双报到', title: '吹哨', path: 'calls/:id', action: 'call.view', page: () => import('./calls/CallPage.vue'), hidden: true },
  { section: '双报到', title: '现场码', path: 'calls/:id/code', action: 'call.attend', page: () => import('./calls/CallCodePage.vue'), hidden: true },
  { section: '双报到', title: '吹哨按社区看', path: 'call-totals', action: 'call.view', page: () => import('./calls/CallTotalsPage.vue'), hidden: true },
  { section: '双报到', title: '微心愿', path: 'wishes', action: 'wish.view', page: () => import('./wishes/WishesPage.vue') },
  { section: '双报到', title: '服务反馈', path: 'service-feedback', action: 'service-card.view', page: () => import('./feedback/FeedbackPage.vue') },
  { section: '双报到', title: '党员报到', path: 'member-registrations', action: 'member-registration.view', page: () => import('./registrations/MembersPage.vue') },
  { section: '双报到', title: '单位报到', path: 'unit-registrations', action: 'unit-registration.decide', page: () => import('./registrations/UnitsPage.vue') },
  { section: '双报到', title: '服务岗位', path: 'service-posts', action: 'service-post.view', page: () => import('./registrations/PostsPage.vue') },
  { section: '双报到', title: '覆盖情况', path: 'registration-coverage', action: 'registration-coverage.view', page: () => import('./registrations/CoveragePage.vue') },
  { section: '双报到', title: '双报到办法', path: 'registration-scheme', action: 'registration-scheme.view', page: () => import('./registrations/SchemePage.vue') },

  { section: '志愿活动', title: '活动', path: 'activities', action: 'activity.view', page: () => import('./activities/ActivitiesPage.vue') },
  {
    section: '志愿活动',
    title: '新建活动',
    path: 'activities/new',
    action: 'activity.manage',
    page: () => import('./activities/ActivityFormPage.vue'),
    hidden: true,
  },
  {
    section: '志愿活动',
    title: '修改活动',
    path: 'activities/:id/edit',
    action: 'activity.manage',
    page: () => import('./activities/ActivityFormPage.vue'),
    hidden: true,
  },
  { section: '志愿活动', title: '活动日历', path: 'activities/calendar', action: 'activity.view', page: () => import('./activities/CalendarPage.vue'), hidden: true },
  { section: '志愿活动', title: '活动', path: 'activities/:id', action: 'activity.view', page: () => import('./activities/ActivityPage.vue'), hidden: true },
  { section: '志愿活动', title: '报名审核', path: 'sign-ups', action: 'sign-up.view', page: () => import('./activities/SignUpsPage.vue') },
  { section: '志愿活动', title: '暂停报名的人', path: 'sign-up-pauses', action: 'sign-up.view', page: () => import('./activities/PausesPage.vue'), hidden: true },
  { section: '志愿活动', title: '活动品牌', path: 'brands', action: 'activity.view', page: () => import('./activities/BrandsPage.vue') },
  { section: '志愿活动', title: '服务记录', path: 'records', action: 'service-record.view', page: () => import('./records/RecordsPage.vue') },
  { section: '志愿活动', title: '补录', path: 'supplements', action: 'supplement.approve', page: () => import('./supplements/SupplementsPage.vue') },
  { section: '志愿活动', title: '申诉', path: 'appeals', action: 'appeal.decide', page: () => import('./appeals/AppealsPage.vue') },
  { section: '志愿活动', title: '考勤提示', path: 'anomalies', action: 'anomaly.review', page: () => import('./anomalies/AnomaliesPage.vue') },
  { section: '志愿活动', title: '抽查', path: 'spot-checks', action: 'spot-check.run', page: () => import('./anomalies/SpotChecksPage.vue') },
  { section: '志愿活动', title: '抽查记录', path: 'spot-checks/:id', action: 'spot-check.run', page: () => import('./anomalies/SpotCheckPage.vue'), hidden: true },
  { section: '志愿活动', title: '培训与表彰', path: 'credentials', action: 'credential.manage', page: () => import('./credentials/CredentialsPage.vue') },
  { section: '志愿活动', title: '记录导出', path: 'record-exports', action: 'record.export', page: () => import('./record-exports/RecordExportsPage.vue') },

  { section: '积分', title: '积分规则', path: 'policies', action: 'policy.view', page: () => import('./policies/PoliciesPage.vue') },
  { section: '积分', title: '起草新版', path: 'policies/new', action: 'policy.publish', page: () => import('./policies/NewDraftPage.vue'), hidden: true },
  { section: '积分', title: '规则草稿', path: 'policies/drafts/:id', action: 'policy.publish', page: () => import('./policies/DraftPage.vue'), hidden: true },
  {
    section: '积分',
    title: '试算结果',
    path: 'policies/drafts/:id/simulations/:simulationId',
    action: 'policy.publish',
    page: () => import('./policies/SimulationPage.vue'),
    hidden: true,
  },
  { section: '积分', title: '奖励与扣减', path: 'points-adjustments', action: 'points.adjust', page: () => import('./points/AdjustmentsPage.vue') },
  { section: '积分', title: '爱心超市', path: 'mart', action: 'mart.view', page: () => import('./mart/MartPage.vue') },
  { section: '积分', title: '兑换品', path: 'mart/items/:id', action: 'mart.view', page: () => import('./mart/ItemPage.vue'), hidden: true },
  { section: '积分', title: '新增兑换品', path: 'mart/new', action: 'mart.manage', page: () => import('./mart/ItemFormPage.vue'), hidden: true },
  { section: '积分', title: '收支公示', path: 'mart/accounts', action: 'mart.view', page: () => import('./mart/AccountsPage.vue') },
  { section: '积分', title: '取货台', path: 'counter', action: 'redemption.serve', page: () => import('./mart/CounterPage.vue') },
  { section: '积分', title: '兑换单', path: 'orders', action: 'mart.view', page: () => import('./mart/OrdersPage.vue') },

  { section: '排名与表扬', title: '榜单', path: 'boards', action: 'ranking.view', page: () => import('./rankings/BoardsPage.vue') },
  { section: '排名与表扬', title: '排名', path: 'rankings', action: 'ranking.view', page: () => import('./rankings/RunsPage.vue') },
  { section: '排名与表扬', title: '新排一次', path: 'rankings/new', action: 'ranking.run', page: () => import('./rankings/RunFormPage.vue'), hidden: true },
  { section: '排名与表扬', title: '排名', path: 'rankings/:id', action: 'ranking.view', page: () => import('./rankings/RunPage.vue'), hidden: true },
  { section: '排名与表扬', title: '表扬', path: 'programs', action: 'program.view', page: () => import('./recognition/ProgramsPage.vue') },
  { section: '排名与表扬', title: '星级', path: 'stars', action: 'star.view', page: () => import('./recognition/StarsPage.vue') },
  {
    section: '排名与表扬',
    title: '新建评选',
    path: 'programs/new',
    action: 'program.manage',
    page: () => import('./recognition/ProgramFormPage.vue'),
    hidden: true,
  },
  { section: '排名与表扬', title: '评选', path: 'programs/:id', action: 'program.view', page: () => import('./recognition/ProgramPage.vue'), hidden: true },

  { section: '排名与表扬', title: '颁奖仪式', path: 'ceremonies', action: 'ceremony.view', page: () => import('./ceremonies/CeremoniesPage.vue') },
  { section: '排名与表扬', title: '新建颁奖仪式', path: 'ceremonies/new', action: 'ceremony.manage', page: () => import('./ceremonies/CeremonyFormPage.vue'), hidden: true },
  { section: '排名与表扬', title: '颁奖仪式', path: 'ceremonies/:id', action: 'ceremony.view', page: () => import('./ceremonies/CeremonyPage.vue'), hidden: true },
  { section: '排名与表扬', title: '数据大屏', path: 'screens', action: 'screen.manage', page: () => import('./ceremonies/ScreensPage.vue') },

  { section: '公示', title: '账本月报', path: 'ledger-notice', action: 'ledger.view', page: () => import('./notices/LedgerNoticePage.vue') },

  { section: '人员与区域', title: '志愿者', path: 'volunteers', action: 'person.view', page: () => import('./people/VolunteersPage.vue') },
  { section: '人员与区域', title: '区域', path: 'areas', action: 'area.view', page: () => import('./people/AreasPage.vue') },
  { section: '人员与区域', title: '单位', path: 'units', action: 'unit.view', page: () => import('./people/UnitsPage.vue') },
  { section: '人员与区域', title: '账号', path: 'accounts', action: 'account.manage', page: () => import('./people/AccountsPage.vue') },
  { section: '人员与区域', title: '导入', path: 'imports', action: 'import.run', page: () => import('./imports/ImportsPage.vue') },
  { section: '人员与区域', title: '导入表格', path: 'imports/new', action: 'import.run', page: () => import('./imports/ImportStartPage.vue'), hidden: true },
  { section: '人员与区域', title: '导入', path: 'imports/:id', action: 'import.run', page: () => import('./imports/ImportPage.vue'), hidden: true },

  { section: '运行', title: '后台任务', path: 'jobs', action: 'job.view', page: () => import('./operations/JobsPage.vue') },
  { section: '运行', title: '消息通道', path: 'notice-hooks', action: 'notice-hook.manage', page: () => import('./messages/HooksPage.vue') },
  { section: '运行', title: '放假安排', path: 'holidays', action: 'job.view', page: () => import('./calendar/HolidaysPage.vue') },
  { section: '运行', title: '核对账本', path: 'verification', action: 'ledger.verify', page: () => import('./operations/VerificationPage.vue') },
  { section: '运行', title: '操作日志', path: 'audit', action: 'audit.view', page: () => import('./operations/AuditPage.vue') },
];

export const deskRoutes: RouteRecordRaw = {
  path: '/desk',
  component: () => import('../layouts/DeskLayout.vue'),
  meta: { signedIn: true },
  children: [
    { path: '', name: 'desk', component: () => import('./DeskHome.vue') },
    ...DESK_PAGES.map(({ path, title, action, page }) => ({
      path,
      name: `desk-${path}`,
      component: page,
      meta: { title, action },
    })),
  ],
};
