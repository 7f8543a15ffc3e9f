import type { AgendaKind } from './ceremony.rules.js';

/** 主持词. Gaps are filled from the ceremony; a step may have words of its own, with the same gaps. */
export const SCRIPT_GAPS = ['典礼', '社区', '日期', '地点', '主持人', '来宾', '环节', '奖项', '人数', '名单', '颁奖人', '下一项'] as const;
export type ScriptGap = (typeof SCRIPT_GAPS)[number];
export type ScriptFacts = Record<ScriptGap, string>;

export const SCRIPT_TEMPLATES: Record<AgendaKind, string> = {
  SIGN_IN: '各位来宾、各位志愿者，请在入口处签到，按席卡就座。{典礼}即将开始，请将手机调至静音。',
  OPENING: '尊敬的各位来宾，亲爱的志愿者朋友们，大家好！我是主持人{主持人}。今天是{日期}，我们在{地点}举行{典礼}。出席今天活动的有：{来宾}。让我们用掌声欢迎各位的到来！',
  FILM: '这一年，{社区}的每一条巷子里都有志愿者的身影。请看大屏幕。',
  SPEECH: '下面，请{来宾}致辞，大家欢迎。',
  DECISION: '下面宣读表扬决定和名单。名单经冻结排名、审核和批准产生，每一个名字都有据可查。',
  AWARD: '现在颁发：{奖项}。有请以下 {人数} 位上台：{名单}。有请颁奖人{颁奖人}为他们颁奖。请合影留念。感谢你们，请按顺序回座。',
  WINNER_SPEECH: '一次次出门，一次次回应。下面请获奖者代表说说心里话。',
  OATH: '请全体志愿者起立，面向旗帜，举起右手，跟我一起宣誓。',
  SHOW: '请欣赏节目。',
  CLOSING: '{典礼}到这里就要结束了。感谢每一位用时间和双手温暖邻里的人。谢谢大家！',
  GROUP_PHOTO: '请全体获奖者和来宾留步，到台前合影。其他朋友请有序退场，注意脚下安全。',
  OTHER: '下面进行：{环节}。',
};

const GAP = /\{([^{}]*)\}/gu;

export function unknownScriptGaps(text: string): string[] {
  const known: readonly string[] = SCRIPT_GAPS;
  return [...new Set([...text.matchAll(GAP)].map((match) => match[1]!))].filter((name) => !known.includes(name));
}

/** What is not known is left as a line to write on, never as an empty place that would be read over. */
export function filledScript(template: string, facts: ScriptFacts): string {
  return template.replace(GAP, (whole, name: string) => (name in facts ? facts[name as ScriptGap] || '＿＿＿＿' : whole));
}
