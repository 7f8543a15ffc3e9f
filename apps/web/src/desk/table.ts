import { ElTableColumn } from 'element-plus';

type ColumnProps<T> = {
  label?: string;
  prop?: string;
  width?: number | string;
  minWidth?: number | string;
  align?: 'left' | 'right' | 'center';
  sortable?: 'custom';
  type?: 'selection';
  selectable?: (row: T) => boolean;
};

/**
 * Element Plus's column with rows of a known type in its slot: `const Column = columnOf<Volunteer>()`. It is the very
 * same component; only what the template may say about a row is checked.
 */
export function columnOf<T>() {
  return ElTableColumn as unknown as new () => {
    $props: ColumnProps<T>;
    $slots: { default?(scope: { row: T; $index: number }): unknown };
  };
}

export type SortChange = { prop: string | null; order: 'ascending' | 'descending' | null };

/** What the server is asked for: `name`, `-servedOn`, or nothing. */
export function sortOf({ prop, order }: SortChange): string {
  return prop && order ? `${order === 'descending' ? '-' : ''}${prop}` : '';
}
