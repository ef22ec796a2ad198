import { answerAlerts, readAnswerSheet } from '../services/answer-alerts.ts';
import { decide, readCommittee, recordMeeting, recordOutcome } from '../services/committee.ts';
import { dryRun } from '../services/dry-run.ts';
import { keepRuleChange } from '../services/keep-rule-change.ts';
import type { Ports } from '../services/ports.ts';
import { readWarningScores } from '../services/read-warning-scores.ts';
import { reviveMail } from '../services/revive-mail.ts';
import { liftSilenceOf, readSilences, silenceAlerts } from '../services/silence-alerts.ts';
import { watch } from '../services/watch.ts';
import type { AlertServices } from '../web/alert-services.ts';
import { secretOf } from './secret.ts';
import type { Settings } from './settings.ts';

/** The acts of the pages about alerts over one database. */
export const alertServicesOf = (ports: Ports, settings: Settings): AlertServices => ({
  now: async () => ports.now(),
  readAnswerSheet: (link) => readAnswerSheet(ports, secretOf(settings), link),
  answerAlerts: (link, answers) => answerAlerts(ports, secretOf(settings), link, answers),
  readSilences: (plan) => readSilences(ports, plan),
  silenceAlerts: (request) => silenceAlerts(ports, request),
  liftSilence: (of) => liftSilenceOf(ports, of),
  reviveMail: (of) => reviveMail(ports, of),
  dryRun: (question) => dryRun(ports, question),
  readWarningScores: (plan) => readWarningScores(ports, plan),
  keepRuleChange: (request) => keepRuleChange(ports, request),
  readCommittee: (plan) => readCommittee(ports, plan),
  decide: (request) => decide(ports, request),
  recordOutcome: (request) => recordOutcome(ports, request),
  recordMeeting: (of) => recordMeeting(ports, of),
  healthy: () => watch(ports),
  metrics: async () => (await import('./metrics.ts')).metricsOf(await watch(ports)),
});
