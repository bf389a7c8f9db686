/* The tiers of docs/ARCHITECTURE.md: imports point down, sideways only through public.ts. */
const TIERS = [
  ['platform'],
  ['events'],
  ['accounts', 'care', 'screening'],
  ['associations'],
  ['spaces'],
  ['threads', 'meetings', 'stories'],
  ['lessons'],
  ['collections'],
  ['moderation', 'safety', 'live', 'pages', 'demo', 'statistics', 'transparency', 'transfer'],
];
const SLICES = TIERS.slice(2).flat();
const above = (tier) =>
  TIERS.slice(tier + 1)
    .flat()
    .join('|');

module.exports = {
  forbidden: [
    ...TIERS.slice(0, -1).map((names, tier) => ({
      name: `tier-${tier + 1}-points-down`,
      comment: 'A lower tier knows nothing of those above it.',
      severity: 'error',
      from: { path: `^server/(?:${names.join('|')})/` },
      to: { path: `^server/(?:${above(tier)})/` },
    })),
    ...SLICES.map((slice) => ({
      name: `${slice}-by-its-door`,
      comment: 'A slice is entered through its public.ts; only tables refer to tables, for their foreign keys.',
      severity: 'error',
      from: { path: '^server/', pathNot: `^server/(?:${slice}/|[^/]+/tables\\.ts$)` },
      to: { path: `^server/${slice}/`, pathNot: `^server/${slice}/public\\.ts$` },
    })),
    {
      name: 'policies-are-pure',
      comment: 'A policy takes facts and answers; it reads nothing but lists written down beside it.',
      severity: 'error',
      from: { path: '^server/[^/]+/policy\\.ts$' },
      to: {
        pathNot: '^(?:shared/|server/platform/(?:viewer|errors)\\.ts$|server/accounts/consent-versions\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'screening-is-pure',
      comment: 'It takes a text and facts, and answers; it reads no database, no clock and no settings.',
      severity: 'error',
      from: { path: '^server/screening/' },
      to: { pathNot: '^(?:shared/|server/screening/|(?:node:)?zlib$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-in-queries',
      comment: 'Routes and presenters speak to the database through queries.ts.',
      severity: 'error',
      from: { path: '^server/[^/]+/(?:routes|present|policy)\\.ts$' },
      to: { path: '^node_modules/(?:drizzle-orm|pg)/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'shared-stands-alone', severity: 'error', from: { path: '^shared/' }, to: { path: '^(?:server|client)/' } },
    { name: 'client-apart-from-server', severity: 'error', from: { path: '^client/' }, to: { path: '^server/' } },
    { name: 'server-apart-from-client', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
    {
      name: 'browser-without-contracts',
      comment: 'Contracts bring zod: the browser takes their types only. What runs on the server may check with them.',
      severity: 'error',
      from: { path: '^client/', pathNot: '\\.server\\.ts$' },
      to: { path: '^shared/.*contract\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(?:server|shared)/' },
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lucia-in-one-file',
      severity: 'error',
      from: { pathNot: '^server/accounts/sessions\\.ts$' },
      to: { path: '^node_modules/lucia/' },
    },
    {
      name: 'one-sanitiser',
      severity: 'error',
      from: { path: '^(?:server|client|shared)/', pathNot: '^server/platform/safe-html\\.ts$' },
      to: { path: '^node_modules/sanitize-html/' },
    },
    { name: 'no-unresolvable', severity: 'error', from: { path: '^(?:server|shared)/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default'],
    },
  },
};
