/** `7QK4 M2XW …`, easier to copy by hand. */
export function groups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
