// Who may import whom: only downward, as a table. A room that is not in it may import nothing and be imported by nobody.
// `packages/core/test/arrows.test.ts` plants wrong imports and sees each of them refused.
const core = 'packages/core/src';
const app = 'packages/app/src';
const web = 'packages/web/src';

/** room: [where it is, which rooms and packages it may import besides its own] */
const rooms = {
  model: [`${core}/model/`, []],
  text: [`${core}/text/`, ['model', '@noble/hashes']],
  language: [`${core}/language\\.ts$`, ['model', 'text']],
  english: [`${core}/languages/en/`, ['model', 'text', 'language', 'wink-nlp', 'wink-eng-lite-web-model']],
  reuse: [`${core}/reuse/`, ['model', 'text']],
  archive: [`${core}/archive/`, []],
  stages: [`${core}/stages/`, ['model', 'text', 'language', 'reuse']],
  render: [`${core}/render/`, ['model', 'text', 'language', 'reuse', 'archive']],
  pipeline: [`${core}/pipeline\\.ts$`, ['model', 'text', 'language', 'stages', 'render']],
  sheet: [`${core}/sheet\\.ts$`, ['model', 'text', 'language', 'reuse', 'archive', 'stages', 'render']],
  testing: [`${core}/testing/`, ['model', 'text', 'language', 'stages', 'pipeline']],
  index: [`${core}/index\\.ts$`, ['model', 'text', 'language', 'english', 'reuse', 'archive', 'stages', 'render', 'pipeline']],

  problems: [`${app}/problems\\.ts$`, []],
  wording: [`${app}/in-words\\.ts$`, ['zod']],
  readable: [`${app}/readable\\.ts$`, ['problems']],
  schema: [`${app}/schema/`, ['problems', 'wording', 'extract', '@stemma/core', 'zod']],
  // What operations need of the world is a type of theirs; ingest brings it.
  operations: [`${app}/operations/`, ['problems', 'wording', 'readable', 'schema', 'capture', 'extract', '@stemma/core', 'zod', 'node']],
  // What arrives, byte for byte; how each form is opened; how a page is cut; how an address is asked. They know no door and no store.
  capture: [`${app}/capture/`, ['problems', 'readable', '@stemma/core', 'node']],
  forms: [
    `${app}/forms/`,
    [
      'problems',
      'wording',
      'readable',
      'capture',
      '@stemma/core',
      'postal-mime',
      'unpdf',
      'yauzl',
      'html-encoding-sniffer',
      'parse5',
      'zod',
      'node',
    ],
  ],
  extract: [`${app}/extract/`, ['problems', 'readable', 'capture', 'forms', '@stemma/core', 'htmlparser2', 'parse5', 'eld', 'node']],
  fetching: [`${app}/fetching/`, ['problems', 'readable', 'capture', 'undici', 'ipaddr.js', 'p-queue', 'node']],
  ingest: [
    `${app}/ingest/`,
    [
      'problems',
      'wording',
      'readable',
      'operations',
      'capture',
      'forms',
      'extract',
      'fetching',
      '@stemma/core',
      'csv-parse',
      'zod',
      'node',
    ],
  ],
  doors: [
    `${app}/doors/`,
    [
      'problems',
      'wording',
      'readable',
      'engine',
      'schema',
      'operations',
      'capture',
      'forms',
      'extract',
      'fetching',
      'ingest',
      '@stemma/core',
      'commander',
      'cli-progress',
      'zod',
      'node',
    ],
  ],
  // The page: it knows the sheet and nothing of how it was made. Views know what all of it shares.
  'page-data': [`${web}/(?:page-data|route)\\.ts$`, ['@stemma/core/sheet']],
  open: [`${web}/open/`, ['page-data', '@stemma/core/sheet', 'react']],
  words: [`${web}/words/`, ['page-data', 'open', '@stemma/core/sheet', 'react']],
  views: [`${web}/views/`, ['page-data', 'open', 'words', '@stemma/core/sheet', 'react', 'react-dom', '@dagrejs/dagre']],
  search: [`${web}/search/`, ['page-data', 'open', 'words', 'views', '@stemma/core/sheet', 'react']],
  panels: [`${web}/(?:why|help|keys)/`, ['page-data', 'open', 'words', '@stemma/core/sheet', 'react']],
  style: [`${web}/style/`, ['open', '@stemma/core/sheet', 'react']],
  page: [
    `${web}/(?:(?:app|main)\\.tsx|lost\\.ts)$`,
    ['page-data', 'open', 'words', 'search', 'panels', 'style', 'views', '@stemma/core/sheet', 'react', 'react-dom'],
  ],
  'page-types': [`${web}/assets\\.d\\.ts$`, []],
  main: [`${app}/(?:main|index)\\.ts$`, ['problems', 'schema', 'operations', 'ingest', 'doors', '@stemma/core', 'node']],
};

const placeOf = (name) => {
  if (name === 'node')
    return '^node:|^(?:dns|net|fs|path|os|url|util|process|stream|crypto|child_process|tty|buffer|readline|zlib|worker_threads|events|timers|string_decoder|perf_hooks|v8|module)(?:/|$)';
  if (name === '@stemma/core') return '^(?:node_modules/@stemma/core/|packages/core/dist/|packages/core/src/index\\.ts$|@stemma/core$)';
  if (name === '@stemma/core/sheet')
    return '^(?:node_modules/@stemma/core/dist/sheet|packages/core/dist/sheet|packages/core/src/sheet\\.ts$|@stemma/core/sheet$)';
  return rooms[name] ? `^${rooms[name][0]}` : `^(?:node_modules/)?(?:@types/)?${name}(?:/|$)`;
};

const downward = Object.entries(rooms).map(([room, [place, below]]) => ({
  name: `${room}-imports-downward`,
  comment: `${room} may import ${below.length > 0 ? below.join(', ') : 'nothing but itself'}`,
  severity: 'error',
  from: { path: `^${place}` },
  to: { pathNot: [`^${place}`, ...below.map(placeOf)] },
}));

module.exports = {
  forbidden: [
    ...downward,
    {
      name: 'every-file-has-a-room',
      comment: 'a file that stands in no room of the table: move it, or give the table a new line',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: Object.values(rooms).map(([place]) => `^${place}`) },
      to: {},
    },
    {
      name: 'no-circles',
      comment: 'two files that import each other, by whatever way round; types may',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', comment: 'an import that leads nowhere', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-package',
      comment: 'a package that is not among the dependencies of package.json',
      severity: 'error',
      from: { path: '^packages/(?!web/)[^/]+/src/' }, // what the page is made of is built into it
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true, // imports of types count as well
    combinedDependencies: false,
    doNotFollow: { path: ['node_modules', 'packages/[^/]+/dist'] },
    exclude: { path: ['packages/[^/]+/test/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
