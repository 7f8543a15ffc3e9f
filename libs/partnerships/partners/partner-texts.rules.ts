/**
 * What people who apply are told and asked, in which words (PIPL 13, 17, 25). A changed text gets a new version; an
 * application keeps the version it was made under.
 */
export type PartnerText = { name: string; version: string; text: string };

export const PARTNER_NOTICE: PartnerText = {
  name: '怎样使用您填的信息',
  version: 'partner-notice-1',
  text:
    '社区收集名称、联系人和手机号，只用来审核申请、联系您和办理合伙事项，由您申请的社区居民委员会保存。手机号加密保存，平时只显示头尾，工作人员查看全号要写明理由并留下记录。' +
    '不通过、撤回或退出后满 180 天，联系人和手机号会删除。您可以凭查询码随时查看、撤回，也可以请社区更正或删除。申请自愿，不收任何费用。',
};

export const PARTNER_PUBLICATION: PartnerText = {
  name: '在合伙人墙上公开名称',
  version: 'partner-publication-1',
  text: '我同意在“社区合伙人”公开页面显示名称、类型和累计贡献。不同意不影响审核和合作；同意后可以随时凭查询码收回，收回后立即不再显示。',
};

/** The words of the agreement's general part; benefits, duties and term are agreed with each partner. */
export const PARTNER_AGREEMENT: PartnerText = {
  name: '社区合伙人约定',
  version: 'partner-agreement-1',
  text:
    '双方自愿合作。合伙人按约定提供支持，社区如实登记并公开贡献账目；贡献不换取行政便利，不冠以表彰名义，社区不经手钱款。任何一方可以提前告知后退出，每年一起回顾一次。',
};
