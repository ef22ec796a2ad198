import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { dayInVietnam } from '../../domain/day.ts';
import { type Mail, type MailTransport, sendable } from './mail.ts';

/** `2026-09-20_quang-ngai.so-xay-dung_1a2b3c4d.eml`: the day, the unit, and eight digits of the Message-ID; a sample's says so. */
function outboxName({ date, unit, messageId, sample }: Mail): string {
  const hash = createHash('sha256').update(messageId).digest('hex').slice(0, 8);
  const safe = unit
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 80);
  return `${sample ? 'minh-hoa_' : ''}${dayInVietnam(date)}_${safe || 'unit'}_${hash}.eml`;
}

/** A mail as it would go over the wire (RFC 822), the same bytes every time. */
async function emlOf(mail: Mail): Promise<Buffer> {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail(sendable(mail));
  return message as Buffer;
}

/** Writes mails as `.eml` files, whole or not at all; the same mail twice is one file. */
export const outboxTransport = (folder: string): MailTransport => ({
  async deliver(mail) {
    await mkdir(folder, { recursive: true });
    const path = join(folder, outboxName(mail));
    const unfinished = join(folder, `.${randomUUID()}.tmp`);
    try {
      await writeFile(unfinished, await emlOf(mail));
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return { where: path };
  },
  close() {},
});
