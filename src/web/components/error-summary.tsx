import type { Screen } from '../screen.ts';
import { importText } from '../texts/imports.ts';

/** Everything that has to be mended, on top of a form, each leading to its field. */
export const ErrorSummary = ({
  s,
  errors,
}: {
  s: Screen;
  errors: readonly { readonly href: string; readonly words: string }[];
}) =>
  errors.length === 0 ? null : (
    <div class="errors" role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">{s.say(importText.problem)}</h2>
      <ul>
        {errors.map(({ href, words }) => (
          <li>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
