import type { Grade } from './definition.ts';

/** The grade of a printed score: that of the highest limit it reaches; null below all, or where there are none. */
export function gradeOf(grades: readonly Grade[], printed: string | null): Grade | null {
  if (printed === null) return null;
  const score = Number(printed);
  return grades.filter((g) => score >= g.from).reduce<Grade | null>((a, b) => (a && a.from >= b.from ? a : b), null);
}
