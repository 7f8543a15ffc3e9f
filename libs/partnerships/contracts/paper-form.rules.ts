import { refuse } from '@app/kernel/refusals.js';
import { isDate, type DateOn } from '@app/kernel/time.js';
import { SIDES, type Side } from './contract.rules.js';

/** What is sent along with the scan of a signed sheet. */
export type PaperForm = { side: Side; signerName: string; signedOn: DateOn; versionNo: number };

/** Fields of a form are text, and no wire class looks at them. Refuses `contract.paper-fields`. */
export function readPaperForm(fields: Readonly<Record<string, string>>): PaperForm {
  const side = SIDES.find((one) => one === fields.side);
  const signerName = (fields.signerName ?? '').trim();
  const signedOn = fields.signedOn ?? '';
  const versionNo = Number(fields.versionNo);
  if (!side) refuse('contract.paper-fields', { field: '哪一方' });
  if (signerName === '' || signerName.length > 60) refuse('contract.paper-fields', { field: '签字人' });
  if (!isDate(signedOn)) refuse('contract.paper-fields', { field: '签字日期' });
  if (!Number.isInteger(versionNo) || versionNo < 1) refuse('contract.paper-fields', { field: '版本' });
  return { side, signerName, signedOn, versionNo };
}
