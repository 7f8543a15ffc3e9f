import { writeWorkbook } from './write-workbook.js';

export type TemplateField = {
  label: string;
  required?: boolean;
  /** `number` and `date` columns are formatted so; all others are text, which keeps zeros and long numbers. */
  type?: 'text' | 'number' | 'date';
  note?: string;
  example?: string;
  options?: readonly string[];
};

const EMPTY_ROWS = 500;

/**
 * A workbook to fill in: required columns are marked and red, notes show at the cell, closed lists drop down, and
 * text columns are text so that no number loses its zeros. A second sheet explains every column.
 */
export async function writeTemplate(title: string, fields: readonly TemplateField[]): Promise<Buffer> {
  return writeWorkbook([
    {
      name: title,
      columns: fields.map((field) => ({
        header: field.label,
        type: field.type ?? 'text',
        width: Math.max(14, field.label.length * 2 + 6),
        ...(field.required ? { required: true } : {}),
        ...(field.options ? { options: field.options } : {}),
        note: noteOf(field),
      })),
      rows: [],
      emptyRows: EMPTY_ROWS,
    },
    {
      name: '填写说明',
      title: `${title}：填写说明`,
      columns: [
        { header: '列', width: 20 },
        { header: '必填', width: 8 },
        { header: '怎么填', width: 60 },
        { header: '例子', type: 'text', width: 28 },
      ],
      rows: fields.map((field) => [field.label, field.required ? '是' : '', wayOf(field), field.example ?? '']),
    },
  ]);
}

function noteOf(field: TemplateField): string {
  const example = field.example ? `例如：${field.example}` : '';
  return [field.required ? '必填。' : '', field.note ?? '', example].filter((part) => part !== '').join('');
}

function wayOf({ note, options }: TemplateField): string {
  const choice = options?.length ? `从列表中选择：${options.join('、')}。` : '';
  return `${choice}${note ?? ''}`;
}
