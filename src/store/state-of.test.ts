import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { engine } from './engines/engine.fixture.ts';
import { emptyStore, told } from './observations.fixture.ts';
import { stateOf } from './state-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'moc-state-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(engine.name === 'd1')(
  'the state differs after a change by this connection or another, and only then',
  async () => {
    const file = join(folder, 'moc.db');
    const one = await emptyStore(file);
    const other = await emptyStore(file);
    const seen = [await stateOf(one.db)];
    await one.db.selectFrom('observation').selectAll().execute();
    expect(await stateOf(one.db)).toBe(seen[0]);
    await one.store(told('an', '2018', 1));
    seen.push(await stateOf(one.db));
    await other.db.updateTable('import').set({ sample: 1 }).execute();
    seen.push(await stateOf(one.db));
    expect(new Set(seen).size).toBe(3);
    await one.db.destroy();
    await other.db.destroy();
  },
);
