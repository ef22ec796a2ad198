import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { operator } from '../src/domain/actor.ts';
import { paper } from '../src/runtime/paper.ts';
import { decide } from '../src/services/committee.ts';
import { must, type Office } from '../src/services/given.fixture.ts';
import { makeReport } from '../src/services/make-report.ts';
import { fileOf } from '../src/services/publication/open-bundle.ts';
import { campaign, published } from '../src/services/publication/publication.fixture.ts';
import { binhMinh, december } from '../src/services/report.fixture.ts';

let office: Office;
beforeEach(async () => {
  office = await december();
});
afterEach(() => office.close());

/** All text of an office file. */
const textOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part).replace(/<[^>]+>/g, ' '))
    .join('\n');

test('the documents of a publication hold its figures, and nothing that only those within may know', async () => {
  const ports = { ...office.ports, paper };
  Object.assign(office, { ports });
  // More services with dossiers than services there are: a finding.
  await office.hand('que.xa-an-phu,dich-vu,2026,,,10\nque.xa-an-phu,dich-vu-co-ho-so,2026,,,12\n');
  await office.hand('que.xa-cam-ha,ho-so-truc-tuyen,2026-12,1,100,\n');
  office.wait(1);
  must(
    await decide(ports, {
      ...{ plan: campaign.plan, unit: 'que.xa-cam-ha', target: 't-ho-so', by: operator },
      ...{ text: 'Giao Sở Nội vụ làm việc riêng', dueOn: null },
    }),
  );
  const asked = { plan: campaign.plan, period: campaign.period, language: 'vi', baseUrl: 'http://localhost' } as const;
  const own = must(await makeReport(ports, { ...asked, kind: 'xlsx', by: operator }));
  const within = must(await makeReport(ports, { ...asked, kind: 'docx', by: operator }));
  expect(textOf(own.bytes)).toContain('Số liệu cần xem lại');
  expect(textOf(within.bytes)).toContain('làm việc riêng');
  expect(textOf(within.bytes)).toContain('/plans/que-2026');
  const { latest } = await published(office, binhMinh);
  const names = latest.manifest.resources.map((r) => r.path).filter((name) => name.startsWith('bao-cao.'));
  expect(names).toEqual(['bao-cao.pdf', 'bao-cao.docx', 'bao-cao.xlsx']);
  expect(textOf(await fileOf(ports, latest.manifest, 'bao-cao.docx'))).toContain('/published/que-2026/2026-12');
  for (const name of ['bao-cao.docx', 'bao-cao.xlsx']) {
    const text = textOf(await fileOf(ports, latest.manifest, name));
    expect(text).toContain('Xã Bình Minh');
    expect(text).not.toMatch(/\/plans\/|cần xem lại|chưa khớp|làm việc riêng|coordinator|approver/);
  }
});
