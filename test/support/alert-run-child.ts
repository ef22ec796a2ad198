import { chooseTransport } from '../../src/delivery/mail/transport.ts';
import { runAlerts } from '../../src/services/run-alerts.ts';
import { sendMails } from '../../src/services/send-mails.ts';
import { openStore } from '../../src/store/engines/open-store.ts';

/** One morning run in a process of its own, to be killed: `node --import tsx alert-run-child.ts <address of the database> <instant> <smtp url>` */
const [, , url = '', now = '', smtpUrl = ''] = process.argv;
const { db, commit } = await openStore(url);
const ports = { db, commit, now: () => now };
const mail = { baseUrl: 'http://localhost:8787', from: 'Mốc <moc@quang-ngai.example>' };
await runAlerts(ports, { dryRun: false, mail });
const transport = chooseTransport({ sample: false, smtpUrl, outbox: '' });
await sendMails(ports, { mail, transportFor: () => transport, pictures: false });
transport.close();
await db.destroy();
