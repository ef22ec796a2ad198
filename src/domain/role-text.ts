import type { Role } from './actor.ts';
import type { Text } from './text.ts';

/** Roles as they stand on screen and on the command line. */
export const roleText: Readonly<Record<Role, Text>> = {
  operator: { vi: 'Người vận hành', en: 'Operator' },
  admin: { vi: 'Quản trị viên', en: 'Administrator' },
  coordinator: { vi: 'Người điều phối', en: 'Coordinator' },
  approver: { vi: 'Người phê duyệt', en: 'Approver' },
  reporter: { vi: 'Người báo cáo', en: 'Reporter' },
  committee: { vi: 'Ban Chỉ đạo', en: 'Committee' },
  public: { vi: 'Công chúng', en: 'Public' },
};
