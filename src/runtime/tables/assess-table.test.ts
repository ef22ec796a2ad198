import { expect, test } from 'vitest';
import { assessFiles } from '../../services/assess-files.ts';
import { assessTable } from './assess-table.ts';

const file = (name: string, ...lines: string[]) => ({ name, bytes: new TextEncoder().encode(lines.join('\n')) });

test('an assessment prints as an aligned table in Vietnamese', () => {
  const { document } = assessFiles({
    targets: file(
      'T.csv',
      'unit,indicator,direction,baseline_on,baseline,by,op,target',
      'Sở Y tế,dvc,up,2023,40,2026,>=,1504.5',
    ),
    data: file('D.csv', 'unit,indicator,period,value', 'Sở Y tế,dvc,2024-Q3,55.255'),
    asOf: '2024-11-05',
    method: 'path',
  });
  const [title, , head, row] = assessTable(document).split('\n');
  expect(title).toBe('Đánh giá tại ngày 05/11/2024');
  expect(row).toContain('Quý III/2024    55,26   1.504,5  31/12/2026');
  expect(row?.indexOf('Chậm tiến độ')).toBe(head?.indexOf('Trạng thái'));
});
