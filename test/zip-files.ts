import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export type ZipPart = {
  name: string;
  content: Buffer | string;
  /** Bit 0 says encrypted. */
  flags?: number;
  /** What the list claims instead of the truth. */
  declaredBytes?: number;
};

/** Builds a zip archive by hand, honest or lying, for tests of what reads archives. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content, { level: 9 });
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(part.flags ?? 0, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(part.declaredBytes ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from('504b0304', 'hex'), facts, name, packed);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(20, 0);
    facts.copy(entry, 2, 0, 26);
    entry.writeUInt32LE(offset, 38);
    list.push(Buffer.from('504b0102', 'hex'), entry, name);
    offset += 4 + facts.length + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** What an honest archive holds, as text by name. */
export function partsOf(zip: Buffer): Record<string, string> {
  const parts: Record<string, string> = {};
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  while (zip.toString('hex', at, at + 4) === '504b0102') {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    parts[name] = (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest workbook with this sheet data, as raw XML so that a test can write what no program would. */
export function workbookParts(sheetData: string, { sheets = 1, styles = '' } = {}): ZipPart[] {
  const ids = Array.from({ length: sheets }, (_, i) => i + 1);
  return [
    { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${ids.map((i) => `<sheet name="表${i}" sheetId="${i}" r:id="rId${i}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${ids
        .map((i) => `<Relationship Id="rId${i}" Type="${RELS}/worksheet" Target="worksheets/sheet${i}.xml"/>`)
        .join('')}${styles ? `<Relationship Id="rIdS" Type="${RELS}/styles" Target="styles.xml"/>` : ''}</Relationships>`,
    },
    ...(styles ? [{ name: 'xl/styles.xml', content: styles }] : []),
    ...ids.map((i) => ({
      name: `xl/worksheets/sheet${i}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    })),
  ];
}
