/** What happened to a contract, as its page tells it. */
export const SIGNATURE_METHODS = ['APP', 'PAPER'] as const;
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number];

export const CONTRACT_STEP_KINDS = [
  'CREATED',
  'REVISED',
  'SENT',
  'PROPOSED',
  'AMENDED',
  'AGREED',
  'SIGNED',
  'SIGNED_ON_PAPER',
  'IN_FORCE',
  'ACTIVATED',
  'WITHDRAWN',
  'SUSPENDED',
  'RESUMED',
  'EXPIRED',
  'TERMINATED',
  'DROPPED',
  'COMMENTED',
  'UNIT_MERGED',
] as const;
export type ContractStepKind = (typeof CONTRACT_STEP_KINDS)[number];

export const CONTRACT_STEP_NAMES: Record<ContractStepKind, string> = {
  CREATED: '起草',
  REVISED: '修改草稿',
  SENT: '送单位商议',
  PROPOSED: '提出修改',
  AMENDED: '提出变更',
  AGREED: '同意文本',
  SIGNED: '签署',
  SIGNED_ON_PAPER: '登记纸质签署',
  IN_FORCE: '双方签署完成',
  ACTIVATED: '开始履行',
  WITHDRAWN: '撤回变更',
  SUSPENDED: '中止',
  RESUMED: '恢复履行',
  EXPIRED: '到期',
  TERMINATED: '终止',
  DROPPED: '作罢',
  COMMENTED: '留言',
  UNIT_MERGED: '单位合并',
};
