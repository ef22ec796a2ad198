import { unsigned } from '../../domain/report/issuing.ts';
import { meetingPapers, reportKinds } from '../document-services.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { documentText as text } from '../texts/documents.ts';

interface Props {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
}

/** The page as documents; papers of the meeting only where the reader may have them. */
export const Documents = ({ s, view, links }: Props) => {
  const papers = view.plan.state !== 'closed' && s.may('read-committee') ? meetingPapers : [];
  const notice = s.may('read-committee') ? unsigned(view.register) : null;
  const found = [
    ...reportKinds.map((kind) => ({ href: links.report(kind), words: text.report[kind] })),
    ...papers.map((kind) => ({ href: links.paper(kind), words: text.papers[kind] })),
  ];
  return (
    <p class="small no-print" id="documents">
      {s.say(text.label)}{' '}
      {found.map(({ href, words }, i) => (
        <>
          {i > 0 && ' · '}
          <a href={href} download>
            {s.say(words)}
          </a>
        </>
      ))}
      {notice && <span class="quiet"> {s.say(notice)}</span>}
    </p>
  );
};
