import { chooseTransport } from '../../src/delivery/mail/transport.ts';
import { runAlerts } from '../../src/services/run-alerts.ts';
import { sendMails } from '../../src/services/send-mails.ts';
import { transactionCommit } from '../../src/store/commit.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';

/** One morning run in a process of its own, to be killed: `node --import tsx alert-run-child.ts <database> <instant> <smtp url>` */
const [, , file = '', now = '', smtpUrl = ''] = process.argv;
const db = openSqlite(file);
const ports = { db, commit: transactionCommit(db), now: () => now };
const mail = { baseUrl: 'http://localhost:8787', from: 'Mốc <moc@quang-ngai.example>' };
await runAlerts(ports, { dryRun: false, mail });
const transport = chooseTransport({ sample: false, smtpUrl, outbox: '' });
await sendMails(ports, { mail, transportFor: () => transport, pictures: false });
transport.close();
await db.destroy();
