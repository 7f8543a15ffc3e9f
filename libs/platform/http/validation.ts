import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { Refusal } from '@app/kernel/refusals.js';

const DEEPEST = 10;
const MOST_FIELDS_TOLD = 30;
const LONGEST_NAME = 60;

/** Checks every body and query against its wire class; unknown fields are refused, never dropped in silence. */
export function validationPipe(): ValidationPipe {
  return new WirePipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => wrongShape(errors.flatMap((error) => fieldsOf(error, ''))),
  });
}

class WirePipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body') refuseTangled(value);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/**
 * No body of ours holds lists of lists or many levels. class-validator looks right through a list of lists to what
 * is inside, so an empty one would pass for a valid item; and recursion into a very deep body has no floor.
 */
function refuseTangled(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  const tangled = Object.entries(body).filter(([, value]) => isTangled(value));
  if (tangled.length > 0) throw wrongShape(tangled.map(([name]) => ({ field: name, message: `“${short(name)}”格式不对` })));
}

function isTangled(whole: unknown): boolean {
  const rest = [{ value: whole, depth: 1, inList: false }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, depth, inList } = next;
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    if (depth > DEEPEST || (isList && inList)) return true;
    for (const inner of Object.values(value)) rest.push({ value: inner, depth: depth + 1, inList: isList });
  }
  return false;
}

type Field = { field: string; message: string };

function wrongShape(all: readonly Field[]): Refusal {
  const fields = all.slice(0, MOST_FIELDS_TOLD).map(({ field, message }) => ({ field: short(field), message }));
  const more = all.length > fields.length ? [`还有 ${all.length - fields.length} 处`] : [];
  return new Refusal('request.shape', { summary: [...fields.map((f) => f.message), ...more].join('；'), fields });
}

/** Names come from whoever sent the body. */
function short(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

function fieldsOf(error: ValidationError, prefix: string): Field[] {
  const field = prefix ? `${prefix}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: wordsFor(rule, field, message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, field))];
}

/** A wire class may give its own Chinese message; the rest get these. */
function wordsFor(rule: string, field: string, message: string): string {
  if (/[一-鿿]/.test(message)) return message;
  const words: Record<string, string> = {
    isNotEmpty: '不能为空',
    isString: '应为文字',
    isInt: '应为整数',
    isNumber: '应为数字',
    isBoolean: '应为是或否',
    isArray: '应为列表',
    isIn: '不在可选范围内',
    min: '太小',
    max: '太大',
    length: '长度不合要求',
    minLength: '太短',
    maxLength: '太长',
    arrayMaxSize: '项目太多',
    arrayNotEmpty: '至少要有一项',
    matches: '格式不对',
    isDateOnText: '应为 YYYY-MM-DD 的日期',
    isUlid: '编号格式不对',
    whitelistValidation: '不是这里需要的内容',
    nestedValidation: '格式不对',
  };
  return `“${short(field)}”${words[rule] ?? '格式不对'}`;
}
