import type { Finding } from '../domain/finding.ts';
import type { Catalogue } from '../domain/plan.ts';
import { type PlaceOf, problem } from './problem.ts';

/** Targets, statements and stated counts without the sentence they come from: every promise must be able to show it. */
export function checkQuotes(catalogue: Catalogue, placeOf: PlaceOf): Finding[] {
  const quoted = catalogue.plans.flatMap((plan) => [...plan.targets, ...plan.statements]);
  const counted = catalogue.registers.flatMap((register) => register.statedCounts);
  const missing = (thing: object): Finding =>
    problem(
      'error',
      'quote-missing',
      placeOf(thing, 'quote'),
      'Thiếu câu trích nguyên văn của văn bản.',
      'The sentence of the document is missing.',
    );
  return [
    ...quoted.filter(({ quote }) => quote.text.trim() === '').map(missing),
    ...counted.filter(({ quote }) => quote.trim() === '').map(missing),
  ];
}
