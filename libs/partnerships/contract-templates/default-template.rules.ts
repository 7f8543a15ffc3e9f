import type { TemplateContent } from '../contracts/agreement.rules.js';

/** The template to start with when none has been written: a year, due dates at the ends of quarters. */
export const DEFAULT_TEMPLATE: TemplateContent = {
  title: '契约化共建协议书',
  preamble:
    '为发挥驻区单位优势，服务社区居民，甲乙双方本着自愿、平等、互助的原则，经协商一致，签订本协议。本协议不涉及任何强制摊派；单位捐赠以自愿为前提，收支向居民公开。',
  goals: [
    { title: '共同开展服务活动', target: 4, measure: '场' },
    { title: '服务居民', target: 200, measure: '人次' },
    { title: '协商解决问题', target: 4, measure: '件' },
  ],
  communityDuties: [
    '每季度向乙方通报一次居民需求，列入需求清单。',
    '为乙方开展服务提供场地、组织居民，并做好安全提示。',
    '如实记录、及时确认乙方的贡献，年末出具贡献清单。',
    '全年组织不少于 4 次征询意见，对乙方意见逐条答复。',
  ],
  unitDuties: [
    '明确一名联络员，按时参加联席会议。',
    '结合本单位专长，按约定事项开展服务。',
    '支持在职党员到社区报到，参加志愿服务。',
    '如实填报完成情况，接受社区和居民评议。',
  ],
  obligations: [
    { side: 'COMMUNITY', title: '提供第一季度居民需求清单', afterMonths: 2, quantity: null, measure: null },
    { side: 'UNIT', title: '提供本单位可共享的资源清单', afterMonths: 2, quantity: null, measure: null },
    { side: 'UNIT', title: '开展服务居民活动', afterMonths: 6, quantity: 2, measure: '场' },
    { side: 'COMMUNITY', title: '组织联席会议，通报上半年情况', afterMonths: 6, quantity: 1, measure: '次' },
    { side: 'UNIT', title: '开展服务居民活动', afterMonths: 11, quantity: 2, measure: '场' },
    { side: 'COMMUNITY', title: '公示全年共建成果和收支', afterMonths: 12, quantity: 1, measure: '次' },
  ],
  clauses: [
    '约定事项须由办理一方如实填报，经对方确认后计入进度。',
    '双方每季度核对一次进展，年末相互评议。',
    '一方需要变更内容的，应提出新的文本，经双方重新签署后生效。',
    '任何一方因客观原因不能继续履行的，可以说明理由后终止本协议，已完成的事项照常记录。',
    '本协议一式两份，双方各执一份；电子签署与纸质签署具有同等记录效力。',
  ],
};
