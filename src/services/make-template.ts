import { mayTo } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import { numberText, periodName, qualifierText } from '../domain/notation.ts';
import type { Observation } from '../domain/observation.ts';
import { figureOf } from '../domain/series.ts';
import { nameOn } from '../domain/unit.ts';
import type { TemplateForm } from '../intake/template/template-form.ts';
import { stateWords } from '../intake/template/template-words.ts';
import { writeTemplate } from '../intake/template/write-template.ts';
import { versionAt } from '../store/catalogue-versions.ts';
import type { Ports } from './ports.ts';
import { forbidden, type ReportAt, type ReportQuestion, reportAt } from './report-at.ts';
import { type StandingEntries, standingEntries } from './report-entries.ts';
import { done, type Result } from './result.ts';

/** A workbook to be filled in. */
interface Template {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The workbook in which a unit fills in what it owes in a campaign, with what is known already. */
export async function makeTemplate(
  ports: Ports,
  asked: ReportQuestion & { readonly by: Actor },
): Promise<Result<Template>> {
  const found = await reportAt(ports, asked);
  if (!found.ok) return found;
  const at = found.value;
  if (!mayTo(asked.by, 'fill-report', at.register, at.unit.id)) return forbidden();
  const [standing, version] = await Promise.all([standingEntries(ports, at), versionAt(ports.db, at.now)]);
  const bytes = await writeTemplate(formOf(at, standing, version?.hash ?? ''));
  return done({ file: `mau-bao-cao ${nameOf(at)} ${at.period}.xlsx`, bytes });
}

/** The unit's name when the figures are closed. */
const nameOf = ({ unit, campaign }: ReportAt): string => nameOn(unit, campaign.window.to);

function formOf(at: ReportAt, standing: StandingEntries, catalogue: string): TemplateForm {
  const { plan, unit, campaign, owed, indicators, sample } = at;
  return {
    plan: { id: plan.id, title: plan.title.vi },
    period: at.period,
    unit: { id: unit.id, name: nameOf(at) },
    due: campaign.due,
    sample,
    catalogue,
    issuedAt: at.now satisfies Instant,
    rows: owed.flatMap(({ indicator: id, period }) => {
      const indicator = indicators.get(id);
      if (!indicator) return [];
      const before = standing.previous.get(id);
      return [
        {
          indicator,
          period,
          previous: before ? saidBefore(before, indicator) : null,
          entry: standing.of(id),
          revision: standing.draft(id)?.revision ?? 0,
        },
      ];
    }),
  };
}

/** @example saidBefore(observation, indicator) // '78,5 % (Tháng 8/2026)' */
function saidBefore(observation: Observation, indicator: Indicator): string {
  const when = periodName(observation.period, 'vi');
  if (observation.state !== 'figure') return `${stateWords[observation.state]} (${when})`;
  const value = figureOf(observation, indicator);
  if (value === null) return `chưa có số liệu (${when})`;
  const sure = qualifierText(observation.qualifier, 'vi');
  const { unit, decimals } = indicator;
  const glue = unit.vi === '%' ? '' : ' ';
  return `${sure}${numberText(value, 'vi', decimals)}${glue}${unit.vi} (${when})`;
}
