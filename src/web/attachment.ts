import { fold } from '../domain/fold.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Headers of a file to be saved, never shown: its name survives in any language and cannot break out of its quotes. */
export function attachment(name: string, type: string): Record<string, string> {
  const plain = fold(name).replace(/[^\w.-]+/g, '-') || 'moc';
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'X-Content-Type-Options': 'nosniff',
  };
}
