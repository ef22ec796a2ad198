import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A profile of its own: two at once do not meet, and every formula is computed again when a file is opened. */
const profile = mkdtempSync(join(tmpdir(), 'moc-office-'));

const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;
mkdirSync(join(profile, 'user'));
writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);

/** Said on any file where no Java is installed. */
const ofThisMachine = /javaldx/;

/** Has LibreOffice open a file and save it in another form; fails on anything it complains of. */
export function converted(file: string, form: string): string {
  const out = mkdtempSync(join(tmpdir(), 'moc-office-out-'));
  const { stdout, stderr, status, error } = spawnSync(
    process.env.SOFFICE ?? 'soffice',
    [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', form, '--outdir', out, file],
    { encoding: 'utf8' },
  );
  if (error) throw new Error(`LibreOffice is needed for these tests (apt-get install libreoffice): ${error.message}`);
  const complaint = `${stdout}\n${stderr}`
    .split('\n')
    .find((line) => /^(warn|error)/i.test(line) && !ofThisMachine.test(line));
  if (status !== 0 || complaint) throw new Error(`LibreOffice on ${basename(file)}: ${complaint ?? stderr}`);
  return join(out, `${basename(file, extname(file))}.${form.split(':')[0]}`);
}

/** What a Word file or a PDF made of it says. */
export const textOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

export const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
