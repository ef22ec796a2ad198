import type { Catalogue, Plan } from '../../domain/plan.ts';
import { instantWords } from '../../domain/speak.ts';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { aboutText } from '../texts/about.ts';
import { common, planState } from '../texts/common.ts';

const text = aboutText.sources;

const Documents = ({ s, plans }: { s: Screen; plans: readonly Plan[] }) => (
  <table class="stack wide">
    <thead>
      <tr>
        {[text.number, text.on, text.documentTitle, text.body].map((word) => (
          <th scope="col">{s.say(word)}</th>
        ))}
        <th scope="col" class="n">
          {s.say(text.targets)}
        </th>
        <th scope="col">{s.say(common.status)}</th>
      </tr>
    </thead>
    <tbody>
      {plans.map(({ id, document, targets, state }) => (
        <tr>
          <th scope="row">
            <cite>{document.number}</cite>
          </th>
          <td data-label={s.say(text.on)}>{s.day(document.on)}</td>
          <td data-label={s.say(text.documentTitle)} lang="vi">
            <a href={new PlanLinks(id).scorecard()}>{document.title}</a>
          </td>
          <td data-label={s.say(text.body)} lang="vi">
            {document.body}
          </td>
          <td class="n" data-label={s.say(text.targets)}>
            <a href={new PlanLinks(id).targets()}>{s.number(targets.length)}</a>
          </td>
          <td data-label={s.say(common.status)}>{s.say(planState[state])}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Registers = ({ s, registers }: { s: Screen; registers: Catalogue['registers'] }) => (
  <ul>
    {registers.map(({ name, lineage }) => {
      const acts = [...new Set(lineage.map((edge) => edge.source))];
      return (
        <li>
          <b>{s.say(name)}</b>
          {acts.length > 0 && (
            <>
              . {s.say(text.mergers)} <cite lang="vi">{acts.join('; ')}</cite>
            </>
          )}
        </li>
      );
    })}
  </ul>
);

/** The documents the plans come from, the registers of units, the indicators. */
export const AboutSources = ({ s, catalogue }: { s: Screen; catalogue: Catalogue }) => {
  const { plans, registers } = catalogue;
  const documents = plans.filter((p) => p.state !== 'sample');
  return (
    <>
      <h3>{s.say(text.documents)}</h3>
      <p>{s.say(text.intro)}</p>
      <Documents s={s} plans={[...documents].sort((a, b) => (a.document.on < b.document.on ? 1 : -1))} />
      <h3>{s.say(text.units)}</h3>
      <p>{s.say(text.registers)}</p>
      <Registers s={s} registers={registers} />
      <p>{s.say(text.indicators)}</p>
    </>
  );
};

/** What of all this is made up. */
export const AboutSample = ({ s, plans }: { s: Screen; plans: readonly Plan[] }) => {
  const samples = plans.filter((p) => p.state === 'sample');
  if (samples.length === 0) return <p>{s.say(aboutText.sample.none)}</p>;
  return (
    <>
      <p>{s.say(aboutText.sample.what)}</p>
      <ul>
        {samples.map((plan) => (
          <li>
            <a href={new PlanLinks(plan.id).scorecard()}>{s.say(plan.title)}</a>
            {plan.standsAt && `, ${s.say(aboutText.sample.standsAt(instantWords(plan.standsAt)))}`}
          </li>
        ))}
      </ul>
    </>
  );
};
