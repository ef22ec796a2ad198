import type { Screen } from '../screen.ts';
import { formText } from '../texts/form.ts';

/** What is wrong with a form, on top of it, leading to the field. */
export const ErrorSummary = ({ s, field, error }: { s: Screen; field: string; error: string }) => (
  <div class="errors" role="alert" aria-labelledby="errors-title">
    <h2 id="errors-title">{s.say(formText.problem)}</h2>
    <ul>
      <li>
        <a href={`#${field}`}>{error}</a>
      </li>
    </ul>
  </div>
);
