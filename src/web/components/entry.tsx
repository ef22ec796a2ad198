import type { Status } from '../../domain/status.ts';
import { StatusSquare } from './status.tsx';

interface Props {
  readonly status?: Status;
  readonly href: string;
  readonly name: string;
  readonly detail: string;
  /** The figure that matters, and where it is explained or counted; nothing where the line has none. */
  readonly figure?: { readonly text: string; readonly label: string; readonly href: string };
}

/** A line of a short list: a name that leads on, what is worth knowing beside it, and the figure that matters. */
export const Entry = ({ status, href, name, detail, figure }: Props) => (
  <li>
    {status && <StatusSquare status={status} />}
    <span class="what">
      <a href={href}>{name}</a>
      <small>{detail}</small>
    </span>
    {figure && (
      <span class="figure">
        <b>
          <a class="plain" href={figure.href}>
            {figure.text}
          </a>
        </b>
        <small>{figure.label}</small>
      </span>
    )}
  </li>
);
