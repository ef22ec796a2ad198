import type { Text } from '../../domain/text.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';

/** Says that what follows rests on made-up figures: of a whole page, or of one section of it. */
export const SampleBanner = ({ s, of = common.sampleSection }: { s: Screen; of?: Text }) => (
  <p class="sample">
    <strong>{s.say(common.sampleTitle)}</strong> {s.say(of)}
  </p>
);
