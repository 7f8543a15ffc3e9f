/** Turns the bytes of a CSV file into text, and finds out what separates its values. */
export type DecodedText = { text: string; encoding: string };

const DELIMITERS = [',', ';', '\t', '|', '\uFF0C', '\uFF1B'] as const;
const SNIFFED = 20_000;
/** Control characters, and where Big5 decoders put bytes that mean nothing. */
const NOT_TEXT = /[\u0000-\u0008\u000E-\u0019\u001B\u001C\u0080\u0081\uF8F0-\uF8FF]/;

/**
 * UTF-8 with or without BOM, UTF-16 with BOM, GBK/GB18030, Big5; undefined when it is none of them. UTF-8 is
 * recognised safely (other encodings break its rules). GBK and Big5 overlap, so the more plausible one is taken:
 * of the two-byte characters of simplified text nearly all lie in the GB 2312 square, of Big5 about half do.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [b0, b1, b2] = bytes;
  if (b0 === 0xff && b1 === 0xfe) return tryDecode(bytes, 'utf-16le');
  if (b0 === 0xfe && b1 === 0xff) return tryDecode(bytes, 'utf-16be');
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) return tryDecode(bytes, 'utf-8');
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8) return utf8;
  const order = shareInGb2312(bytes) < 0.85 ? ['big5', 'gb18030'] : ['gb18030', 'big5'];
  return tryDecode(bytes, order[0]!) ?? tryDecode(bytes, order[1]!);
}

function tryDecode(bytes: Uint8Array, encoding: string): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return NOT_TEXT.test(text) ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}

function shareInGb2312(bytes: Uint8Array): number {
  let pairs = 0;
  let inside = 0;
  for (let i = 0; i < bytes.length - 1; i++) {
    if (bytes[i]! < 0x81) continue;
    pairs++;
    if (bytes[i]! >= 0xa1 && bytes[i]! <= 0xf7 && bytes[i + 1]! >= 0xa1) inside++;
    i++;
  }
  return pairs === 0 ? 1 : inside / pairs;
}

/** The sign that appears most evenly in the first lines, outside quotes; the comma when in doubt. */
export function delimiterOf(text: string): string {
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared) return declared;
  const lines = firstLines(text.slice(0, SNIFFED));
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const same = Math.max(0, ...[...new Set(counts)].map((n) => counts.filter((count) => count === n).length));
    return { delimiter, score: same * 100 + Math.min(99, counts.reduce((a, b) => a + b, 0) / Math.max(1, lines.length)) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : ',';
}

/** Without what stands in quotes, which may hold anything, line breaks included. */
function firstLines(text: string): string[] {
  const bare = text.replace(/"(?:[^"]|"")*("|$)/g, '""');
  const lines = bare.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.length > 1 ? lines.slice(0, 30) : lines;
}

/** ="0012" and '0012 are how programs keep a spreadsheet from eating zeros; a tab before digits is a third way. */
export function unguarded(value: string): string {
  const formula = /^="((?:[^"]|"")*)"$/.exec(value);
  if (formula) return formula[1]!.replaceAll('""', '"');
  return /^'(?=[=+\-@\d])/.test(value) ? value.slice(1) : value;
}
