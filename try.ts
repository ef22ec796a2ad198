import { readFileSync } from 'node:fs';
import { readFiguresFile } from './src/intake/observations-file.ts';
const f = process.argv[2]!;
const b = new Uint8Array(readFileSync(f));
const names = { unitOf: (t: string) => (/^Xã số \d+$/.test(t) ? t : null), indicatorOf: (t: string) => (/^Tỷ lệ hồ sơ \d+$/.test(t) ? t : null) };
for (let i = 0; i < Number(process.argv[3] ?? 1); i += 1) {
  const t = performance.now();
  const r = readFiguresFile(b, 'f.xlsx', names);
  console.log(r.rows.length, r.rejected, r.repeated, r.findings.length, [...new Set(r.findings.map((x) => x.code))].join(), Math.round(performance.now() - t) + 'ms', Math.round(process.resourceUsage().maxRSS / 1024) + 'MB', JSON.stringify(r.understood?.[0]?.layout));
}
