import { statementsAtOdds, targetsAtOdds } from '../domain/contradictions.ts';
import { type Finding, nowhere } from '../domain/finding.ts';
import type { Catalogue, Plan, Quote, Statement, Target } from '../domain/plan.ts';
import { lintRegister } from './lint-register.ts';
import { type PlaceOf, problem } from './problem.ts';
import { checkQuotes } from './quotes.ts';

/**
 * Where the documents contradict themselves or each other, as warnings: the catalogue can be used, but a person must
 * look. With `placeOf` (of {@link loadCatalogue}) each warning has its file and line; both sentences and both figures
 * are in the message.
 */
export function lint(catalogue: Catalogue, placeOf: PlaceOf = () => nowhere): Finding[] {
  return [
    ...checkQuotes(catalogue, placeOf),
    ...contradictingTargets(catalogue, placeOf),
    ...catalogue.plans.flatMap((plan) => contradictingStatements(plan, placeOf)),
    ...operatorsAgainstDirection(catalogue, placeOf),
    ...longHeadings(catalogue, placeOf),
    ...catalogue.registers.flatMap((register) => lintRegister(register, placeOf)),
  ];
}

const cited = (quote: Quote): string => `"${quote.reading ?? quote.text}" (${quote.file}:${quote.line})`;

const decimal = (value: number): string => String(value).replace('.', ',');

const asked = ({ op, value, limit }: Target): string =>
  `${op} ${value}${limit === null ? '' : ` (${Math.min(value ?? limit, limit)}–${Math.max(value ?? limit, limit)})`}`;

function contradictingTargets({ plans }: Catalogue, placeOf: PlaceOf): Finding[] {
  return targetsAtOdds(plans).flatMap((numbers) => {
    const [one, ...others] = numbers.flatMap(([first]) => first?.target ?? []);
    if (!one) return [];
    return others.map((other) =>
      problem(
        'warning',
        'contradicting-targets',
        placeOf(other, 'value'),
        `Cùng chỉ số "${one.indicator}", cùng thời hạn ${one.deadline.raw}, nhưng văn bản ghi hai mức: ${decimalOf(one)} tại ${cited(one.quote)}; ${decimalOf(other)} tại ${cited(other.quote)}.`,
        `One indicator "${one.indicator}" and one deadline ${one.deadline.on}, but two numbers: ${asked(one)} at ${cited(one.quote)}; ${asked(other)} at ${cited(other.quote)}.`,
        { read: asked(other), expected: asked(one) },
      ),
    );
  });
}

const decimalOf = (target: Target): string => asked(target).replace(/(\d)\.(\d)/g, '$1,$2');

function contradictingStatements(plan: Plan, placeOf: PlaceOf): Finding[] {
  return statementsAtOdds(plan).flatMap(({ statements, values }) => {
    const [first] = statements;
    const odd = statements.find((s) => s.value === values[1]);
    if (!first || !odd) return [];
    const list = (number: (value: number) => string, at: string): string =>
      statements.map((s: Statement) => `${number(s.value)} ${at} ${cited(s.quote)}`).join('; ');
    return [
      problem(
        'warning',
        'contradicting-statements',
        placeOf(odd, 'value'),
        `${plan.short.vi}: "${first.name.vi}" được ghi ${values.length} giá trị khác nhau: ${list(decimal, 'tại')}.`,
        `${plan.short.en}: "${first.name.en}" is given ${values.length} different values: ${list(String, 'at')}.`,
        { read: String(odd.value), expected: String(first.value) },
      ),
    ];
  });
}

/** "At most" where more is better, "at least" where less is better; a band may be written from either end. */
function operatorsAgainstDirection(catalogue: Catalogue, placeOf: PlaceOf): Finding[] {
  const byId = new Map(catalogue.indicators.map((i) => [i.id, i]));
  return catalogue.plans.flatMap(({ targets }) =>
    targets.flatMap((target) => {
      const indicator = byId.get(target.indicator);
      if (!indicator || target.op === null || target.limit !== null) return [];
      const against = indicator.direction === 'up' ? ['<', '<='] : ['>', '>='];
      if (!against.includes(target.op)) return [];
      const up = indicator.direction === 'up';
      return [
        problem(
          'warning',
          'operator-against-direction',
          placeOf(target, 'op'),
          `Chỉ tiêu "${target.id}" ghi ${asked(target)}, nhưng chỉ số "${indicator.name.vi}" càng ${up ? 'cao' : 'thấp'} càng tốt.`,
          `The target "${target.id}" says ${asked(target)}, but of "${indicator.name.en}" ${up ? 'more' : 'less'} is better.`,
          { read: target.op, expected: up ? '>=' : '<=' },
        ),
      ];
    }),
  );
}

const mostLetters = 28;

/** Short names that do not fit a narrow column. */
function longHeadings({ indicators }: Catalogue, placeOf: PlaceOf): Finding[] {
  return indicators.flatMap((indicator) =>
    (['vi', 'en'] as const)
      .filter((language) => indicator.short[language].length > mostLetters)
      .map((language) => {
        const short = indicator.short[language];
        return problem(
          'warning',
          'heading-too-long',
          placeOf(indicator, 'short', language),
          `Tên ngắn "${short}" dài ${short.length} ký tự, tối đa ${mostLetters}.`,
          `The short name "${short}" has ${short.length} letters, at most ${mostLetters} fit.`,
          { read: String(short.length), expected: `≤ ${mostLetters}` },
        );
      }),
  );
}
