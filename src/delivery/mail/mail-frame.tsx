import type { Child } from 'hono/jsx';
import { colours } from '../charts/palette.ts';

const font = "'Be Vietnam Pro','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** The style of a piece of text in a mail: mail programs take inline styles only. */
export const block = (style: string): string => `margin:0;font-family:${font};color:${colours.ink};${style}`;
export const muted = `color:${colours.muted};font-size:14px;line-height:21px`;

interface FrameProps {
  readonly subject: string;
  readonly addressee: string;
  readonly children?: Child;
}

/** The page around every mail: one column of tables, so that old mail programs and phones show the same. */
export const MailFrame = ({ subject, addressee, children }: FrameProps) => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <title>{subject}</title>
    </head>
    <body style="margin:0;padding:0;background:#ffffff">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0}>
        <tr>
          <td align="center">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} style="max-width:640px">
              <tr>
                <td style={`padding:12px 14px 8px;border-bottom:3px solid ${colours.accent}`} align="left">
                  <p style={block('font-size:19px;line-height:24px;font-weight:700')}>
                    M<span style={`color:${colours.accent}`}>ố</span>c
                    <span style={`font-weight:400;font-size:14px;color:${colours.muted}`}> · Kính gửi {addressee}</span>
                  </p>
                </td>
              </tr>
              {children}
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
);

export const Row = ({ top, children }: { top: number; children: Child }) => (
  <tr>
    <td style={`padding:${top}px 14px 0`} align="left">
      {children}
    </td>
  </tr>
);

export const Button = ({ text, url }: { text: string; url: string }) => (
  <table role="presentation" cellpadding="0" cellspacing="0" border={0}>
    <tr>
      <td bgcolor={colours.ink} style="border-radius:4px">
        <a
          href={url}
          style={`display:inline-block;padding:12px 22px;font-family:${font};font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none`}
        >
          {text}
        </a>
      </td>
    </tr>
  </table>
);
