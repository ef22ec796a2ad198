import type { Role } from './actor.ts';
import type { Text } from './text.ts';

/** Roles as they stand on screen and on the command line. */
export const roleText: Readonly<Record<Role, Text>> = {
  operator: { vi: 'Người vận hành', en: 'Operator' },
  admin: { vi: 'Quản trị', en: 'Administrator' },
  coordinator: { vi: 'Điều phối', en: 'Coordinator' },
  approver: { vi: 'Phê duyệt', en: 'Approver' },
  reporter: { vi: 'Báo cáo', en: 'Reporter' },
  committee: { vi: 'Ban Chỉ đạo', en: 'Committee' },
  public: { vi: 'Công chúng', en: 'Public' },
};
