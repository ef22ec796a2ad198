import { raw } from 'hono/html';
import { headlineWords, instantWords, periodWords } from '../../../domain/speak.ts';
import type { Screen } from '../../screen.ts';
import { common } from '../../texts/common.ts';
import { publishedText as text } from '../../texts/published.ts';
import type { Publication } from '../../view/publication.ts';
import { Emphasis } from '../emphasis.tsx';

/** All the card looks like: it stands on a page of somebody else and fetches nothing. */
export const cardStyle = [
  'html{height:100%}',
  'body{margin:0;font:400 15px/1.5 "Be Vietnam Pro","Segoe UI",system-ui,sans-serif;color:#16202a;background:#fff;overflow-wrap:anywhere}',
  '.card{border:1px solid #d9dfe5;border-top:3px solid #9e1b20;padding:.75rem 1rem 1rem;max-width:34rem}',
  'h1{font-size:1.0625rem;line-height:1.3;margin:0}',
  'p{margin:.5rem 0 0}',
  '.quiet{color:#55616e;font-size:.8125rem}',
  '.sample{background:#fff7d6;border-left:4px solid #c79a00;padding:.25rem .5rem;font-size:.8125rem}',
  '.lines{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:9;overflow:hidden}',
  'a{color:inherit}',
  'a:focus-visible{outline:3px solid #1f4e79;outline-offset:2px}',
].join('');

interface Props {
  readonly s: Screen;
  readonly of: Publication;
  readonly baseUrl: string;
  readonly restatements: number;
}

/** A publication on a portal's page: the sentence, when it was published, the way to all of it. */
export const Card = ({ s, of, baseUrl, restatements }: Props) => {
  const { plan, period, publishedAt, sample } = of.scorecard;
  const title = s.say(text.of(periodWords(period)));
  const home = `${baseUrl}${of.links.page()}${s.language === 'en' ? '?lang=en' : ''}`;
  return (
    <html lang={s.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${s.say(text.card)}: ${title}, ${s.say(plan.short)}`}</title>
        <style>{raw(cardStyle)}</style>
      </head>
      <body>
        <main class="card">
          <h1>{title}</h1>
          <p class="quiet lines">{s.say(plan.title)}</p>
          {sample && (
            <p class="sample">
              <strong>{s.say(common.sampleTitle)}</strong> {s.say(common.sampleSection)}
            </p>
          )}
          <p class="lines formula">
            <Emphasis text={s.say(headlineWords(of.headline()))} />
          </p>
          <p class="quiet formula">
            {s.say(text.publishedAt(instantWords(publishedAt)))}
            {restatements > 0 && ` · ${s.say(text.restatedCount(s.number(restatements)))}`}
          </p>
          <p>
            <a href={home} target="_blank" rel="noopener">
              {s.say(text.more)}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
};
