import type { Coverage } from '../../domain/coverage.ts';
import { dayInVietnam, type Instant } from '../../domain/day.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { applicable, behind as lagging, type Narrowing } from '../../domain/narrow.ts';
import type { Report } from '../../domain/reporting.ts';
import { both, dayWords, instantWords, lackWords, linked, numberWords, wordsLinked } from '../../domain/speak.ts';
import type { Judged } from '../../domain/standing.ts';
import { isBehind } from '../../domain/status.ts';
import type { Text } from '../../domain/text.ts';
import type { PlanLinks } from '../links.ts';
import { unitText as text } from '../texts/unit.ts';

const add = (a: Text, b: Text): Text => ({ vi: a.vi + b.vi, en: a.en + b.en });
const stop: Text = { vi: '.', en: '.' };

/** Where a unit stands, in one or two sentences; what matters stands between asterisks. */
export function unitSentence(cells: readonly Judged[], links?: PlanLinks): Text {
  const judged = cells.filter((c) => c.role === 'unit' && c.target && c.status && c.status !== 'not-applicable');
  const said = text.sentence;
  if (judged.length === 0) return add(said.nothing, stop);
  const behind = judged.filter((c) => c.status && isBehind(c.status));
  const achieved = judged.filter((c) => c.status?.startsWith('achieved')).length;
  const atRisk = judged.filter((c) => c.status === 'at-risk').length;
  const unit = judged[0]?.unit.id ?? '';
  const counted = (n: number, status: readonly Narrowing[]): string =>
    linked(String(n), links?.unit(unit, { status, anchor: 'targets' }));
  const of = counted(judged.length, applicable);
  let words = behind.length > 0 ? said.behind(counted(behind.length, lagging), of) : said.none(of);
  if (achieved > 0) words = add(words, said.achieved(counted(achieved, ['achieved', 'achieved-late'])));
  if (atRisk > 0) words = add(words, said.atRisk(counted(atRisk, ['at-risk'])));
  words = add(words, stop);
  const worst = behind
    .filter((c) => c.shortfall)
    .sort((a, b) => (a.assessment?.pace ?? -1) - (b.assessment?.pace ?? -1))[0];
  if (!worst?.shortfall || !worst.target) return words;
  const { shortfall, indicator, target } = worst;
  const lack = wordsLinked(
    lackWords(indicator, shortfall.in, shortfall.missing),
    links?.cell(worst, { part: 'missing' }),
  );
  words = add(words, said.most(indicator.short, lack, dayWords(target.deadline.on)));
  if (shortfall.perMonth !== null && shortfall.months !== null && shortfall.months > 1) {
    const rate = lackWords(indicator, shortfall.in, shortfall.perMonth);
    words = add(words, said.perMonth(wordsLinked(rate, links?.cell(worst, { part: 'per-month' }))));
  }
  return add(words, stop);
}

/** The short names of indicators, in the order of every page. */
export const indicatorNames = (ids: readonly string[], indicators: readonly Indicator[]): Text =>
  both((l) => indicators.flatMap((i) => (ids.includes(i.id) ? [i.short[l]] : [])).join(', '));

/** How many figures of the period are held, and which are missing or not owed. */
export function coverageWords(coverage: Coverage, indicators: readonly Indicator[]): Text {
  const { held, owed, missing, notApplicable } = coverage;
  const parts = [
    text.held(numberWords(held), numberWords(owed)),
    ...(missing.length > 0 ? [text.lacking(indicatorNames(missing, indicators))] : []),
    ...(notApplicable.length > 0 ? [text.notOwed(indicatorNames(notApplicable, indicators))] : []),
  ];
  return both((l) => `${parts.map((p) => p[l]).join('; ')}.`);
}

/** Whether the unit has handed in its report of the period, as known at an instant. */
export function reportWords(report: Report, asOf: Instant): Text {
  const due = dayWords(report.due);
  const said = text.report;
  if (report.state === 'overdue')
    return said.overdue(due, numberWords(report.daysOverdue).vi, dayWords(dayInVietnam(asOf)));
  if (report.state === 'waiting' || report.firstAt === null) return said.waiting(due);
  return said[report.state](instantWords(report.firstAt), due);
}
