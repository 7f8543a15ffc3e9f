/** 资源清单: what units can give. */
import { refuse } from '@app/kernel/refusals.js';

export const RESOURCE_STATES = ['AVAILABLE', 'PAUSED', 'WITHDRAWN'] as const;
export type ResourceState = (typeof RESOURCE_STATES)[number];

export const RESOURCE_STATE_NAMES: Record<ResourceState, string> = {
  AVAILABLE: '可用',
  PAUSED: '暂停',
  WITHDRAWN: '已撤下',
};

export type ResourceMove = 'pause' | 'resume' | 'withdraw';

export const RESOURCE_MOVES: Record<ResourceMove, { name: string; from: readonly ResourceState[]; to: ResourceState }> = {
  pause: { name: '暂停', from: ['AVAILABLE'], to: 'PAUSED' },
  resume: { name: '恢复', from: ['PAUSED'], to: 'AVAILABLE' },
  withdraw: { name: '撤下', from: ['AVAILABLE', 'PAUSED'], to: 'WITHDRAWN' },
};

/** The state after a step. Refuses resource.move. */
export function moveResource(state: ResourceState, move: ResourceMove): ResourceState {
  const { name, from, to } = RESOURCE_MOVES[move];
  if (!from.includes(state)) refuse('resource.move', { state: RESOURCE_STATE_NAMES[state], move: name });
  return to;
}

/** What is left of a counted resource; null where it is not counted (a hall can be lent again). */
export function quantityLeft(quantity: number | null, promised: number): number | null {
  return quantity === null ? null : Math.max(0, quantity - promised);
}
