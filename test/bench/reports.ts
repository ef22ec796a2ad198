import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { operator } from '../../src/domain/actor.ts';
import { seeded } from '../../src/domain/seeded.ts';
import { beside } from '../../src/runtime/node.ts';
import { open } from '../../src/runtime/open.ts';
import { servicesOf } from '../../src/runtime/services-of.ts';
import { readSettings } from '../../src/runtime/settings.ts';
import { readCampaign } from '../../src/services/read-campaigns.ts';
import { readReport } from '../../src/services/read-report.ts';
import { createApp } from '../../src/web/app.ts';
import { Screen } from '../../src/web/screen.ts';
import { typedOf } from '../../src/web/view/report-form.ts';
import { inFolder, median } from './database.ts';

const of = { plan: 'minh-hoa-2026', period: '2026-09' };
const origin = 'http://localhost';
const overMs = 60_000;

/** All units of the sample hand their September report in by the form, at random instants of the same minute. */
await inFolder(async (folder) => {
  const data = join(folder, 'data');
  mkdirSync(data);
  const settings = readSettings({ MOC_DATA: data });
  const opened = await open(settings);
  const app = createApp(servicesOf(opened.ports, settings, beside(settings)));
  const campaign = await readCampaign(opened.ports, { ...of, by: operator });
  if (!campaign.ok) throw new Error(campaign.problem.message.en);
  const screen = new Screen('vi', new URL(origin));
  const forms: [path: string, body: FormData][] = [];
  for (const { unit } of campaign.value.lines) {
    const read = await readReport(opened.ports, { ...of, unit: unit.id, by: operator });
    if (!read.ok) throw new Error(read.problem.message.en);
    const body = new FormData();
    body.set('act', 'submit');
    for (const { entry, previous, indicator } of read.value.entries) {
      const told = previous?.state === 'figure' ? previous : { numerator: 1, denominator: 2, value: null };
      const { numerator, denominator, value } = told;
      const figure = { ...entry, state: 'figure' as const, numerator, denominator, value };
      const typed = typedOf(screen, { ...figure, explanation: 'đã đối chiếu' }, 0);
      for (const [field, text] of Object.entries(typed)) body.set(`${indicator.id}.${field}`, String(text));
    }
    forms.push([`/campaigns/${of.plan}/${of.period}/${unit.id}`, body]);
  }
  const took: number[] = [];
  const errors: string[] = [];
  const random = seeded(1);
  const handIn = async ([path, body]: (typeof forms)[number]): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, random() * overMs));
    const from = performance.now();
    const response = await app.request(origin + path, { method: 'POST', body, headers: { Origin: origin } });
    took.push(performance.now() - from);
    if (response.status !== 303) errors.push(`${response.status} ${path}`);
  };
  const [first = ''] = forms.map(([path]) => path);
  const page = new Uint8Array(await (await app.request(origin + first)).arrayBuffer());
  await Promise.all(forms.map(handIn));
  took.sort((a, b) => a - b);
  console.log(
    JSON.stringify({
      bench: 'reports',
      units: forms.length,
      overMs,
      errors: errors.length,
      medianMs: Math.round(median(took)),
      p99Ms: Math.round(took[Math.ceil(took.length * 0.99) - 1] ?? 0),
      formBytesGzipped: gzipSync(page).byteLength,
    }),
  );
  if (errors.length > 0) console.error(errors.slice(0, 3).join('\n'));
  await opened.close();
});
