import { isStrongPassword } from '@app/people/accounts/password.rules.js';

export const PASSWORD_HINT = '至少 8 位；大写字母、小写字母、数字、符号要有三种。';

/** What is wrong with a new password, by the rule the server uses; undefined when it will do. */
export function missingFrom(password: string): string | undefined {
  if (isStrongPassword(password)) return undefined;
  const length = [...password].length;
  return length < 8 ? `还差 ${8 - length} 位。` : '还要加上别的：大写字母、小写字母、数字、符号要有三种。';
}
