import type { MailTransport } from './mail.ts';
import { outboxTransport } from './outbox.ts';
import { smtpTransport } from './smtp.ts';

export interface TransportChoice {
  /** Whether the plan's figures were made up. */
  readonly sample: boolean;
  readonly smtpUrl: string | null;
  /** Folder of the `.eml` files. */
  readonly outbox: string;
}

/** A server where one is configured, else the outbox; sample figures go to the outbox whatever is configured. */
export const chooseTransport = ({ sample, smtpUrl, outbox }: TransportChoice): MailTransport =>
  sample || smtpUrl === null ? outboxTransport(outbox) : smtpTransport(smtpUrl);
