import { roleText } from '../../domain/role-text.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { errorOf, type FieldError, FormPage } from '../components/form-page.tsx';
import { PersonFields, type Typed } from '../components/person-fields.tsx';
import { TextField } from '../components/text-field.tsx';
import type { Screen } from '../screen.ts';
import type { Person, UnitGroup } from '../services.ts';
import { peopleText as text } from '../texts/people.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
}

/** What was done just before. */
export type PeopleNotice = 'invited' | 'linkAsked' | 'saved' | 'closed' | 'factorReset';

const Notice = ({ s, notice }: { s: Screen; notice: PeopleNotice | undefined }) =>
  notice ? (
    <p class="notice" role="status">
      {s.say(text[notice])}
    </p>
  ) : null;

/** How somebody's account stands, with what became of their link. */
const State = ({ s, person: { state, link } }: { s: Screen; person: Person }) => (
  <>
    {s.say(text.states[state])}
    {link && ' '}
    {link?.error && <small class="error">{s.say(text.linkFailed(link.error))}</small>}
    {link && link.error === null && (
      <small>{s.say(link.expiresAt === null ? text.linkWaits : text.linkUntil(s.instant(link.expiresAt)))}</small>
    )}
  </>
);

const Row = ({ s, person }: { s: Screen; person: Person }) => (
  <tr>
    <th scope="row">
      {s.may('manage-people') ? (
        <a href={`/people/${encodeURIComponent(person.id)}`} lang="vi">
          {person.name}
        </a>
      ) : (
        <span lang="vi">{person.name}</span>
      )}
    </th>
    <td data-label={s.say(text.email)}>
      <code>{person.email}</code>
    </td>
    <td data-label={s.say(text.role)}>{s.say(roleText[person.role])}</td>
    <td data-label={s.say(text.unit)} lang="vi">
      {person.unitName ?? s.say(text.wholeProvince)}
    </td>
    <td data-label={s.say(text.factor)}>{s.say(person.secondFactor ? text.on : text.off)}</td>
    <td data-label={s.say(text.state)}>
      <State s={s} person={person} />
    </td>
  </tr>
);

/** How the first account comes to be: by a command, so that only who has the machine can begin. */
const SetUp = ({ s }: { s: Screen }) => (
  <>
    <p class="notice">{s.say(text.notSetUp)}</p>
    <p class="prose">{s.say(text.howToSetUp)}</p>
    <p>
      <code class="secret">npm run -s moc -- user invite --role admin --email {s.say(text.command)}</code>
    </p>
  </>
);

/** Everybody with an account; until there is one, how to begin. */
export const PeoplePage = ({
  s,
  assets,
  people,
  notice,
}: Props & { readonly people: readonly Person[]; readonly notice: PeopleNotice | undefined }) => (
  <Document s={s} assets={assets} title={s.say(text.title)} section="people">
    <Notice s={s} notice={notice} />
    <h1>{s.say(text.title)}</h1>
    {people.length === 0 ? (
      <SetUp s={s} />
    ) : (
      <>
        <p class="prose">{s.say(text.intro)}</p>
        {s.may('manage-people') && (
          <p>
            <a class="button" href="/people/new">
              {s.say(text.invite)}
            </a>
          </p>
        )}
        <table class="stack wide">
          <thead>
            <tr>
              {(['name', 'email', 'role', 'unit', 'factor', 'state'] as const).map((key) => (
                <th scope="col">{s.say(text[key])}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Row s={s} person={person} />
            ))}
          </tbody>
        </table>
      </>
    )}
  </Document>
);

interface FormProps extends Props {
  readonly typed: Typed;
  readonly units: readonly UnitGroup[];
  readonly error?: FieldError | null;
}

const back = (s: Screen) => ({ href: '/people', text: s.say(text.back) });

/** Invites somebody. */
export const InvitePage = ({ s, assets, typed, units, error }: FormProps) => (
  <FormPage s={s} assets={assets} title={s.say(text.invite)} section="people" error={error} back={back(s)}>
    <p class="prose">{s.say(text.inviteIntro)}</p>
    <form class="form" method="post" action="/people">
      <TextField
        s={s}
        name="email"
        label={s.say(text.email)}
        type="email"
        value={typed.email}
        error={errorOf(error, 'email')}
      />
      <PersonFields s={s} typed={typed} units={units} error={error ?? null} />
      <p class="act">
        <button type="submit">{s.say(text.sendInvitation)}</button>
      </p>
    </form>
  </FormPage>
);

const Act = ({ to, words }: { to: string; words: string }) => (
  <form method="post" action={to}>
    <button type="submit" class="second">
      {words}
    </button>
  </form>
);

/** One person: their rights, their way in, the end of it. */
export const PersonPage = ({
  s,
  assets,
  person,
  typed,
  units,
  error,
  notice,
}: FormProps & { readonly person: Person; readonly notice?: PeopleNotice | undefined }) => {
  const at = `/people/${encodeURIComponent(person.id)}`;
  return (
    <FormPage s={s} assets={assets} title={person.name} section="people" error={error} back={back(s)}>
      <Notice s={s} notice={notice} />
      <p class="subtitle">
        <code>{person.email}</code> · <State s={s} person={person} />
      </p>
      {person.state === 'closed' ? (
        <p class="notice">{s.say(text.closedNotice)}</p>
      ) : (
        <>
          <h2>{s.say(text.rights)}</h2>
          <form class="form" method="post" action={at}>
            <PersonFields s={s} typed={typed} units={units} error={error ?? null} />
            <p class="act">
              <button type="submit">{s.say(text.save)}</button>
            </p>
          </form>
          <h2>{s.say(text.access)}</h2>
          <Act to={`${at}/link`} words={s.say(person.state === 'invited' ? text.resendInvitation : text.sendReset)} />
          {person.secondFactor && (
            <>
              <p class="prose">{s.say(text.resetFactorHelp)}</p>
              <Act to={`${at}/second-factor`} words={s.say(text.resetFactor)} />
            </>
          )}
          <h2>{s.say(text.close)}</h2>
          <p class="prose">{s.say(text.closeHelp)}</p>
          <Act to={`${at}/close`} words={s.say(text.close)} />
        </>
      )}
    </FormPage>
  );
};
