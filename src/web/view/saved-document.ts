import type { DraftFigure } from '../../domain/draft-figure.ts';
import type { Filled } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { typedOf } from './report-form.ts';

/** What saving tells the script of a form, in the reader's language: what was taken, what is wrong, what others filled in. */
export const savedDocument = (s: Screen, filled: Filled, standing: readonly DraftFigure[]) => ({
  taken: filled.taken.map((t) => t.indicator),
  unchanged: filled.unchanged,
  refused: filled.refused,
  conflicts: filled.conflicts.map((c) => c.indicator),
  findings: filled.findings.map(({ indicator, field, severity, message }) => ({
    indicator,
    field,
    severity,
    message: s.say(message),
  })),
  standing: standing.map((draft) => ({
    indicator: draft.indicator,
    revision: draft.revision,
    name: draft.name,
    mine: draft.by === s.actor.id,
    fields: typedOf(s, draft, draft.revision),
  })),
});
