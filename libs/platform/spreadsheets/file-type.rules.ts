/**
 * What a file is by its first bytes, whatever its name says. Only a workbook and plain text go further; the rest
 * is refused with a word for what was found, so that the person knows which file they picked.
 */
export type FileType =
  | { type: 'zip' }
  | { type: 'text' }
  | { type: 'empty' }
  | { type: 'encrypted' }
  | { type: 'old-excel' }
  | { type: 'web-page' }
  | { type: 'other'; found: string };

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['25504446', 'PDF 文件'],
  ['89504e47', '图片'],
  ['ffd8ff', '图片'],
  ['47494638', '图片'],
  ['424d', '图片'],
  ['52494646', '图片或音视频'],
  ['52617221', 'RAR 压缩包'],
  ['377abcaf271c', '7z 压缩包'],
  ['1f8b', 'GZIP 压缩包'],
  ['4d5a', '程序'],
  ['7f454c46', '程序'],
  ['7b5c727466', 'RTF 文档'],
  ['53514c69746520', '数据库文件'],
];
const OLE = 'd0cf11e0a1b11ae1';
const UTF16_BOMS = ['fffe', 'feff'];
const LOOKED_AT = 4_096;
const TEXT_NAME = /\.(csv|tsv|txt|xls)$/i;

export function fileTypeOf(bytes: Uint8Array, fileName: string): FileType {
  if (bytes.length === 0) return { type: 'empty' };
  const head = hex(bytes.subarray(0, 8));
  if (head.startsWith('504b0304') || head.startsWith('504b0506')) return { type: 'zip' };
  if (head === OLE) return oleType(bytes);
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return { type: 'other', found: known[1] };
  return textType(bytes.subarray(0, LOOKED_AT), head, fileName);
}

/** Old .xls and password-protected .xlsx are both OLE containers; only the latter holds an encrypted package. */
function oleType(bytes: Uint8Array): FileType {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (directory.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return { type: 'encrypted' };
  if (directory.includes(Buffer.from('WordDocument', 'utf16le'))) return { type: 'other', found: 'Word 文档' };
  return { type: 'old-excel' };
}

function textType(start: Uint8Array, head: string, fileName: string): FileType {
  const isUtf16 = UTF16_BOMS.some((bom) => head.startsWith(bom));
  if (!isUtf16 && start.includes(0)) return { type: 'other', found: '二进制文件' };
  const marks = isUtf16 ? /^..|\0/g : /^\u00EF\u00BB\u00BF/;
  const text = Buffer.from(start).toString('latin1').replace(marks, '').trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<style|<script)/.test(text)) return { type: 'web-page' };
  if (text.startsWith('<?xml')) return { type: 'web-page' };
  if (/^(<svg|<!doctype)/.test(text)) return { type: 'other', found: '网页或图形' };
  return TEXT_NAME.test(fileName) ? { type: 'text' } : { type: 'other', found: '文本文件' };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
