import { answer, api } from '../../api/client.js';
import type { Contract } from '../../contracts/contract.js';

export type AskedMove = 'withdraw' | 'suspend' | 'resume' | 'terminate' | 'drop';
type Asked = { name: string; done: string; text: string; act: (id: string, reason: string) => Promise<Contract> };

const end = (id: string, reason: string): Promise<Contract> => answer(api.POST('/api/v1/contracts/{id}/termination', { params: { path: { id } }, body: { reason } }));

/** Steps that ask for a reason first. */
export const ASKED: Record<AskedMove, Asked> = {
  withdraw: {
    name: '撤回变更',
    done: '撤回变更',
    text: '正在商议的变更不再进行，原协议照旧。',
    act: (id, reason) => answer(api.POST('/api/v1/contracts/{id}/amendment-withdrawal', { params: { path: { id } }, body: { reason } })),
  },
  suspend: {
    name: '中止',
    done: '中止',
    text: '中止期间不提醒、不能填报；恢复后接着履行。',
    act: (id, reason) => answer(api.POST('/api/v1/contracts/{id}/suspension', { params: { path: { id } }, body: { reason } })),
  },
  resume: {
    name: '恢复履行',
    done: '恢复履行',
    text: '协议接着履行，没有办完的事项按原期限提醒。',
    act: (id, reason) => answer(api.POST('/api/v1/contracts/{id}/resumption', { params: { path: { id } }, body: { reason } })),
  },
  terminate: { name: '终止协议', done: '终止', text: '协议就此结束，不能恢复；已确认的事项照常保留。', act: end },
  drop: { name: '作罢', done: '作罢', text: '这份协议不再签了，经过留在记录里。', act: end },
};
