import { expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { auditFrom } from '../store/audit-log.ts';
import { emptyStore } from '../store/observations.fixture.ts';
import { audited, firstHash, hashOf } from './audited.ts';
import type { Ports } from './ports.ts';

const at = '2026-09-20T03:12:00.000Z';
const ports = async (): Promise<Ports> => ({ ...(await emptyStore()), now: () => at });
const run = (id: string, { db }: Ports) =>
  db.insertInto('alert_run').values({ id, plan: 'p', at, digests: 0, skipped: 0 }).compile();

test('an act and its entry are there together, each entry bound to the one before', async () => {
  const to = await ports();
  await audited(to, { by: operator, act: 'run-alerts', subject: 'p', detail: { digests: 0 } }, [run('1', to)]);
  await audited(to, { by: operator, act: 'run-alerts', subject: 'p' }, [run('2', to)]);
  const [first, second] = await auditFrom(to.db, 1, 10);
  expect(first).toMatchObject({ seq: 1, at, actor: 'operator', act: 'run-alerts', detail: '{"digests":0}' });
  expect(first?.hash).toBe(first && hashOf(firstHash, first));
  expect(second?.hash).toBe(first && second && hashOf(first.hash, second));
});

test('an act that fails leaves no entry', async () => {
  const to = await ports();
  await audited(to, { by: operator, act: 'run-alerts', subject: 'p' }, [run('1', to)]);
  await expect(audited(to, { by: operator, act: 'run-alerts', subject: 'p' }, [run('1', to)])).rejects.toThrow();
  expect(await auditFrom(to.db, 1, 10)).toHaveLength(1);
});

test('a hundred acts at once take a place each', async () => {
  const to = await ports();
  const acts = Array.from({ length: 100 }, (_, i) => `${i}`);
  await Promise.all(acts.map((id) => audited(to, { by: operator, act: 'run-alerts', subject: id }, [run(id, to)])));
  expect((await auditFrom(to.db, 1, 200)).map((row) => row.seq)).toEqual(acts.map((_, i) => i + 1));
});

test('what another process wrote in between is not lost: the act takes the next place', async () => {
  const to = await ports();
  let raced = false;
  const racing: Ports = {
    ...to,
    commit: async (queries) => {
      if (!raced) {
        raced = true;
        await audited(to, { by: operator, act: 'other', subject: 'x' }, []);
      }
      return to.commit(queries);
    },
  };
  // Another process waits in no queue of this one.
  await audited({ ...racing, db: to.db.withoutPlugins() }, { by: operator, act: 'mine', subject: 'y' }, []);
  expect((await auditFrom(to.db, 1, 10)).map((row) => row.act)).toEqual(['other', 'mine']);
});

test('no entry can be altered or taken out', async () => {
  const to = await ports();
  await audited(to, { by: operator, act: 'run-alerts', subject: 'p' }, []);
  await expect(to.db.updateTable('audit_log').set({ act: 'other' }).execute()).rejects.toThrow(/append-only/);
  await expect(to.db.deleteFrom('audit_log').execute()).rejects.toThrow(/append-only/);
});
