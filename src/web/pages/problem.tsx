import type { Text } from '../../domain/text.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { answers, type ProblemCode } from '../problems.ts';
import type { Screen } from '../screen.ts';
import { problemText as text } from '../texts/problem.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly code: ProblemCode;
  /** What the service itself had to say. */
  readonly detail?: Text | undefined;
  readonly plan?: string | undefined;
}

/** Says what is wrong and where to go on. */
export const ProblemPage = ({ s, assets, code, detail, plan }: Props) => {
  const { title, help } = answers[code];
  return (
    <Document s={s} assets={assets} title={s.say(title)}>
      <h1>{s.say(title)}</h1>
      {detail && <p>{s.say(detail)}</p>}
      <p>{s.say(help)}</p>
      <ul>
        {plan && code !== 'unknown-plan' && (
          <li>
            <a href={`/plans/${encodeURIComponent(plan)}`}>{s.say(text.toScorecard)}</a>
          </li>
        )}
        <li>
          <a href="/">{s.say(text.toPlans)}</a>
        </li>
        {(code === 'too-large' || code === 'foreign-form') && (
          <li>
            <a href="/imports/new">{s.say(text.toImports)}</a>
          </li>
        )}
      </ul>
    </Document>
  );
};
