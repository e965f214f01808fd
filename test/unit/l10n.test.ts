import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { languages, manifestTexts, sentencesOfCode, translatedSentences } from '../l10n/sentences.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** "{0}" and the like, links to commands, and settings named in a text: a translation must keep them. */
function kept(text: string): string[] {
  return Array.from(text.matchAll(/\{\d\}|\(command:[^)]+\)|`#[^`]+#`/g), ([one]) => one).sort();
}

test('there are sentences to translate, and Welsh is one of the languages', () => {
  expect(sentencesOfCode(project).size).toBeGreaterThan(100);
  expect(languages(project)).toContain('cy');
});

test.each(languages(project))(
  'translations into “%s” are of sentences that the code has, and keep what stands in braces',
  (language) => {
    const sentences = sentencesOfCode(project);
    for (const [sentence, translation] of Object.entries(translatedSentences(project, language))) {
      expect(sentences.has(sentence), `no longer in the code: ${sentence}`).toBe(true);
      expect(translation.trim(), sentence).not.toBe('');
      expect(kept(translation), sentence).toEqual(kept(sentence));
    }
  },
);

test.each(languages(project))(
  'translations of package.json’s texts into “%s” have its keys, and keep its links',
  (language) => {
    const english = manifestTexts(project);
    for (const [key, translation] of Object.entries(manifestTexts(project, language))) {
      expect(english[key], `no longer in package.nls.json: ${key}`).toBeDefined();
      expect(kept(translation), key).toEqual(kept(english[key] ?? ''));
    }
  },
);
