import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** English → translation, or key → text. */
type Strings = Readonly<Record<string, string>>;

/** Every sentence in the code that goes through `l10n.t`, in English. `project` is the project's folder. */
export function sentencesOfCode(project: string): Set<string> {
  const sentences = new Set<string>();
  for (const folder of ['client/src', 'server/src']) {
    for (const name of readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })) {
      const text = name.endsWith('.ts') ? readFileSync(join(project, folder, name), 'utf8') : '';
      if (!text.includes('l10n.t(')) continue;
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && node.expression.getText(file) === 'l10n.t') {
          const [sentence] = node.arguments;
          if (sentence !== undefined && ts.isStringLiteralLike(sentence)) sentences.add(sentence.text);
        }
        ts.forEachChild(node, visit);
      };
      const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
      visit(file);
    }
  }
  return sentences;
}

/** The sentences of the code in a language: those that are translated. */
export function translatedSentences(project: string, language: string): Strings {
  return stringsIn(join(project, 'client/l10n', `bundle.l10n.${language}.json`));
}

/** The texts of package.json, in English or in a language. */
export function manifestTexts(project: string, language?: string): Strings {
  return stringsIn(join(project, language === undefined ? 'package.nls.json' : `package.nls.${language}.json`));
}

/** Languages that there is a translation for: "cy". */
export function languages(project: string): string[] {
  return readdirSync(join(project, 'client/l10n')).flatMap(
    (name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? [],
  );
}

/** What is not translated yet, by language, as lines to print. */
export function untranslated(project: string): string[] {
  const sentences = [...sentencesOfCode(project)];
  const texts = Object.entries(manifestTexts(project));
  return languages(project).flatMap((language) => {
    const known = translatedSentences(project, language);
    const knownTexts = manifestTexts(project, language);
    const missing = sentences.filter((sentence) => known[sentence] === undefined);
    const missingTexts = texts.filter(([key]) => knownTexts[key] === undefined);
    const total = `${language}: ${missing.length} of ${sentences.length} sentences, ${missingTexts.length} of ${texts.length} texts of package.json are not translated`;
    return [
      total,
      ...missing.map((sentence) => JSON.stringify(sentence)),
      ...missingTexts.map(([key, text]) => `${key}: ${JSON.stringify(text)}`),
    ];
  });
}

function stringsIn(file: string): Strings {
  return JSON.parse(readFileSync(file, 'utf8')) as Strings;
}
