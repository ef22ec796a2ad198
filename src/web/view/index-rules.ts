import type { Leaf } from '../../domain/index/definition.ts';
import type { Branch } from '../../domain/index/tree.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { both } from '../../domain/speak.ts';
import type { Text } from '../../domain/text.ts';
import type { Screen } from '../screen.ts';
import { indexText as text } from '../texts/index-parts.ts';

/** How a part is scored, in words: "số liệu chia cho 80%, không quá điểm tối đa". */
export function ruleWords(s: Screen, { leaf, aggregate }: Branch, indicator: Indicator | null): string {
  if (!leaf) return s.say(text.aggregates[aggregate]);
  const said = s.say(wayOf(s, leaf, indicator));
  const inverted = leaf.normalise.method === 'ratio' || leaf.normalise.method === 'steps';
  return leaf.direction === 'down' && !inverted ? said + s.say(text.ways.down) : said;
}

function wayOf(s: Screen, { normalise: by, direction }: Leaf, indicator: Indicator | null): Text {
  const number = (value: number): string => (indicator ? s.stated(indicator, value) : s.number(value));
  const { ways } = text;
  switch (by.method) {
    case 'ratio':
      return (direction === 'up' ? ways.ratio : ways.ratioDown)(number(by.target), by.clamp);
    case 'goalposts':
      return (by.transform === 'log' ? ways.goalpostsLog : ways.goalposts)(number(by.low), number(by.high));
    case 'steps': {
      const said = direction === 'up' ? ways.step : ways.stepDown;
      return ways.steps(by.steps.map(({ at, gives }) => s.say(said(number(at), s.share(gives)))).join('; '));
    }
    default:
      return both((l) => ways[by.method][l]);
  }
}
