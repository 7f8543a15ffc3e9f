/** What a scanner or a telephone makes of a signed sheet, told by its first bytes and not by its name. */
export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

export function scanTypeOf(bytes: Uint8Array): ScanType | undefined {
  const starts = (...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return undefined;
}
