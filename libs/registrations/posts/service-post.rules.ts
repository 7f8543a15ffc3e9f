/** 服务岗位: what the community needs somebody for, how many, where and until when. */
import { refuse } from '@app/kernel/refusals.js';
import type { DateOn } from '@app/kernel/time.js';

/** Half-open; without an end it runs on. */
export type PostTerm = { fromOn: DateOn; toOn: DateOn | null };

export type PostStanding = 'AHEAD' | 'OPEN' | 'OVER' | 'CLOSED';

export const POST_STANDING_NAMES: Record<PostStanding, string> = { AHEAD: '未开始', OPEN: '可认领', OVER: '已到期', CLOSED: '已关闭' };

export function postStanding({ fromOn, toOn, closedAt }: PostTerm & { closedAt: string | null }, today: DateOn): PostStanding {
  if (closedAt !== null) return 'CLOSED';
  if (fromOn > today) return 'AHEAD';
  return toOn !== null && toOn <= today ? 'OVER' : 'OPEN';
}

/** Refuses service-post.term. */
export function checkPostTerm({ fromOn, toOn }: PostTerm): void {
  if (toOn !== null && toOn <= fromOn) refuse('service-post.term');
}

/** Refuses service-post.closed, service-post.full. A post may be claimed before it begins. */
export function checkClaimable(post: PostTerm & { closedAt: string | null; capacity: number }, taken: number, today: DateOn): void {
  const standing = postStanding(post, today);
  if (standing === 'OVER' || standing === 'CLOSED') refuse('service-post.closed', { standing: POST_STANDING_NAMES[standing] });
  if (taken >= post.capacity) refuse('service-post.full', { capacity: post.capacity });
}

/** One open claim a post and member. */
export function claimKeyOf(postId: string, registrationId: string): string {
  return `${postId}:${registrationId}`;
}
