import { roleText } from '../../domain/role-text.ts';
import type { Person } from '../../services/people/read-people.ts';
import { alignedColumns, type Column } from './aligned-lines.ts';

const states: Readonly<Record<Person['state'], string>> = {
  active: 'đang dùng',
  invited: 'đã mời',
  closed: 'đã đóng',
};

const columns: readonly Column<Person>[] = [
  { title: 'Địa chỉ thư', numeric: false, cell: (p) => p.email },
  { title: 'Tên', numeric: false, cell: (p) => p.name },
  { title: 'Vai trò', numeric: false, cell: (p) => roleText[p.role].vi },
  { title: 'Đơn vị', numeric: false, cell: (p) => p.unitName ?? '–' },
  { title: 'Hai bước', numeric: false, cell: (p) => (p.secondFactor ? 'bật' : '–') },
  { title: 'Tình trạng', numeric: false, cell: (p) => states[p.state] },
];

/** Who has an account, as an aligned table for people; ends with a line end. */
export const userTable = (people: readonly Person[]): string =>
  people.length === 0 ? 'Chưa có tài khoản nào.\n' : `${alignedColumns(columns, people).join('\n')}\n`;
