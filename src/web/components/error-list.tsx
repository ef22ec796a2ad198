import type { Screen } from '../screen.ts';
import { formText } from '../texts/form.ts';

interface Props {
  readonly s: Screen;
  readonly errors: readonly { readonly href: string; readonly words: string }[];
}

/** Everything that has to be mended, on top of a form, each leading to its field. */
export const ErrorList = ({ s, errors }: Props) =>
  errors.length === 0 ? null : (
    <div class="errors" role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">{s.say(formText.problem)}</h2>
      <ul>
        {errors.map(({ href, words }) => (
          <li>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
