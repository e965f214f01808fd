import { expect, test } from 'vitest';
import { mayBeReport } from '../../../server/src/workspace/candidates.ts';

test('texts, Markdown, PDF and Word files may be reports, whatever they are called', () => {
  for (const name of ['visit.txt', 'Visit 2.MD', 'visit.pdf', 'visit.docx', 'annotated.pdf'])
    expect(mayBeReport(`file:///reports/${name}`), name).toBe(true);
});

test('what Report Lens itself exports is no further report of the folder', () => {
  for (const name of ['visit.annotated.pdf', 'visit.annotations.md', 'VISIT.Annotations.docx', 'visit.action-plan.csv'])
    expect(mayBeReport(`file:///reports/${name}`), name).toBe(false);
});
