/**
 * Words that a community may not use on its own. 评比达标表彰活动管理办法: projects need central or provincial approval;
 * 评选评奖负面清单 (2021-06) items 1–5, 8, 9. The list of words is ours and errs on the side of asking.
 */
export type WordingFinding = {
  word: string;
  /** `approval`: only with an approval number on record. `caution`: allowed, but look twice. */
  level: 'approval' | 'caution';
  advice: string;
};

type WordRule = WordingFinding;

const WORDS: readonly WordRule[] = [
  { word: '表彰', level: 'approval', advice: '可改为“表扬”“通报表扬”' },
  { word: '荣誉称号', level: 'approval', advice: '可改为“先进典型”“年度志愿者”' },
  { word: '勋章', level: 'approval', advice: '可改为“纪念奖牌”' },
  { word: '奖章', level: 'approval', advice: '可改为“奖杯”“纪念奖牌”' },
  { word: '纪念章', level: 'approval', advice: '可改为“纪念奖牌”' },
  { word: '国家', level: 'caution', advice: '社区项目不冠“国家”字样' },
  { word: '中国', level: 'caution', advice: '社区项目不冠“中国”字样' },
  { word: '全国', level: 'caution', advice: '社区项目不冠“全国”字样' },
  { word: '盛典', level: 'caution', advice: '可改为“先进典型展示”“致敬仪式”' },
];

const STATE_ORGANS = /中共|党委|政府|人大|政协|纪委|军委/u;

/** Findings in order of the table, each word once. */
export function checkWording(...texts: readonly string[]): WordingFinding[] {
  const all = texts.join('\n');
  return WORDS.filter(({ word }) => all.includes(word)).map(({ word, level, advice }) => ({
    word,
    level,
    advice,
  }));
}

/** Honours are not given in the name of party or state organs; the community's own organisations may. */
export function checkIssuer(issuerName: string): WordingFinding[] {
  const organ = STATE_ORGANS.exec(issuerName)?.[0];
  if (organ === undefined) return [];
  return [
    {
      word: organ,
      level: 'caution',
      advice: '社区评选不以党政机关名义颁发，建议由居民委员会或志愿服务组织落款',
    },
  ];
}

/** Words that need an approval number (H27); empty when the texts may be used as they are. */
export function needsApproval(
  findings: readonly WordingFinding[],
  approvalNo: string | null,
): WordingFinding[] {
  return approvalNo ? [] : findings.filter(({ level }) => level === 'approval');
}

/** “表彰”(可改为“表扬”“通报表扬”) */
export function findingsText(findings: readonly WordingFinding[]): string {
  return findings.map(({ word, advice }) => `“${word}”(${advice})`).join('、');
}
