/** No 台账 is cut in silence: a sheet that does not hold every line says so in its head. */

/** What a head says beside its period: nothing where every line is there. */
export function periodWithLength(period: string, { total, shown }: { total: number; shown: number }): string {
  return shown >= total ? period : `${period}（共 ${total} 条，本表列出前 ${shown} 条）`;
}
