import { dayText } from '../notation.ts';
import type { Language } from '../text.ts';
import type { Decision } from './ground.ts';

const words = {
  vi: {
    decided: (text: string, on: string, due: string | null) =>
      `${text} (ngày ${on}${due === null ? '' : `, phải xong ngày ${due}`})`,
    outcomes: { done: 'Đã làm xong', 'under-way': 'Đang làm', 'not-done': 'Không làm được' },
  },
  en: {
    decided: (text: string, on: string, due: string | null) => `${text} (${on}${due === null ? '' : `, due ${due}`})`,
    outcomes: { done: 'Done', 'under-way': 'Under way', 'not-done': 'Not done' },
  },
} satisfies Record<Language, unknown>;

/** What was decided, and what came of it, one after the other. */
export function decisionText(decisions: readonly Decision[], language: Language): string {
  const say = words[language];
  return decisions
    .flatMap(({ text, decidedOn, dueOn, outcomes }) => [
      say.decided(text, dayText(decidedOn, language), dueOn === null ? null : dayText(dueOn, language)),
      ...outcomes.map((o) => `${say.outcomes[o.outcome]}: ${o.text} (${dayText(o.on, language)})`),
    ])
    .join('; ');
}
