// The direction of imports (docs/architecture.md): prisma ← api ← test, admin apart; features meet only at their doors.

const CORE =
  '^api/src/(access|read|fastread|write|audit|jobs|lib|http)/|^api/src/(builder|context|errors|messages|config)\\.ts$';
const FEATURE = '^api/src/(?!(?:access|read|fastread|write|audit|jobs|lib|http|process)/)([^/]+)/';
const ADMIN_FEATURE = '^admin/src/(?!(?:shared|providers|layout|i18n)/)([^/]+)/';
/** The files of a feature that register GraphQL types and fields; its rules, commands and helpers are for all. */
const FEATURE_INSIDE = '^api/src/[^/]+/(type|index|queries|mutations|[A-Za-z]+Fields)\\.ts$';

const forbidden = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbidden('no-cycles', 'Two files that need each other are one file, or lack a third.', {}, { circular: true }),
    forbidden('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    forbidden('not-from-test', 'Nothing imports tests.', { pathNot: '^test/' }, { path: '^test/' }),
    forbidden(
      'prisma-is-below',
      'The database package knows neither the API nor the panel.',
      { path: '^prisma/' },
      { path: '^(api|admin)/' },
    ),
    forbidden(
      'admin-is-apart',
      'The panel meets the API only at schema.graphql.',
      { path: '^admin/' },
      { path: '^(api|prisma)/' },
    ),
    forbidden('api-without-admin', 'The API does not know the panel.', { path: '^api/' }, { path: '^admin/' }),
    forbidden(
      'lib-is-pure',
      'lib holds plain helpers: no database, no GraphQL, no feature.',
      { path: '^api/src/lib/' },
      { path: '^prisma/|^api/src/(?!lib/)|node_modules/(@prisma|@pothos|graphql|graphql-yoga|fastify)/' },
    ),
    forbidden(
      'core-without-features',
      'The core knows no feature, except where units lie and the few row rules it applies itself.',
      { path: CORE },
      {
        path: FEATURE,
        pathNot: '^api/src/(organizations/(access|within)|(members|assignments|evaluations)/access)\\.ts$',
      },
    ),
    forbidden(
      'features-through-their-doors',
      "A feature imports another's access, rules and commands, and names its types by string.",
      { path: FEATURE },
      { path: FEATURE_INSIDE, pathNot: '^api/src/$1/' },
    ),
    forbidden(
      'rules-are-pure',
      'rules.ts: no database, no GraphQL; today is an argument.',
      { path: '^api/src/[^/]+/rules\\.ts$', pathNot: '^api/src/access/' },
      { path: 'node_modules/(@pothos|graphql|graphql-yoga|fastify)/|^prisma/|^api/src/builder\\.ts$' },
    ),
    forbidden(
      'one-door-to-the-engine',
      'Only the database package knows which engine runs.',
      { path: '^(api|admin)/' },
      { path: 'node_modules/(pg|@electric-sql|@prisma)/' },
    ),
    forbidden(
      'panel-features-apart',
      'Screens of two features share through shared/.',
      { path: ADMIN_FEATURE },
      { path: ADMIN_FEATURE, pathNot: '^admin/src/$1/' },
    ),
    forbidden(
      'panel-shared-is-below',
      'What is shared does not know the screens that share it.',
      { path: '^admin/src/(shared|providers|layout|i18n)/' },
      { path: ADMIN_FEATURE },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
