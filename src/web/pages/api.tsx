import type { Told } from '../api/observations.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { TextField } from '../components/text-field.tsx';
import type { Screen } from '../screen.ts';
import { apiText as text } from '../texts/api.ts';

/** What was written into the form of figures. */
export interface Tried {
  readonly type: 'json' | 'csv';
  readonly body: string;
  readonly key: string;
}

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly tried?: Tried;
  readonly told?: Told;
}

const calls = [
  ['POST', '/api/v1/observations', 'postObservations'],
  ['GET', '/api/v1/campaigns', 'getCampaigns'],
  ['GET', '/api/v1/campaigns/{plan}/{period}', 'getCampaign'],
  ['GET', '/api/v1/scorecards/{plan}', 'getScorecard'],
] as const;

const example: Tried = {
  type: 'json',
  body: JSON.stringify(
    {
      observations: [
        {
          ...{ unit: 'quang-ngai.xa-tra-bong', indicator: 'ho-so-truc-tuyen', period: '2026-09' },
          ...{ numerator: 262, denominator: 301 },
        },
      ],
    },
    null,
    2,
  ),
  key: '',
};

const Calls = ({ s }: Pick<Props, 's'>) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{s.say(text.call)}</th>
        <th scope="col">{s.say(text.does)}</th>
      </tr>
    </thead>
    <tbody>
      {calls.map(([method, path, does]) => (
        <tr>
          <th scope="row" data-label={s.say(text.call)}>
            <code>{`${method} ${path}`}</code>
          </th>
          <td data-label={s.say(text.does)}>{s.say(text[does])}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Answered = ({ s, told }: { s: Screen; told: Told }) => (
  <section id="answer" aria-live="polite">
    <h2>{s.say(text.answer)}</h2>
    <p>
      <code>{`HTTP ${told.status}`}</code>
      {told.again && ` (${s.say(text.again)})`}
    </p>
    <pre lang="en">
      <code>{JSON.stringify(JSON.parse(told.body), null, 2)}</code>
    </pre>
  </section>
);

const Observations = ({ s, tried }: { s: Screen; tried: Tried }) => (
  <form class="form" method="post" action="/api/v1/try#answer">
    <h3>{s.say(text.postObservations)}</h3>
    <div class="field">
      <label for="type">{s.say(text.kind)}</label>
      <select id="type" name="type">
        <option value="json" selected={tried.type === 'json'}>
          JSON
        </option>
        <option value="csv" selected={tried.type === 'csv'}>
          CSV
        </option>
      </select>
    </div>
    <div class="field">
      <label for="body">{s.say(text.body)}</label>
      <textarea id="body" name="body" rows={10} spellcheck={false} lang="en" data-rule>
        {tried.body}
      </textarea>
    </div>
    <TextField s={s} id="key" name="key" label={s.say(text.key)} value={tried.key} />
    <p class="act">
      <button type="submit">{s.say(text.send)}</button>
    </p>
  </form>
);

const Reading = ({ s, call, period }: { s: Screen; call: 'getCampaign' | 'getScorecard'; period: string }) => {
  const ofScorecard = call === 'getScorecard';
  return (
    <form class="form" method="get" action="/api/v1/try">
      <h3>{s.say(text[call])}</h3>
      <input type="hidden" name="call" value={call} />
      <TextField s={s} id={`${call}-plan`} name="plan" label={s.say(text.plan)} value="minh-hoa-2026" />
      <TextField
        s={s}
        id={`${call}-period`}
        name="period"
        label={s.say(ofScorecard ? text.optional(text.period) : text.period)}
        value={period}
      />
      {ofScorecard && (
        <TextField s={s} id={`${call}-asOf`} name="asOf" label={s.say(text.optional(text.asOf))} value="" />
      )}
      <p class="act">
        <button type="submit" class="second">
          {s.say(text.read)}
        </button>
      </p>
    </form>
  );
};

/** What machines may ask, with a form a call: what is tried here happens. */
export const ApiPage = ({ s, assets, tried = example, told }: Props) => (
  <Document s={s} assets={assets} title={s.say(text.title)}>
    <h1>{s.say(text.title)}</h1>
    <p class="prose">{s.say(text.intro)}</p>
    <p>
      <a href="/api/v1/openapi.json">{s.say(text.description)}</a>
    </p>
    {told && <Answered s={s} told={told} />}
    <h2>{s.say(text.calls)}</h2>
    <Calls s={s} />
    <h2>{s.say(text.try)}</h2>
    <p class="prose">{s.say(text.asYou)}</p>
    {s.may('fill-report') && <Observations s={s} tried={tried} />}
    {s.may('read-reports') && (
      <p>
        <a class="button second" href="/api/v1/campaigns">
          {s.say(text.getCampaigns)}
        </a>
      </p>
    )}
    {s.may('read-reports') && <Reading s={s} call="getCampaign" period="2026-09" />}
    <Reading s={s} call="getScorecard" period="" />
  </Document>
);
