/** What people are asked, in which words. A changed text gets a new version; what was given stays with the old one. */
export const CONSENT_PURPOSES = [
  'REGISTER',
  'LOCATION',
  'PUBLISH_NAME',
  'PUBLISH_PHOTO',
  'SHARE_WITH_EMPLOYER',
  'MINOR_GUARDIAN',
  'PARTY_MEMBERSHIP',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

type ConsentText = { name: string; version: string; text: string };

export const CONSENT_TEXTS: Record<ConsentPurpose, ConsentText> = {
  REGISTER: {
    name: '登记为志愿者',
    version: 'register-1',
    text: '我自愿成为志愿者，同意社区记录我的姓名、性别、出生日期、证件号码、居住区域、联系方式、技能和服务情况，只用于志愿服务的组织、记录、证明和嘉许。我可以随时查看、更正，也可以退出。',
  },
  LOCATION: {
    name: '签到时使用一次定位',
    version: 'location-1',
    text: '我同意在签到时提供一次所在位置，只用来确认到场。不记录行踪；不同意也可以用扫码、工作人员登记或纸质签到。',
  },
  PUBLISH_NAME: {
    name: '公开我的姓名',
    version: 'publish-name-1',
    text: '我同意在公示、光荣榜和排名页面公开我的全名和所在社区。不同意时只显示隐去部分的姓名，时长、积分和评选资格不受影响。',
  },
  PUBLISH_PHOTO: {
    name: '公开我的照片',
    version: 'publish-photo-1',
    text: '我同意在活动报道和光荣榜中使用有我的照片。可以随时收回，收回后不再展示。',
  },
  SHARE_WITH_EMPLOYER: {
    name: '把服务情况告诉我的单位',
    version: 'share-employer-1',
    text: '我同意社区把我的服务次数和时长告诉我所在的单位党组织，用于双报到反馈。不包括积分兑换和其他个人信息。',
  },
  MINOR_GUARDIAN: {
    name: '监护人同意',
    version: 'minor-guardian-1',
    text: '我是这位未成年人的监护人，同意其登记为志愿者，并参加与年龄、身体相适应的志愿服务。',
  },
  PARTY_MEMBERSHIP: {
    name: '告诉报到的社区我的政治面貌',
    version: 'party-membership-1',
    text: '我单独同意把我的政治面貌和所在党组织告诉我报到的社区，只用于双报到的受理和组织服务。这些内容加密保存，不在公开页面、名单和导出中出现，查看有记录。可以随时收回，收回后立即删除；不同意也可以报到和参加服务。',
  },
};

/** What a person gives and takes back alone. Registration goes through confirmation, guardianship through paper. */
export const OWN_PURPOSES = ['PUBLISH_NAME', 'PUBLISH_PHOTO', 'SHARE_WITH_EMPLOYER', 'LOCATION', 'PARTY_MEMBERSHIP'] as const;
export type OwnPurpose = (typeof OWN_PURPOSES)[number];
