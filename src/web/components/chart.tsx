import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import type { Drawing } from '../view/charts.ts';

/** A chart with the table of what it shows. The SVG comes from our own drawing, already escaped. */
export const Chart = ({
  s,
  drawing,
  open,
  children,
}: {
  s: Screen;
  drawing: Drawing;
  open?: boolean;
  children: Child;
}) => (
  <figure class="chart">
    <div class="for-wide">{raw(drawing.wide)}</div>
    <div class="for-narrow">{raw(drawing.narrow)}</div>
    <details open={open}>
      <summary>{s.say(common.dataTable)}</summary>
      {children}
    </details>
  </figure>
);
