import type { Text } from '../text.ts';
import type { ReportGround } from './ground.ts';

const mark: Text = {
  vi: 'Số liệu minh họa, không phải kết quả của tỉnh',
  en: 'Sample figures, no result of the province',
};

/** What stands on every page of a sample's documents; null for real figures. */
export const sampleMark = ({ plan, language }: ReportGround): string | null =>
  plan.state === 'sample' ? mark[language] : null;
