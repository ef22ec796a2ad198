/** The house: imports run runtime → web → services → {catalogue, intake, store, delivery} → domain. */
const rooms = {
  domain: [],
  catalogue: ['domain'],
  intake: ['domain'],
  store: ['domain'],
  delivery: ['domain'],
  services: ['domain', 'catalogue', 'intake', 'store', 'delivery'],
  web: ['domain', 'services'],
  runtime: ['domain', 'catalogue', 'intake', 'store', 'delivery', 'services', 'web'],
};

const tests = '\\.(test|fixture)\\.tsx?$';

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, may]) => ({
      name: `${room}-imports-only-${may.join('-') || 'itself'}`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: tests },
      to: { path: '^src/', pathNot: `^src/(${[room, ...may].join('|')})/` },
    })),
    {
      name: 'domain-has-no-io',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-store-knows-sql',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(store|services/ports)' },
      to: { path: 'node_modules/(kysely|better-sqlite3|pg)/' },
    },
    { name: 'no-cycles', severity: 'error', from: { pathNot: 'node_modules' }, to: { circular: true } },
    // What the bundle of the Worker carries is made when it is bundled.
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^moc:bundled$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
