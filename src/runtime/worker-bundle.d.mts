/** Bundles the Worker into a folder and names the modules it consists of. */
export function buildWorker(folder: string): Promise<string[]>;
