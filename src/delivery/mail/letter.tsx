import type { Role } from '../../domain/actor.ts';
import type { Instant } from '../../domain/day.ts';
import { instantText } from '../../domain/notation.ts';
import { roleText } from '../../domain/role-text.ts';
import type { Mail } from './mail.ts';
import { Button, block, MailFrame, muted, Row } from './mail-frame.tsx';
import { letterIdOf } from './message-id.ts';

/** A letter with a way in: an invitation, or a link to set a new password. */
export interface Letter {
  readonly kind: 'invitation' | 'reset';
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The unit's name. */
  readonly unit: string | null;
  readonly url: string;
  readonly expiresAt: Instant;
  readonly at: Instant;
}

interface Words {
  readonly subject: string;
  readonly sentence: string;
  readonly button: string;
  readonly once: string;
  readonly unasked: string;
}

function wordsOf({ kind, role, unit, expiresAt }: Letter): Words {
  const until = instantText(expiresAt, 'vi');
  const once = `Đường dẫn dùng được một lần, đến ${until}.`;
  if (kind === 'reset') {
    return {
      subject: '[Mốc] Đặt lại mật khẩu',
      sentence: 'Có yêu cầu đặt lại mật khẩu cho tài khoản Mốc dùng địa chỉ thư này.',
      button: 'Đặt mật khẩu mới',
      once,
      unasked: 'Nếu không yêu cầu, hãy bỏ qua thư này: mật khẩu hiện tại vẫn giữ nguyên.',
    };
  }
  const as = `${roleText[role].vi}${unit === null ? '' : `, ${unit}`}`;
  return {
    subject: '[Mốc] Lời mời tạo tài khoản',
    sentence: `Địa chỉ thư này được mời vào Mốc, hệ thống theo dõi kế hoạch chuyển đổi số của tỉnh, với vai trò: ${as}.`,
    button: 'Đặt mật khẩu và bắt đầu',
    once,
    unasked: 'Nếu thư đến nhầm địa chỉ, hãy bỏ qua: không ai vào được nếu không có đường dẫn này.',
  };
}

/** Writes a letter. It holds the only copy of its link. */
export function composeLetter(letter: Letter, from: string): Mail {
  const words = wordsOf(letter);
  const { name, email, url, at } = letter;
  const html = (
    <MailFrame subject={words.subject} addressee={name}>
      <Row top={18}>
        <p style={block('font-size:20px;line-height:30px')}>{words.sentence}</p>
      </Row>
      <Row top={22}>
        <Button text={words.button} url={url} />
      </Row>
      <Row top={20}>
        <p style={block(muted)}>{words.once}</p>
        <p style={block(`${muted};padding-bottom:16px`)}>{words.unasked}</p>
      </Row>
    </MailFrame>
  );
  return {
    from,
    to: email,
    replyTo: null,
    subject: words.subject,
    text: `Kính gửi ${name},\n\n${words.sentence}\n\n${words.button}: ${url}\n\n${words.once} ${words.unasked}\n`,
    html: `<!doctype html>${String(html)}`,
    attachments: [],
    headers: { 'Content-Language': 'vi', 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    messageId: letterIdOf(url, from),
    date: at,
    sample: false,
    unit: 'tai-khoan',
  };
}
