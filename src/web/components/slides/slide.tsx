import type { Child } from 'hono/jsx';
import type { Screen } from '../../screen.ts';
import { common } from '../../texts/common.ts';
import { slidesText as text } from '../../texts/slides.ts';

/** What stands on one slide: a heading, and one thought. */
export interface SlideContent {
  readonly heading: string;
  /** Which part of a long list, as "1/2". */
  readonly part?: string | null;
  readonly body: Child;
}

interface Props {
  readonly s: Screen;
  readonly content: SlideContent;
  /** Place of the slide, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly about: string;
  readonly sample: boolean;
  /** Where the slides are left to. */
  readonly leave: string;
}

/** One slide, with the way to its neighbours for who has no keys. */
export const Slide = ({ s, content, place, of, about, sample, leave }: Props) => (
  <section class="slide" id={`s${place}`} aria-label={content.heading}>
    {place === 1 ? (
      <h1 class="clip">{content.heading}</h1>
    ) : (
      <h2 class="clip">
        {content.heading} {content.part && <data value={content.part}>({content.part})</data>}
      </h2>
    )}
    <div class="thought">{content.body}</div>
    <footer>
      <span class="clip one">
        {sample && <strong class="tag">{s.say(common.sampleMark)}</strong>} <cite>{about}</cite>
      </span>
      <nav aria-label={`${s.say(text.turning)}, ${place}`}>
        {place > 1 && <a href={`#s${place - 1}`}>‹ {s.say(text.previous)}</a>}
        <data value={String(place)}>{`${place}/${of}`}</data>
        {place < of && <a href={`#s${place + 1}`}>{s.say(text.next)} ›</a>}
        <a href={leave} data-leave>
          {s.say(text.leave)}
        </a>
      </nav>
    </footer>
  </section>
);
