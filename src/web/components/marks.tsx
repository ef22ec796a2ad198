import type { Status } from '../../domain/status.ts';

/** One shape a status, drawn here so that none depends on the glyphs of a font. */
const shapes: Readonly<Record<Status, string>> = {
  achieved: 'M3 8.6 6.4 12 13 4.4',
  'achieved-late': 'M8 2.2 13.8 8 8 13.8 2.2 8Z',
  missed: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4',
  'on-track': 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z',
  'at-risk': 'M8 2.6 14 13H2Z',
  'off-track': 'M8 13.4 2 3h12Z',
  'not-due': 'M8 3.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8Z',
  'no-data': 'M5.4 5.8C5.4 4 6.5 3 8 3s2.7 1 2.7 2.5c0 2-2.6 2.2-2.6 4.4M8.1 12.9v.2',
  undetermined: 'M2.6 6.6c1.8-2 3.6-2 5.4-.4s3.6 1.4 5.4-.4M2.6 10.8c1.8-2 3.6-2 5.4-.4s3.6 1.4 5.4-.4',
  'no-target': 'M8 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z',
  'not-applicable': 'M3.6 8h8.8',
};

const filled: readonly Status[] = ['achieved-late', 'on-track', 'at-risk', 'off-track', 'no-target'];

/** The shapes, once a page; {@link Mark} points at them. */
export const MarkShapes = () => (
  <svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
    {Object.entries(shapes).map(([status, d]) => (
      <symbol id={`m-${status}`} viewBox="0 0 16 16">
        {filled.includes(status as Status) ? (
          <path d={d} fill="currentColor" />
        ) : (
          <path
            d={d}
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        )}
      </symbol>
    ))}
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="#fff" />
      <rect width="2" height="6" fill="#d9dfe5" />
    </pattern>
  </svg>
);

/** The shape of a status. A word must stand beside it, if only for those who do not see it. */
export const Mark = ({ status }: { status: Status }) => (
  <svg class="mark" aria-hidden="true" focusable="false">
    <use href={`#m-${status}`} />
  </svg>
);
