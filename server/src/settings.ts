/** What a reader can set. Every key is `reportLens.` and the path here; package.json describes them. */
export interface Settings {
  readonly files: {
    /** Globs of files that are reports whatever their text looks like. */
    readonly treatAsReport: readonly string[];
    /** Globs of files that are never taken for reports. */
    readonly never: readonly string[];
  };
  readonly annotations: {
    /** Folder in the workspace folder under which annotations are kept; empty for beside each report. */
    readonly folder: string;
    /** The name that stands on the reader's annotations; empty for none. */
    readonly author: string;
    /** Colours that readers chose for tags: name of the tag → name of a colour. */
    readonly tagColors: Readonly<Record<string, string>>;
  };
  readonly inlayHints: {
    /** Show recovered paragraph numbers at the start of their paragraphs. */
    readonly recoveredNumbers: boolean;
    /** Show where a citation probably leads whose number is lost. */
    readonly lostCitations: boolean;
    /** Show behind a recommendation that cites nothing the likeliest finding. */
    readonly likelyFindings: boolean;
  };
  readonly codeLens: {
    /** Show above a cited paragraph who cites it. */
    readonly paragraphs: boolean;
    /** Show above a recommendation how many findings it has. */
    readonly recommendations: boolean;
    /** Show above a recommendation what became of it, once the report has an action plan. */
    readonly actions: boolean;
  };
  readonly glossary: {
    /** Globs of the files that are glossaries of the team. */
    readonly files: readonly string[];
  };
  readonly page: {
    /** The page that is drawn beside a PDF's text follows the cursor. */
    readonly followCursor: boolean;
  };
  readonly terms: {
    /** Draw a dotted line under the first use of each term that is explained. */
    readonly underlineFirstUse: boolean;
  };
  readonly diagnostics: {
    /** How to show citations of paragraphs that do not exist. */
    readonly citations: ProblemLevel;
    /** How to show paragraph numbers that are missing or stand twice. */
    readonly numbering: ProblemLevel;
    /** How to show recommendations that cite nothing and have no likely finding. */
    readonly recommendations: ProblemLevel;
    /** How to show what reports of one authority say differently. */
    readonly disagreements: ProblemLevel;
    /** How to show an acronym that stands for one thing here and for another there. */
    readonly acronymsDefinedTwoWays: ProblemLevel;
    /** How to show the first use of an acronym that is introduced later. */
    readonly acronymsDefinedLate: ProblemLevel;
    /** How to show an acronym that is never introduced. */
    readonly acronymsNeverDefined: ProblemLevel;
    /** How to show an acronym that is introduced and not used again. */
    readonly acronymsNotUsedAgain: ProblemLevel;
    /** How to show where an acronym is introduced again with the same meaning. */
    readonly acronymsDefinedTwice: ProblemLevel;
  };
}

export const PROBLEM_LEVELS = ['information', 'hint', 'off'] as const;
export type ProblemLevel = (typeof PROBLEM_LEVELS)[number];

/** A setting that can switch a check off, without its `reportLens.`. */
export type CheckSetting = `diagnostics.${keyof Settings['diagnostics']}`;

/** The section of the editor's configuration that holds all settings. */
export const SETTINGS_SECTION = 'reportLens';

const GLOSSARY_DEFAULTS: Settings['glossary'] = { files: ['**/*.glossary.{yaml,yml,json}'] };
const TERM_DEFAULTS: Settings['terms'] = { underlineFirstUse: false };

export const DEFAULT_SETTINGS: Settings = {
  files: { treatAsReport: [], never: [] },
  annotations: { folder: '', author: '', tagColors: {} },
  inlayHints: { recoveredNumbers: true, lostCitations: true, likelyFindings: false },
  codeLens: { paragraphs: true, recommendations: true, actions: true },
  glossary: GLOSSARY_DEFAULTS,
  page: { followCursor: true },
  terms: TERM_DEFAULTS,
  diagnostics: {
    citations: 'information',
    numbering: 'hint',
    recommendations: 'hint',
    disagreements: 'information',
    acronymsDefinedTwoWays: 'hint',
    acronymsDefinedLate: 'hint',
    acronymsNeverDefined: 'hint',
    acronymsNotUsedAgain: 'off',
    acronymsDefinedTwice: 'off',
  },
};

/** Reads what an editor sends for `reportLens`; anything missing or of the wrong kind is its default. */
export function readSettings(value: unknown): Settings {
  const annotations = child(value, 'annotations');
  const defaults = DEFAULT_SETTINGS;
  return {
    files: readFileSettings(value),
    annotations: {
      folder: readText(child(annotations, 'folder')),
      author: readText(child(annotations, 'author')),
      tagColors: readNames(child(annotations, 'tagColors')),
    },
    inlayHints: readEach(child(value, 'inlayHints'), defaults.inlayHints, readBoolean),
    codeLens: readEach(child(value, 'codeLens'), defaults.codeLens, readBoolean),
    glossary: readGlossarySettings(value),
    page: readEach(child(value, 'page'), defaults.page, readBoolean),
    terms: readTermSettings(value),
    diagnostics: readEach(child(value, 'diagnostics'), defaults.diagnostics, readLevel),
  };
}

/* Those that the client asks for at its start: alone, so that it is not started with all of them. */

/** The same, of `files` alone. */
export function readFileSettings(value: unknown): Settings['files'] {
  const files = child(value, 'files');
  return { treatAsReport: readGlobs(child(files, 'treatAsReport')), never: readGlobs(child(files, 'never')) };
}

/** The same, of `glossary` alone. */
export function readGlossarySettings(value: unknown): Settings['glossary'] {
  return { files: readGlobs(child(child(value, 'glossary'), 'files'), GLOSSARY_DEFAULTS.files) };
}

/** The same, of `terms` alone. */
export function readTermSettings(value: unknown): Settings['terms'] {
  return readEach(child(value, 'terms'), TERM_DEFAULTS, readBoolean);
}

/** Settings of one kind that stand together: those that `defaults` has. */
function readEach<K extends string, V>(
  value: unknown,
  defaults: Readonly<Record<K, V>>,
  read: (value: unknown, otherwise: V) => V,
): Record<K, V> {
  const entries = (Object.keys(defaults) as K[]).map((key) => [key, read(child(value, key), defaults[key])] as const);
  return Object.fromEntries(entries) as Record<K, V>;
}

function readNames(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function readBoolean(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function readGlobs(value: unknown, otherwise: readonly string[] = []): readonly string[] {
  if (!Array.isArray(value)) return otherwise;
  return value.filter((glob): glob is string => typeof glob === 'string' && glob !== '');
}

function readLevel(value: unknown, otherwise: ProblemLevel): ProblemLevel {
  return PROBLEM_LEVELS.find((level) => level === value) ?? otherwise;
}
