/** What the bundle of the Worker carries: it has no files. */
declare module 'moc:bundled' {
  export const assets: import('../web/assets.ts').Assets;
  export const checkout: import('../services/load-checkout.ts').Checkout;
  export const migrations: readonly import('../store/migrate.ts').Migration[];
}
