import type { Paper } from '../services/paper.ts';

/** Documents as files, each kind loaded when the first of it is asked for. */
export const paper: Paper = {
  pdf: async (document) => (await import('../delivery/documents/pdf/to-pdf.ts')).toPdf(document),
  word: async (document) => (await import('../delivery/documents/word/to-word.ts')).toWord(document),
  workbook: async (ground) => (await import('../delivery/documents/workbook/to-workbook.ts')).toWorkbook(ground),
  spread: async (chart) => {
    const [{ spreadChart }, { outlined }] = await Promise.all([
      import('../delivery/charts/spread-chart.ts'),
      import('../delivery/charts/outlined.ts'),
    ]);
    return { svg: outlined(await spreadChart(chart)), alt: chart.title };
  },
};
