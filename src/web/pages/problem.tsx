import type { Text } from '../../domain/text.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { answers, type ProblemCode } from '../problems.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
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
      <h2>{s.say(text.where)}</h2>
      <ul>
        {code === 'broken' && (
          <li>
            <a href={s.here}>{s.say(text.again)}</a>
          </li>
        )}
        {answers[code].status === 401 || code === 'link-gone' ? (
          <li>
            <a href="/sign-in">{s.say(common.signIn)}</a>
          </li>
        ) : null}
        {plan && code !== 'unknown-plan' && (
          <li>
            <a href={`/plans/${encodeURIComponent(plan)}`}>{s.say(text.toScorecard)}</a>
          </li>
        )}
        {(code === 'too-large' || code === 'foreign-form') && s.may('import-figures') && (
          <li>
            <a href="/imports/new">{s.say(text.toImports)}</a>
          </li>
        )}
        <li>
          <a href="/">{s.say(text.toPlans)}</a>
        </li>
        {s.may('read-alerts') && (
          <li>
            <a href="/alerts">{s.say(text.toAlerts)}</a>
          </li>
        )}
      </ul>
      {answers[code].status === 404 && (
        <>
          <h2>{s.say(text.find)}</h2>
          <SearchForm s={s} />
        </>
      )}
    </Document>
  );
};
