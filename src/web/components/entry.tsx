import type { Child } from 'hono/jsx';
import type { Status } from '../../domain/status.ts';
import { StatusSquare } from './status.tsx';

interface Props {
  readonly status?: Status;
  readonly href: string;
  readonly name: string;
  /** What is worth knowing beside the name; its numbers lead on by themselves. */
  readonly detail: Child;
  /** The figure that matters, as a link to what it counts; nothing where the line has none. */
  readonly figure?: Child;
  readonly label?: Child;
}

/** A line of a short list: a name that leads on, what is worth knowing beside it, and the figure that matters. */
export const Entry = ({ status, href, name, detail, figure, label }: Props) => (
  <li>
    {status && <StatusSquare status={status} />}
    <span class="what">
      <a href={href}>{name}</a>
      <small>{detail}</small>
    </span>
    {figure && (
      <span class="figure">
        <b>{figure}</b>
        <small>{label}</small>
      </span>
    )}
  </li>
);
