import { dayText } from '../notation.ts';
import type { Language, Text } from '../text.ts';
import type { Decision } from './ground.ts';

/** What came of a decision. */
export const outcomeText = {
  done: { vi: 'Đã làm xong', en: 'Done' },
  'under-way': { vi: 'Đang làm', en: 'Under way' },
  'not-done': { vi: 'Không làm được', en: 'Not done' },
} satisfies Record<Decision['outcomes'][number]['outcome'], Text>;

const words = {
  vi: {
    decided: (text: string, on: string, due: string | null) =>
      `${text} (ngày ${on}${due === null ? '' : `, phải xong ngày ${due}`})`,
  },
  en: {
    decided: (text: string, on: string, due: string | null) => `${text} (${on}${due === null ? '' : `, due ${due}`})`,
  },
} satisfies Record<Language, unknown>;

/** What was decided, and what came of it, one after the other. */
export function decisionText(decisions: readonly Decision[], language: Language): string {
  const say = words[language];
  return decisions
    .flatMap(({ text, decidedOn, dueOn, outcomes }) => [
      say.decided(text, dayText(decidedOn, language), dueOn === null ? null : dayText(dueOn, language)),
      ...outcomes.map((o) => `${outcomeText[o.outcome][language]}: ${o.text} (${dayText(o.on, language)})`),
    ])
    .join('; ');
}
