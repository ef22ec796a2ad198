import { periodWords } from '../../domain/speak.ts';
import { campaignPath } from '../links.ts';
import type { CampaignView } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { campaignText as text } from '../texts/campaigns.ts';
import { Emphasis } from './emphasis.tsx';
import { TextField } from './text-field.tsx';

/** Publishing a campaign, with what it will do; or why it cannot be done yet. */
export const PublishCampaign = ({ s, view }: { s: Screen; view: CampaignView }) => {
  const { at, lines, publishing } = view;
  const { ready, waiting } = publishing;
  const published = lines.filter((l) => l.standing.state === 'published').length;
  const without = lines.length - ready.length - published;
  return (
    <section id="publish">
      <h2>{s.say(text.publishTitle)}</h2>
      {waiting.length > 0 ? (
        <p class="formula">{s.say(text.waitFor(s.number(waiting.length)))}</p>
      ) : ready.length === 0 ? (
        <p class="quiet">{s.say(text.nothingReady)}</p>
      ) : (
        <form class="form" method="post" action={`${campaignPath(at.plan.id, at.period)}/publish`}>
          <p class="formula">
            <Emphasis text={s.say(text.willPublish(s.number(ready.length)))} />
            {without > 0 && ` ${s.say(text.willNotHave(s.number(without)))}`}
          </p>
          <TextField s={s} id="publish-comment" name="comment" label={s.say(text.comment)} value="" />
          <p class="act">
            <button type="submit">{s.say(text.publish(periodWords(at.campaign.period)))}</button>
          </p>
        </form>
      )}
    </section>
  );
};
