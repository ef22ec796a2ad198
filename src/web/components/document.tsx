import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { roleText } from '../../domain/role-text.ts';
import { longestQuery } from '../../domain/search.ts';
import type { Assets } from '../assets.ts';
import { namePlace } from '../named.ts';
import { address, type Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { MarkShapes } from './marks.tsx';
import { SampleBanner } from './sample-banner.tsx';

export type Section = 'overview' | 'published' | 'campaigns' | 'alerts' | 'imports' | 'people' | 'about';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly title: string;
  readonly section?: Section | undefined;
  readonly sample?: boolean | undefined;
  /** Navigation between the pages of one plan. */
  readonly nav?: Child;
  /** Marks the paper only: the page itself says which of its parts are a sample. */
  readonly samplePaper?: boolean | undefined;
  /** The one address of a page that is also reached by shorter ones. */
  readonly canonical?: string | undefined;
  /** A script of ours the page can do without. */
  readonly script?: string | undefined;
  readonly children?: Child;
}

const Tab = ({ href, here, children }: { href: string; here: boolean; children?: Child }) => (
  <a href={href} aria-current={here ? 'page' : undefined}>
    {children}
  </a>
);

/** A plain form on every page: the answer has an address of its own. */
const SearchBox = ({ s }: { s: Screen }) => (
  <search class="find" aria-label={s.say(common.searchFor)}>
    <form method="get" action="/search">
      <label class="vh" for="find">
        {s.say(common.searchFor)}
      </label>
      <input id="find" type="search" name="q" maxlength={longestQuery} autocomplete="off" />
      <button type="submit">{s.say(common.search)}</button>
    </form>
  </search>
);

const Header = ({ s, section }: Pick<Props, 's' | 'section'>) => (
  <header class="top">
    <div class="frame">
      <a class="logo" href="/" aria-label={s.say(common.product)}>
        M<b>ố</b>c
      </a>
      <nav aria-label={s.say(common.navigation)}>
        <Tab href="/" here={section === 'overview'}>
          {s.say(common.overview)}
        </Tab>
        <Tab href="/published" here={section === 'published'}>
          {s.say(common.published)}
        </Tab>
        {s.may('read-reports') && (
          <Tab href="/campaigns" here={section === 'campaigns'}>
            {s.say(common.campaigns)}
          </Tab>
        )}
        {s.may('read-alerts') && (
          <Tab href="/alerts" here={section === 'alerts'}>
            {s.say(common.alerts)}
          </Tab>
        )}
        {s.may('read-imports') && (
          <Tab href="/imports" here={section === 'imports'}>
            {s.say(common.imports)}
          </Tab>
        )}
        {s.may('read-people') && (
          <Tab href="/people" here={section === 'people'}>
            {s.say(common.people)}
          </Tab>
        )}
        <Tab href="/about" here={section === 'about'}>
          {s.say(common.about)}
        </Tab>
      </nav>
      <SearchBox s={s} />
      <p class="who">
        <Reader s={s} />
        {s.language === 'vi' ? (
          <>
            <b>VI</b> /{' '}
            <a href={s.inLanguage('en')} lang="en" hreflang="en" aria-label="EN: English">
              EN
            </a>
          </>
        ) : (
          <>
            <a href={s.inLanguage('vi')} lang="vi" hreflang="vi" aria-label="VI: Tiếng Việt">
              VI
            </a>{' '}
            / <b>EN</b>
          </>
        )}
      </p>
      {s.may('own-account') && <form id="sign-out" method="post" action="/sign-out" />}
    </div>
  </header>
);

/** Who reads, and the way in or out. */
const Reader = ({ s }: { s: Screen }) => {
  const { role } = s.actor;
  if (role === 'public') {
    return (
      <>
        <a href={address('/sign-in', { to: s.here })}>{s.say(common.signIn)}</a> <Dot />{' '}
      </>
    );
  }
  const said = s.say(roleText[role]);
  if (role === 'operator') {
    return (
      <span class="role">
        {said} <Dot />{' '}
      </span>
    );
  }
  return (
    <>
      <a class="reader" href="/account" lang="vi">
        {raw(namePlace)}
      </a>{' '}
      <span class="role">
        <Dot /> {said}{' '}
      </span>
      <button type="submit" form="sign-out" class="quiet-button">
        {s.say(common.signOut)}
      </button>{' '}
      <Dot />{' '}
    </>
  );
};

const Dot = () => <span aria-hidden="true">·</span>;

/** The page around every page. */
export const Document = ({
  s,
  assets,
  title,
  section,
  sample,
  samplePaper,
  nav,
  canonical,
  script,
  children,
}: Props) => (
  <html lang={s.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title}${sample ? ` (${s.say(common.sampleMark).toLowerCase()})` : ''} – ${s.say(common.product)}`}</title>
      {canonical !== undefined && <link rel="canonical" href={canonical} />}
      {assets.preload.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.stylesheet} />
      {script !== undefined && <script type="module" src={script} />}
    </head>
    <body class={sample || samplePaper ? `sample-${s.language}` : undefined}>
      <a class="skip" href="#main">
        {s.say(common.skip)}
      </a>
      <MarkShapes />
      <Header s={s} section={section} />
      {nav}
      <main id="main" class="frame" tabindex={-1}>
        {sample && <SampleBanner s={s} of={common.sampleBody} />}
        {children}
      </main>
    </body>
  </html>
);
