import { checkRule } from '../domain/checks.ts';
import type { Rule } from '../domain/indicator.ts';
import { figureOf } from '../domain/series.ts';
import type { CheckedRow } from './checked-row.ts';
import type { RowFindings } from './row-findings.ts';

/** Holds the figures of one file against the laws between a unit's indicators in one period. */
export function checkLaws(rules: readonly Rule[], rows: readonly CheckedRow[], findings: RowFindings): void {
  const ruled = new Set(rules.flatMap((r) => [r.left, r.right]));
  const byKey = new Map<string, CheckedRow>();
  for (const row of rows) {
    if (ruled.has(row.indicator.id))
      byKey.set(`${row.observation.unit}|${row.indicator.id}|${row.observation.period}`, row);
  }
  for (const rule of rules) {
    for (const left of byKey.values()) {
      if (left.indicator.id !== rule.left) continue;
      const right = byKey.get(`${left.observation.unit}|${rule.right}|${left.observation.period}`);
      if (!right) continue;
      const side = (r: CheckedRow) => ({ indicator: r.indicator, value: figureOf(r.observation, r.indicator) });
      const c = checkRule(rule, side(left), side(right));
      if (c) findings.report(left.row, c.severity, c.code, 'value', c.read, c.expected, c.message);
    }
  }
}
