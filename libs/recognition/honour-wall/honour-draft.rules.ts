import { dateText, type DateOn } from '@app/kernel/time.js';

/** An honour and those who agreed to be named for it. */
export type HonourGroup = { title: string; programTitle: string; names: string[] };

/** In the order in which they come: certificates of one honour of one program stand together. */
export function honourGroups(rows: readonly { name: string; title: string; programTitle: string }[]): HonourGroup[] {
  const groups = new Map<string, HonourGroup>();
  for (const { name, title, programTitle } of rows) {
    const key = `${programTitle}\n${title}`;
    const group = groups.get(key) ?? { title, programTitle, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * A draft for the bulletin, to be read and mended by a person. Words that need an approval (表彰) are not in it, and
 * nobody is in it who has not agreed; `unnamed` says how many that are.
 */
export function honourDraft({ communityName, groups, unnamed, on }: { communityName: string; groups: readonly HonourGroup[]; unnamed: number; on: DateOn }): string {
  const lines = groups.map(({ title, programTitle, names }) => `在“${programTitle}”中，${names.join('、')}等 ${names.length} 位志愿者获得“${title}”。`);
  return [
    `${communityName}：向身边的志愿者致敬`,
    '',
    groups.length === 0
      ? `本社区还没有同意公布姓名的获奖者。`
      : `近日，${communityName}对热心公益、乐于助人的志愿者予以表扬。${lines.join('')}`,
    ...(unnamed > 0 ? [`另有 ${unnamed} 位获奖志愿者选择不公布姓名，同样值得感谢。`] : []),
    '名单由服务记录冻结排名、逐条列明理由、经人审核批准产生；每张证书都可以扫码查验。',
    `欢迎更多邻居加入志愿服务，到社区党群服务站或在网上都能报名。`,
    '',
    `(${communityName}　${dateText(on).split(' ')[0]!}　供稿，请核对后发布)`,
    '',
  ].join('\n');
}
