import { Matches, ValidateBy, ValidateIf, buildMessage, type ValidationOptions } from 'class-validator';
import { isDate } from '@app/kernel/time.js';

/** A ULID. */
export const IsId = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, { message: '编号格式不对', ...options });

/** A real calendar day, YYYY-MM-DD. */
export const IsDateOn = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDateOnText',
      validator: {
        validate: (value): boolean => typeof value === 'string' && isDate(value),
        defaultMessage: buildMessage((prefix) => `${prefix}$property 应为 YYYY-MM-DD 的日期`),
      },
    },
    options,
  );

/** May be left out, but null is not a value of it (`IsOptional` lets null through). */
export const IsOmissible = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
