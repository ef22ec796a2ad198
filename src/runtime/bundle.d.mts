/** Bundles the command line of a checkout into a folder. */
export function build(root: string, folder: string): Promise<void>;

/** Packages that stay where npm put them. */
export function externalPackages(root: string): string[];
