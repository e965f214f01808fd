// The house rules about imports. The layers stand in one list, lowest first: a layer may import itself and those before
// it. `npm run layers` checks them.

const LAYERS = [
  { name: 'text', path: '^server/src/text/' },
  { name: 'documents', path: '^server/src/documents/' },
  { name: 'report', path: '^server/src/report/' },
  { name: 'annotations', path: '^server/src/annotations/' },
  { name: 'analysis', path: '^server/src/analysis/' },
  { name: 'workspace', path: '^server/src/workspace/' },
  { name: 'protocol', path: '^server/src/(protocol/|settings\\.ts$)' },
  { name: 'features', path: '^server/src/features/' },
  { name: 'exchange', path: '^server/src/exchange/' },
  { name: 'tools', path: '^server/src/tools/' },
  { name: 'server', path: '^server/src/(following/|requests/|(?!settings\\.ts)[^/]+\\.ts$)' },
  { name: 'entries', path: '^server/src/(node|browser)/' },
];

const upward = LAYERS.slice(0, -1).map(({ name, path }, index) => {
  const higher = LAYERS.slice(index + 1);
  return {
    name: `${name}-imports-no-higher-layer`,
    comment: `${name} stands below ${higher.map((layer) => layer.name).join(', ')}`,
    severity: 'error',
    from: { path },
    to: { path: higher.map((layer) => layer.path) },
  };
});

// Folders inside a layer, each of which may import itself and those before it; what stands beside them is nobody's order.
const FOLDERS = {
  text: ['stages', 'bytes', 'letters', 'numbers'],
  'documents/pdf': ['engine', 'lines', 'blocks'],
  annotations: ['anchors', 'sidecar'],
  report: ['lines', 'pages', 'numbers', 'headings'],
  analysis: ['sections', 'citations', 'matter', 'numbering', 'paragraphs', 'findings'],
  'analysis/citations': ['whose', 'mentions', 'targets'],
  'analysis/terms': ['initials', 'introduced', 'known'],
  workspace: ['files', 'index', 'search'],
  'workspace/index': ['entry', 'cache', 'reading'],
  features: ['words', 'links', 'passages', 'symbols', 'diagnostics', 'inlayHints', 'hover', 'actions', 'views'],
  requests: ['editor', 'annotations'],
  node: ['commandLine', 'commands'],
  'client/annotations': ['entries', 'shown', 'commands'],
};

const forward = Object.entries(FOLDERS).flatMap(([layer, folders]) =>
  folders.slice(0, -1).map((folder, index) => {
    const later = folders.slice(index + 1);
    const parent = layer.startsWith('client/') ? layer.replace('client/', 'client/src/') : `server/src/${layer}`;
    return {
      name: `${layer.replace('/', '-')}-${folder}-imports-no-later-folder`,
      comment: `${layer}/${folder} stands before ${later.join(', ')}`,
      severity: 'error',
      from: { path: `^${parent}/${folder}/` },
      to: { path: later.map((name) => `^${parent}/${name}/`) },
    };
  }),
);

module.exports = {
  forbidden: [
    ...upward,
    ...forward,
    {
      name: 'annotations-beside-report',
      comment: 'Notes are kept on text alone: they know nothing of what a report is.',
      severity: 'error',
      from: { path: '^server/src/annotations/' },
      to: { path: '^server/src/report/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: { circular: true },
    },
    {
      name: 'entries-apart',
      comment: 'The Node and the browser entry know nothing of each other.',
      severity: 'error',
      from: { path: '^server/src/(node|browser)/' },
      to: { path: '^server/src/(node|browser)/', pathNot: '^server/src/$1/' },
    },
    {
      name: 'no-node-in-the-core',
      comment: 'Everything but the Node entry runs in a browser too.',
      severity: 'error',
      from: { path: '^(server|client)/src/', pathNot: '^server/src/node/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'documents-in-a-bundle-of-their-own',
      comment: 'What reads PDF and Word files is large: the worker that it runs in loads it, nobody else.',
      severity: 'error',
      from: { path: '^(server|client)/src/', pathNot: '^server/src/(documents/|(node|browser)/documentsMain\\.ts$)' },
      to: { path: '^server/src/documents/((pdf|word)/|(readDocument|answerRequest|workerMain)\\.ts$)' },
    },
    {
      name: 'vscode-in-the-client-only',
      comment: 'The server serves any editor.',
      severity: 'error',
      from: { path: '^server/src/' },
      to: { path: '^(vscode$|(node_modules/)?@types/vscode|(node_modules/)?vscode-languageclient)' },
    },
    {
      name: 'no-lsp-below-the-features',
      comment: 'What a report says is told without LSP. protocol/ and settings.ts may use its types.',
      severity: 'error',
      from: { path: '^server/src/(text|documents|report|annotations|analysis|workspace)/' },
      to: { path: 'node_modules/(vscode-|@vscode/)', pathNot: 'node_modules/vscode-uri/' },
    },
    {
      name: 'features-know-lsp-types-only',
      comment: 'A feature returns LSP values; connections, documents and requests are the business of the server.',
      severity: 'error',
      from: { path: '^server/src/(features/|exchange/|protocol/|settings\\.ts)' },
      to: { path: 'node_modules/vscode-', pathNot: 'node_modules/vscode-languageserver-types/' },
    },
    {
      name: 'client-knows-the-protocol-only',
      comment:
        'Of the server, the client uses the custom requests, the settings, and what tells a report from other text.',
      severity: 'error',
      from: { path: '^client/src/' },
      to: {
        path: '^server/',
        pathNot: '^server/src/(protocol/|settings\\.ts|report/recognition/recognise\\.ts|annotations/|text/)',
      },
    },
    {
      name: 'sources-import-no-tests',
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-unknown-imports',
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.js', '.d.ts', '.json'],
    },
  },
};
