export const documentText = {
  label: { vi: 'Tải về:', en: 'Download:' },
  report: {
    pdf: { vi: 'báo cáo (PDF)', en: 'report (PDF)' },
    docx: { vi: 'báo cáo (Word)', en: 'report (Word)' },
    xlsx: { vi: 'bảng tính (Excel)', en: 'workbook (Excel)' },
  },
  papers: {
    sheet: { vi: 'phiếu họp một trang (PDF)', en: 'sheet for the meeting (PDF)' },
    letter: { vi: 'dự thảo công văn đôn đốc (Word)', en: 'draft of the reminder (Word)' },
    notice: { vi: 'dự thảo thông báo kết luận (Word)', en: 'draft of the conclusions (Word)' },
  },
};
