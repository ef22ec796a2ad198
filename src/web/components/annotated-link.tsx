import type { Screen } from '../screen.ts';
import { reportFileText as text } from '../texts/report-file.ts';

/** Leads to the same workbook with its findings in its cells. */
export const AnnotatedLink = ({ s, at }: { s: Screen; at: string }) => (
  <p>
    <a class="button" href={`${at}/annotated.xlsx`}>
      {s.say(text.annotated)}
    </a>
    <br />
    <small>{s.say(text.annotatedHint)}</small>
  </p>
);
