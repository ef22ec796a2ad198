import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '../src/runtime/open.ts';
import { readSettings } from '../src/runtime/settings.ts';
import { Crawl } from './support/crawl/crawl.ts';
import { englishFinder } from './support/crawl/english.ts';
import { near, numbersIn, partsAgree, prints, recompute, statusAgain } from './support/crawl/recompute.ts';
import { emptyMachine, type Served, serve } from './support/moc.ts';
import { publishMonth } from './support/publish-month.ts';

let server: Served;
let crawl: Crawl;
beforeAll(async () => {
  const machine = emptyMachine();
  const { ports, close } = await open(readSettings({ MOC_DATA: machine }));
  await publishMonth(ports, { plan: 'minh-hoa-2026', period: '2026-09', unit: 'quang-ngai.xa-mang-but' });
  await close();
  server = await serve(machine);
  crawl = new Crawl(server.url, await englishFinder());
  await crawl.run();
  process.stderr.write(`${crawl.summary()}\n`);
}, 1_200_000);
afterAll(() => server?.stop());

/** The first few faults, so that a red run can be read. */
const few = (faults: readonly string[]): readonly string[] =>
  faults.length > 15 ? [...faults.slice(0, 15), `… ${faults.length} in all`] : faults;

describe('every page', () => {
  test('is reached: all plans, units, indicators and explanations', () => {
    expect(crawl.plans.length).toBeGreaterThanOrEqual(6);
    expect(crawl.explained.size).toBeGreaterThan(1400);
    expect(crawl.pages).toBeGreaterThan(500);
  });

  test.each([
    'dead link',
    'dead anchor',
    'not in Vietnamese',
    'words of the machine',
    'English words',
    'no title',
    'title of another page',
    'id twice',
    'number without an explanation',
    'count of another length than its list',
    'number that is not where it leads',
  ] as const)('has no %s', (kind) => {
    expect(few(crawl.faultsOf(kind))).toEqual([]);
  });
});

describe('every explanation', () => {
  test('holds what its number is made of, and the quoted sentence of its target', () => {
    const bare = [...crawl.explained].filter(([, the]) => {
      const sourced = the.level === null || the.observations.length > 0;
      return (
        !sourced ||
        (the.target !== null && !(the.target.quote.text && the.target.quote.document && the.target.quote.line))
      );
    });
    expect(few(bare.map(([href]) => href))).toEqual([]);
  });

  test.each(['value', 'path', 'attainment', 'progress', 'pace', 'missing', 'per-month', 'share', 'bounds', 'without'])(
    'recomputes: %s',
    (part) => {
      const wrong = [...crawl.explained].flatMap(([href, the]) => {
        const said = {
          value: the.level?.value,
          path: the.expected,
          attainment: the.attainment,
          progress: the.progress,
          pace: the.pace,
          missing: the.shortfall?.missing,
          'per-month': the.shortfall?.perMonth,
          share: the.shareOfShortfall === null ? null : the.shareOfShortfall * 100,
          bounds: the.whole?.bounds?.low,
          without: the.whole?.dominant?.without,
        }[part];
        if (said === null || said === undefined) return [];
        const again = recompute(the)[part];
        return again && near(again, said) ? [] : [`${href}: ${said}, again ${again}`];
      });
      expect(few(wrong)).toEqual([]);
    },
  );

  test('has parts that make the whole', () => {
    expect(few([...crawl.explained].flatMap(([href, the]) => (partsAgree(the) ? [] : [href])))).toEqual([]);
  });

  test('has the status the rules give', () => {
    let reached = 0;
    const wrong = [...crawl.explained].flatMap(([href, the]) => {
      const again = statusAgain(the, recompute(the));
      if (again !== null) reached += 1;
      return again === null || again === the.status ? [] : [`${href}: ${the.status}, again ${again}`];
    });
    expect(few(wrong)).toEqual([]);
    expect(reached).toBeGreaterThan(1000);
  });
});

describe('every number that leads to an explanation', () => {
  test('is the number its explanation computes', () => {
    let compared = 0;
    const wrong = crawl.numbers.flatMap(({ on, text, href, part }) => {
      const the = crawl.explained.get(href);
      if (!the) return [];
      const names = [the.unitName, the.indicator.name, the.indicator.short];
      const words = names.reduce((rest, name) => rest.replace(name, ''), text);
      const printed = numbersIn(words);
      if (printed.length === 0) return [];
      compared += 1;
      const again = recompute(the);
      const expected = part === 'parts' ? null : again[part === '' ? 'value' : part];
      if (part === 'findings') return [];
      const right =
        part === 'parts'
          ? the.whole !== null && printed.join('/') === `${the.whole.reported}/${the.whole.units}`
          : part === 'counts'
            ? printed.map((n) => n.replaceAll('.', '')).join('/') ===
              `${the.level?.numerator}/${the.level?.denominator}`
            : expected != null && prints(printed.at(-1) ?? '', expected);
      return right ? [] : [`${on}: “${text}” → ${href}#${part}, again ${expected}`];
    });
    expect(few(wrong)).toEqual([]);
    expect(compared).toBeGreaterThan(3000);
  });
});
