import { Command } from 'commander';
import { expect, test } from 'vitest';
import { inBothLanguages } from './usage-errors.ts';

const said = (...args: string[]): string => {
  let text = '';
  const program = new Command('moc').exitOverride();
  program.configureOutput({ outputError: (message) => (text += inBothLanguages(message)) });
  program.command('import').argument('<file>').requiredOption('--as <name>').exitOverride();
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    program.parse(args, { from: 'user' });
  } catch {
    // A wrong usage always ends in an exception, after it has been said.
  }
  return text;
};

test.each([
  ['an option it does not know', ['import', 'f', '--as', 'a', '--x'], 'Không có tùy chọn "--x".'],
  ['a command it does not know', ['foo'], 'Không có lệnh "foo".'],
  ['no file', ['import', '--as', 'a'], 'Thiếu "file".'],
  ['an option without its value', ['import', 'f', '--as'], 'Tùy chọn "--as <name>" cần một giá trị.'],
  ['no required option', ['import', 'f'], 'Phải có tùy chọn "--as <name>".'],
  ['too much', ['import', 'f', 'g', '--as', 'a'], 'Thừa tham số.'],
])('%s is said in Vietnamese, then in English', (_, args, vietnamese) => {
  const [first, second] = said(...args).split('\n');
  expect(first).toBe(vietnamese);
  expect(second).toMatch(/^error: /);
});
