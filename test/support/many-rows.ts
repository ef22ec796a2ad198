import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './moc.ts';

const header = 'unit,indicator,period,numerator,denominator';

/** A good file of `count` monthly figures of the sample's communes. */
export function manyRows(count: number): string {
  const register = readFileSync(join(root, 'indicators', 'units', 'quang-ngai.yaml'), 'utf8');
  const communes = [...register.matchAll(/\bid: (quang-ngai\.(?:xa|phuong)-[a-z0-9-]+)/g)].map((match) => match[1]);
  const indicators = [
    'ho-so-truc-tuyen',
    'van-ban-ky-so',
    'ho-so-cong-viec-mang',
    'so-hoa-ho-so-ket-qua',
    'thanh-toan-truc-tuyen',
    'tai-su-dung-du-lieu',
    'tai-khoan-dinh-danh',
  ];
  const months = [
    '2025-07',
    '2025-08',
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
  ];
  const rows: string[] = [];
  for (const month of months) {
    for (const indicator of indicators) {
      for (const unit of communes)
        rows.push(`${unit},${indicator},${month},${(rows.length % 400) + 1},${500 + (rows.length % 13)}`);
    }
  }
  return [header, ...rows.slice(0, count)].join('\n');
}
