import type { Status } from '../../domain/status.ts';

/** Colours of the page that pictures share with it. */
export const colours: Readonly<
  Record<
    'ink' | 'muted' | 'hairline' | 'panel' | 'value' | 'accent' | 'sampleFill' | 'sampleEdge' | 'sampleInk',
    string
  >
> = {
  ink: '#16202a',
  muted: '#5b6875',
  hairline: '#d9dfe5',
  panel: '#f4f6f8',
  value: '#1f4e79',
  accent: '#9e1b20',
  sampleFill: '#fff7d6',
  sampleEdge: '#c79a00',
  sampleInk: '#6b5300',
};

/** How a status looks: pale fill, dark ink of the same hue, a character for text and a vega shape for pictures. */
export interface StatusLook {
  readonly fill: string;
  readonly ink: string;
  readonly mark: string;
  /** A vega symbol name or an SVG path in a square from −1 to 1. */
  readonly shape: string;
}

const tick = 'M-1,0.05L-0.62,-0.33L-0.25,0.1L0.65,-0.85L1,-0.5L-0.25,0.85Z';
const saltire = 'M-0.9,-0.6L-0.6,-0.9L0,-0.3L0.6,-0.9L0.9,-0.6L0.3,0L0.9,0.6L0.6,0.9L0,0.3L-0.6,0.9L-0.9,0.6L-0.3,0Z';
const ring = 'M-0.9,0A0.9,0.9,0,1,1,0.9,0A0.9,0.9,0,1,1,-0.9,0ZM-0.5,0A0.5,0.5,0,1,0,0.5,0A0.5,0.5,0,1,0,-0.5,0Z';
const hollow = 'M-0.85,-0.85L0.85,-0.85L0.85,0.85L-0.85,0.85ZM-0.5,-0.5L-0.5,0.5L0.5,0.5L0.5,-0.5Z';
const dash = 'M-0.9,-0.22L0.9,-0.22L0.9,0.22L-0.9,0.22Z';
const grey = { fill: '#eef1f4', ink: '#5b6875' };

/** Status = colour + shape + word; the shape alone is enough in black and white. */
export const statusLooks: Readonly<Record<Status, StatusLook>> = {
  achieved: { fill: '#cfe8dc', ink: '#0f6b4f', mark: '✓', shape: tick },
  'achieved-late': { fill: '#dcebe4', ink: '#0f6b4f', mark: '◆', shape: 'diamond' },
  'on-track': { fill: '#e3f0d9', ink: '#3d7a2a', mark: '●', shape: 'circle' },
  'at-risk': { fill: '#fdeac2', ink: '#8a5a00', mark: '▲', shape: 'triangle-up' },
  'off-track': { fill: '#fbd7bf', ink: '#b1440b', mark: '▼', shape: 'triangle-down' },
  missed: { fill: '#f4cfd8', ink: '#8f1240', mark: '✕', shape: saltire },
  'no-data': { ...grey, mark: '?', shape: hollow },
  undetermined: { ...grey, mark: '≈', shape: 'square' },
  'not-due': { ...grey, mark: '○', shape: ring },
  'no-target': { ...grey, mark: '·', shape: 'circle' },
  'not-applicable': { ...grey, mark: '–', shape: dash },
};
