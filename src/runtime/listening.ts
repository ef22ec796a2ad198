import type { Ports } from '../services/ports.ts';
import { hasPeople } from '../store/people.ts';
import { BadSetting, type Settings } from './settings.ts';

const loopback = ['127.0.0.1', 'localhost', '::1'];

/** Refuses an address other machines reach until somebody has an account: without one whoever gets there may do everything. */
export async function mayListen({ db }: Pick<Ports, 'db'>, { host }: Pick<Settings, 'host'>): Promise<void> {
  if (loopback.includes(host) || (await hasPeople(db))) return;
  throw new BadSetting(
    `HOST=${host} bị từ chối: chưa có tài khoản nào nên máy chủ chỉ nghe trên 127.0.0.1. Mời người quản trị trước: moc user invite --role admin --email … . ` +
      `HOST=${host} is refused: without any account the server listens on 127.0.0.1 only. Invite an administrator first: moc user invite --role admin --email … .`,
  );
}
