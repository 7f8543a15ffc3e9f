import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  findElement,
  insertElementMarkupAccordingToOrderOfSiblings as insert,
  replaceElement,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { columnLetters } from './cells.rules.js';

/** What the library leaves out of a sheet: how it prints, and what may be typed into its cells. */
export type SheetExtras = {
  name: string;
  /** Rows repeated on every printed page, from 1. */
  titleRows: { from: number; to: number } | undefined;
  validations: CellsCheck[];
};

/** A drop-down and a note that shows while one of the cells is selected. */
export type CellsCheck = {
  column: number;
  fromRow: number;
  toRow: number;
  options: readonly string[];
  note: string;
  label: string;
};

/** CT_Worksheet's children in their order (ECMA-376 part 1, 18.3.1.99): Excel calls any other order damage. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
];
const LONGEST_LIST = 255;
const LONGEST_NOTE = 255;

type NodeFeature = Feature<Stream | Buffer | Blob>;

export function workbookXml(sheets: readonly SheetExtras[]): NodeFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => withExtras(xml, sheets[sheetIndex]!),
        },
        'xl/workbook.xml': { transform: (xml) => withPrintTitles(xml, sheets) },
      },
    },
  };
}

function withExtras(xml: string, sheet: SheetExtras): string {
  const parts: string[] = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<printOptions horizontalCentered="1"/>',
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>',
  ];
  if (sheet.validations.length > 0) {
    const checks = sheet.validations.map(checkXml).join('');
    parts.push(`<dataValidations count="${sheet.validations.length}">${checks}</dataValidations>`);
  }
  const printed = replaced(xml, 'pageSetup', '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  return parts.reduce((all, part) => insert(all, part, ORDER, 'worksheet'), printed);
}

function checkXml(check: CellsCheck): string {
  const letters = columnLetters(check.column);
  const list = check.options.join(',');
  // A longer list would have to live in cells; its words are in the notes then.
  const isList = check.options.length > 0 && list.length <= LONGEST_LIST && !check.options.some((o) => o.includes(','));
  const note = check.note.slice(0, LONGEST_NOTE);
  const attributes = [
    isList ? 'type="list" showErrorMessage="1" errorTitle="请从列表中选择"' : '',
    isList ? `error="${sanitizeAttributeValue(`可填：${check.options.join('、')}`.slice(0, LONGEST_NOTE))}"` : '',
    `allowBlank="1" showInputMessage="1" promptTitle="${sanitizeAttributeValue(check.label.slice(0, 32))}"`,
    note ? `prompt="${sanitizeAttributeValue(note)}"` : '',
    `sqref="${letters}${check.fromRow}:${letters}${check.toRow}"`,
  ].filter((attribute) => attribute !== '');
  const formula = isList ? `<formula1>${sanitizeTextContent(`"${list}"`)}</formula1>` : '';
  return `<dataValidation ${attributes.join(' ')}>${formula}</dataValidation>`;
}

function withPrintTitles(xml: string, sheets: readonly SheetExtras[]): string {
  const names = sheets.flatMap(({ name, titleRows }, index) => {
    if (!titleRows) return [];
    const quoted = sanitizeTextContent(`'${name.replaceAll("'", "''")}'!$${titleRows.from}:$${titleRows.to}`);
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}</definedName>`];
  });
  // The library writes an empty element, which the schema does not allow.
  return replaced(xml, 'definedNames', names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '');
}

function replaced(xml: string, tag: string, markup: string): string {
  const element = findElement(xml, tag);
  if (!element) throw new Error(`the spreadsheet library no longer writes <${tag}>`);
  return replaceElement(xml, element, markup);
}
