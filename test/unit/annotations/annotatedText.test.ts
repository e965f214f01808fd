import { expect, test } from 'vitest';
import { AnchorText } from '../../../server/src/annotations/anchors/anchorText.ts';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { selectorOf } from '../../../server/src/annotations/annotation.ts';
import { describe } from '../../../server/src/annotations/anchors/describe.ts';
import type { Edit } from '../../../server/src/annotations/anchors/moveByEdits.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';
import { AnnotatedText } from '../../../server/src/workspace/annotations/annotatedText.ts';
import { note } from './sample.ts';

/* A report is edited while it has annotations: their places follow, and what they say of their passages follows, too. */

const REPORT = [
  '18. Visits to children are made in time and are recorded well by those who make them.',
  '19. Plans for children who need help are not always reviewed when their circumstances change.',
  '20. Leaders know their services and have acted on the findings of earlier inspections.',
].join('\n\n');
const PASSAGE = 'Plans for children who need help are not always reviewed';
const noFacts = (): object => ({});

function annotate(words: string): Annotation {
  const start = REPORT.indexOf(words);
  const target = describe(finish(AnchorText.read(REPORT)), { start, end: start + words.length }, 'report.txt');
  if (target === undefined) throw new Error('no passage');
  return note(1, { target });
}

class Window {
  source = REPORT;
  annotation = annotate(PASSAGE);
  readonly text = new AnnotatedText(REPORT);

  /** Replaces the words, as one edit. */
  replace(words: string, by: string): void {
    const start = this.source.indexOf(words);
    const edit: Edit = { start, end: start + words.length, text: by };
    this.source = this.source.slice(0, edit.start) + by + this.source.slice(edit.end);
    this.text.follow([edit], this.source);
  }

  /** Where the annotation stands now: how surely, and on which words. */
  async place(): Promise<string> {
    const anchors = await this.text.anchors([this.annotation], noFacts);
    const { state, span } = anchors.get(this.annotation.id) ?? {};
    return `${state ?? ''}: ${span === undefined ? '' : this.source.slice(span.start, span.end)}`;
  }

  /** What is written into the file because passages were edited. */
  describeEdited(): Annotation[] {
    return finish(this.text.describeEdited([this.annotation], noFacts));
  }
}

test('an annotation whose passage is edited says so in its new words, once, and stands there exactly when it is read again', async () => {
  const window = new Window();
  await window.place();
  expect(window.describeEdited()).toEqual([]);
  window.replace('not always', 'seldom');
  const [described, ...others] = window.describeEdited();
  expect(others).toEqual([]);
  expect(described).toMatchObject({ id: window.annotation.id, body: window.annotation.body });
  expect(described && selectorOf(described.target, 'TextQuoteSelector')?.exact).toBe(
    'Plans for children who need help are seldom reviewed',
  );
  expect(window.describeEdited()).toEqual([]);
  window.annotation = described ?? window.annotation;
  expect(await window.place()).toBe('exact: Plans for children who need help are seldom reviewed');
  const next = new AnnotatedText(window.source);
  const [[, found] = []] = await next.anchors([window.annotation], noFacts);
  expect(found?.state).toBe('exact');
});

test('what is edited elsewhere in the report changes nothing in the file', async () => {
  const window = new Window();
  await window.place();
  window.replace('Visits to children', 'Calls on families');
  expect([await window.place(), window.describeEdited()]).toEqual([`exact: ${PASSAGE}`, []]);
});

test('a passage that is cut is nowhere, and is found where it is pasted', async () => {
  const window = new Window();
  await window.place();
  window.replace(PASSAGE, '');
  expect(await window.place()).toBe('unplaced: ');
  // What is gone has no words to be described by: the file keeps the old ones.
  expect(window.describeEdited()).toEqual([]);
  window.replace('20. Leaders', `20. ${PASSAGE}, and leaders`);
  expect(await window.place()).toBe(`likely: ${PASSAGE}`);
});
