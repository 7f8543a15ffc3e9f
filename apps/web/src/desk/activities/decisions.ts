import { ElMessage } from 'element-plus';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Decision = components['schemas']['DecisionView'];

/** Says what became of each, the refused ones with their reason. */
function tell({ approved, waitlisted, declined, refused, results }: Decision): void {
  const done = [approved && `通过 ${approved} 人`, waitlisted && `列入候补 ${waitlisted} 人`, declined && `不通过 ${declined} 人`].filter(Boolean);
  if (done.length > 0) ElMessage.success(done.join('，'));
  if (refused > 0) ElMessage.warning({ message: `${refused} 人没有处理：${results.find(({ message }) => message)!.message}`, duration: 8_000, showClose: true });
}

export async function approve(ids: string[]): Promise<void> {
  tell(await answer(api.POST('/api/v1/sign-ups/approval', { body: { ids } })));
}

export async function decline(ids: string[], reason: string): Promise<void> {
  tell(await answer(api.POST('/api/v1/sign-ups/refusal', { body: { ids, reason } })));
}
