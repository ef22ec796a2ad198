/** The beginning of a checksum: enough to tell one from another, short enough to read out. */
export const shortChecksum = (checksum: string): string => checksum.slice(0, 12);
