import { randomBytes } from 'node:crypto';
import { checkMobile } from '@app/kernel/identity-numbers.js';
import { newId } from '@app/kernel/ids.js';
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { VERIFY_CODE_LENGTH, verifyCodeFrom } from '@app/kernel/verify-codes.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import type { AwardNotice } from '../notices/award-notice.entity.js';
import { AwardObjection } from './award-objection.entity.js';
import { OBJECTION_NOTICE, type ObjectionSource, type ObjectorKind } from './award-objection.rules.js';

const NAME = 'award-objection.name';
const MOBILE = 'award-objection.mobile';
const ONCE = 'award-objection.once';

export type ObjectionWords = { objectorKind: ObjectorKind; name: string; mobile: string; grounds: string };

/** Writes an objection down. Refuses `award-objection.invalid`, `award-objection.exists` (the unique key judges). */
export async function insertObjection(
  tx: Tx,
  keys: PersonalDataKeys,
  words: ObjectionWords,
  to: { notice: AwardNotice; candidateId: string | null; source: ObjectionSource },
): Promise<AwardObjection> {
  const name = words.name.normalize('NFC').trim();
  if ([...name].length < 2) refuse('award-objection.invalid', { reason: '姓名或单位名称是空的，请填写' });
  const grounds = words.grounds.trim();
  if ([...grounds].length < 10) refuse('award-objection.invalid', { reason: '请写明事实和理由，至少 10 个字' });
  const mobile = checkMobile(words.mobile);
  if (!mobile.ok) refuse('award-objection.invalid', { reason: mobile.reason });
  const { notice, candidateId, source } = to;
  const row: AwardObjection = {
    id: newId(),
    programId: notice.programId,
    noticeId: notice.id,
    communityId: notice.communityId,
    candidateId,
    objectorKind: words.objectorKind,
    source,
    nameCipher: keys.encrypt(name, NAME),
    mobileCipher: keys.encrypt(mobile.value, MOBILE),
    maskedName: words.objectorKind === 'UNIT' ? `${[...name].slice(0, 2).join('')}*` : maskName(name),
    grounds,
    queryCode: verifyCodeFrom(randomBytes(VERIFY_CODE_LENGTH)),
    onceKey: keys.blindIndex([notice.id, candidateId ?? '', mobile.value, grounds].join('\n'), ONCE),
    noticeVersion: OBJECTION_NOTICE.version,
    state: 'RECEIVED',
    createdAt: tx.at,
    checkedBy: null,
    checkedAt: null,
    checkNote: null,
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
  };
  try {
    await tx.insert(AwardObjection, [row]);
  } catch (error) {
    if (isDuplicateKey(error)) refuse('award-objection.exists');
    throw error;
  }
  await tx.audit('award-objection.received', { type: 'award-objection', id: row.id }, { programId: notice.programId, source });
  return row;
}

/** Null once it has been removed. */
export function contactOf(keys: PersonalDataKeys, objection: AwardObjection): { name: string; mobile: string } | null {
  const { nameCipher, mobileCipher } = objection;
  if (nameCipher === null || mobileCipher === null) return null;
  return { name: keys.decrypt(nameCipher, NAME), mobile: keys.decrypt(mobileCipher, MOBILE) };
}
