/** Which grid and which posts fit somebody, and why. A suggestion only: the person chooses. */
import { namesOf, type SchemeContent } from '../schemes/scheme.rules.js';

export type Wish = { areaPath: string; skills: readonly string[]; serviceKinds: readonly string[] };

export type OfferedPost = { id: string; postType: string; name: string; areaPath: string; areaName: string; capacity: number; taken: number };

export type SuggestedPost = { id: string; score: number; reasons: string[] };

const SKILL = 4;
const KIND = 3;
const NEAR = 2;

/** Posts with a place left that fit in at least one way, best first; equal ones by how few have taken them, then by id. */
export function suggestPosts(wish: Wish, posts: readonly OfferedPost[], scheme: SchemeContent): SuggestedPost[] {
  const types = new Map(scheme.postTypes.map((type) => [type.code, type]));
  return posts
    .filter(({ taken, capacity }) => taken < capacity)
    .map((post) => {
      const type = types.get(post.postType);
      const skills = wish.skills.filter((code) => type?.skills.includes(code));
      const kinds = wish.serviceKinds.filter((code) => type?.serviceKinds.includes(code));
      const isNear = isNearHome(wish.areaPath, post.areaPath);
      const reasons = [
        ...(skills.length > 0 ? [`用得上您的技能：${namesOf(scheme.skills, skills).join('、')}`] : []),
        ...(kinds.length > 0 ? [`是您愿意做的：${namesOf(scheme.serviceKinds, kinds).join('、')}`] : []),
        ...(isNear ? [`就在您住的地方附近（${post.areaName}）`] : []),
      ];
      const score = skills.length * SKILL + kinds.length * KIND + (isNear ? NEAR : 0);
      return { id: post.id, score, reasons, share: post.taken / post.capacity };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.share - b.share || (a.id < b.id ? -1 : 1))
    .map(({ id, score, reasons }) => ({ id, score, reasons }));
}

/** In the very grid or compound, or one within the other; a post of the whole community is near nobody in particular. */
export function isNearHome(homePath: string, postPath: string): boolean {
  const isPlace = (path: string): boolean => path.split('/').filter(Boolean).length > 2;
  return isPlace(postPath) && isPlace(homePath) && (homePath.startsWith(postPath) || postPath.startsWith(homePath));
}
