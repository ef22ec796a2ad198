import { expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { must } from './given.fixture.ts';
import { changePerson, invitePerson } from './people/manage-people.ts';
import { admin, Desk, reporter } from './people/people.fixture.ts';
import { readAudit } from './read-audit.ts';

test('an entry knows what the people and units it speaks of are called now', async () => {
  const desk = await Desk.open();
  await desk.join(admin);
  const id = must(await invitePerson(desk.ports, operator, { email: 'moi@que.example', ...reporter }));
  must(await changePerson(desk.ports, operator, id, { ...reporter, name: 'Lê Văn C', unit: 'que.xa-cam-ha' }));
  const [latest] = (await readAudit(desk.ports, { limit: 1, offset: 0 })).entries;
  expect(latest).toMatchObject({ act: 'change-person', subject: id, detail: { wasUnit: 'que.xa-an-phu' } });
  expect([...(latest?.called ?? [])].map(([code, name]) => [code, name.vi])).toEqual([
    [id, 'Lê Văn C'],
    ['que.xa-cam-ha', 'Xã Cẩm Hà'],
    ['que.xa-an-phu', 'Xã An Phú'],
  ]);
  await desk.close();
});
