import type { Child } from 'hono/jsx';
import type { Hit } from '../../domain/search.ts';
import { dayWords } from '../../domain/speak.ts';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { Found, FoundIn } from '../services.ts';
import { common } from '../texts/common.ts';
import { searchText as text } from '../texts/search.ts';
import { Marked } from './marked.tsx';

interface GroupProps<T> {
  readonly id: keyof Found;
  readonly title: string;
  readonly hits: readonly Hit<T>[];
  readonly line: (hit: Hit<T>) => Child;
}

function Group<T>({ id, title, hits, line }: GroupProps<T>) {
  if (hits.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="hits" id={id} data-list>
        {hits.map((hit) => (
          <li>{line(hit)}</li>
        ))}
      </ul>
    </section>
  );
}

const linksIn = ({ plan, period }: FoundIn): PlanLinks => new PlanLinks(plan.id, { period });

const PlanName = ({ s, of: { plan } }: { s: Screen; of: FoundIn }) => (
  <>
    {s.say(plan.short)}
    {plan.state === 'sample' && (
      <>
        {' '}
        <span class="tag">{s.say(common.sampleMark)}</span>
      </>
    )}
  </>
);

/** The plans a thing stands in, each leading to its page there. */
const Plans = ({ s, plans, href }: { s: Screen; plans: readonly FoundIn[]; href: (links: PlanLinks) => string }) =>
  plans.length === 0
    ? s.say(text.noPlan)
    : plans.map((found, i) => (
        <>
          {i > 0 && ' · '}
          <a href={href(linksIn(found))}>
            <PlanName s={s} of={found} />
          </a>
        </>
      ));

/** A name that leads to its page in the first plan that has one. */
const Name = (of: { plans: readonly FoundIn[]; href: (links: PlanLinks) => string; children: Child }) => {
  const [first] = of.plans;
  return first ? <a href={of.href(linksIn(first))}>{of.children}</a> : of.children;
};

const UnitHit = ({ s, hit }: { s: Screen; hit: Found['units'][number] }) => {
  const { unit, name, register, successors, plans } = hit.thing;
  const href = (links: PlanLinks): string => links.unit(unit.id);
  const life = [
    s.say(register.name),
    ...(unit.from ? [s.say(text.since(dayWords(unit.from)))] : []),
    ...(unit.to ? [s.say(text.until(dayWords(unit.to)))] : []),
    ...(successors.length > 0 ? [s.say(text.into(successors.join(', ')))] : []),
  ];
  return (
    <>
      <Name plans={plans} href={href}>
        {hit.place === 0 ? <Marked hit={hit} /> : name}
      </Name>
      {hit.place > 0 && (
        <>
          {' '}
          ({s.say(text.alsoCalled)}:{' '}
          <dfn>
            <Marked hit={hit} />
          </dfn>
          )
        </>
      )}
      <small>
        {life.join(' · ')} · <Plans s={s} plans={plans} href={href} />
      </small>
    </>
  );
};

const IndicatorHit = ({ s, hit }: { s: Screen; hit: Found['indicators'][number] }) => {
  const { indicator, plans } = hit.thing;
  const href = (links: PlanLinks): string => links.indicator(indicator.id);
  const name = s.say(indicator.name);
  const named = hit.text === name.normalize('NFC');
  return (
    <>
      <Name plans={plans} href={href}>
        {named ? <Marked hit={hit} /> : name}
      </Name>
      {!named && (
        <small>
          <dfn>
            <Marked hit={hit} />
          </dfn>
        </small>
      )}
      <small>
        <Plans s={s} plans={plans} href={href} />
      </small>
    </>
  );
};

const QuoteHit = ({ s, hit }: { s: Screen; hit: Found['quotes'][number] }) => {
  const { target, indicator, plan } = hit.thing;
  const { section } = target.quote;
  const links = linksIn(plan);
  return (
    <>
      <q lang="vi">
        <Marked hit={hit} />
      </q>
      <small>
        <a href={links.indicator(indicator.id)}>{s.say(indicator.name)}</a> ·{' '}
        <a href={links.targets()}>
          <PlanName s={s} of={plan} />
        </a>{' '}
        · <cite lang="vi">{[plan.plan.document.number, ...(section ? [section] : [])].join(', ')}</cite>
      </small>
    </>
  );
};

/** What was found, by kind, best first, each with the pages it leads to. */
export const SearchHits = ({ s, found }: { s: Screen; found: Found }) => (
  <>
    <Group id="units" title={s.say(text.units)} hits={found.units} line={(hit) => <UnitHit s={s} hit={hit} />} />
    <Group
      id="indicators"
      title={s.say(text.indicators)}
      hits={found.indicators}
      line={(hit) => <IndicatorHit s={s} hit={hit} />}
    />
    <Group id="quotes" title={s.say(text.quotes)} hits={found.quotes} line={(hit) => <QuoteHit s={s} hit={hit} />} />
  </>
);
