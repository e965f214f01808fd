import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../server/src/report/recognition/recognise.ts';
import { nearReports, others } from './recognise-others.ts';
import { reports } from './recognise-reports.ts';
import { cpuTimeOf } from '../../cpuTime.ts';

/** What poor extraction leaves: no character beyond ASCII, no line that begins with a digit. */
function degrade(text: string): string {
  return text
    .replaceAll(/[^\x20-\x7e\n]/g, '')
    .split('\n')
    .filter((line) => !/^\s*\d/.test(line))
    .join('\n');
}

/** Files under `folder` that `wanted` takes, in order of their names. */
function filesUnder(folder: string, wanted: (name: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(wanted)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

describe('reports of many authorities are recognised', () => {
  test.each(Object.entries(reports))('%s', (_, text) => {
    expect(recognise(text)).toMatchObject({ isReport: true });
  });

  test.each(Object.entries(reports))('%s, damaged by extraction', (_, text) => {
    expect(recognise(degrade(text))).toMatchObject({ isReport: true });
  });

  test.each(filesUnder('seeds', (name) => name.endsWith('.txt')))(
    '%s, whole, with other line ends, and its first page',
    (path) => {
      const text = readFileSync(path, 'utf8');
      const forms = [
        text,
        text.replaceAll('\n', '\r\n'),
        text.replaceAll('\n', '\r'),
        degrade(text),
        text.slice(0, 2500),
      ];
      expect(forms.map((form) => recognise(form).isReport)).toEqual([true, true, true, true, true]);
    },
  );

  test('a report in Markdown is recognised as in plain text', () => {
    const text = `# Inspection of Elm Bank Primary School\n\nInspection dates: 4 and 5 March 2014\n\n## Key findings\n
**Leadership is good.** Inspectors found that pupils' books are marked.\n\n## Areas for improvement\n
- The governors should ensure that targets are clear (paragraph 12).\n`;
    expect(recognise(text).isReport).toBe(true);
  });
});

describe('judgments are recognised without their covers', () => {
  const words = [
    'The judge refused the application on the ground that the evidence did not show what the claimant had been told.',
    'It was submitted for the respondent that the lease leaves no room for the discretion that the appellant relies on.',
    'In Mast v Oar [2010] UKSC 1 the argument was that the landlord had waived the breach; it was rejected by the court.',
    'I am satisfied that the letter was sent, although no copy of it was kept by either of the parties to the appeal.',
  ];
  const paragraphs = (number: (at: number) => string): string =>
    Array.from(
      { length: 12 },
      (_, at) => `${number(at + 31)} ${words[at % 4] ?? ''} ${words[(at + 2) % 4] ?? ''}`,
    ).join('\n\n');

  test.each([
    ['numbered with dots', (at: number) => `${at}.`],
    ['numbered in brackets', (at: number) => `[${at}]`],
  ])('paragraphs %s that cite cases, in the words of courts', (_, number) => {
    expect(recognise(`The terms of the lease\n\n${paragraphs(number)}\n`)).toMatchObject({ isReport: true });
  });

  test('the same words without cases or without numbers are none', () => {
    const text = `The terms of the lease\n\n${paragraphs((at) => `${at}.`)}\n`;
    expect(recognise(text.replaceAll('Mast v Oar [2010] UKSC 1', 'an earlier matter')).isReport).toBe(false);
    expect(recognise(text.replaceAll(/^\d+\. /gm, '')).isReport).toBe(false);
  });
});

describe('texts that resemble reports are left alone', () => {
  test.each(Object.entries(nearReports))('%s', (_, text) => {
    expect(recognise(text)).toMatchObject({ isReport: false });
  });
});

describe('other texts are left alone', () => {
  test.each(Object.entries(others))('%s', (_, text) => {
    expect(recognise(text)).toMatchObject({ isReport: false });
  });

  test('read-mes, licences, change logs, programs and settings of the installed packages', () => {
    const paths = filesUnder('node_modules', (name) => /\.(?:md|txt|yml|json|[cm]?js|ts)$|LICEN[CS]E$/.test(name));
    const sample = paths.filter((_, index) => index % Math.ceil(paths.length / 1500) === 0);
    expect(sample.length).toBeGreaterThan(60);
    expect(sample.filter((path) => recognise(readFileSync(path, 'utf8')).isReport)).toEqual([]);
  });

  test('the sources of this project, though they speak of little else; only the list of signs itself is too much', () => {
    const paths = ['server/src', 'client/src'].flatMap((folder) =>
      filesUnder(folder, (name) => /(?<!Signs)\.ts$/.test(name)),
    );
    expect(paths.filter((path) => recognise(readFileSync(path, 'utf8')).isReport)).toEqual([]);
  });
});

describe('any text has an answer, soon', () => {
  const opening = reports['a prison inspection'] ?? '';
  const unusual: Readonly<Record<string, string>> = {
    'no text': '',
    'control characters': '\u0000\u0001\u0002'.repeat(50_000),
    'characters that could not be decoded': '\ufffd'.repeat(100_000),
    'halves of surrogate pairs': '\ud800'.repeat(100_000),
    'a line of five million letters': 'a'.repeat(5_000_000),
    'twenty million characters of prose': 'The pond was still and the road was dry. '.repeat(500_000),
    'twenty million line ends': '\n'.repeat(20_000_000),
    'numbers without end': '1.1.1.'.repeat(500_000),
    'blanks, dots, stars and bars': ' .*|#`_-'.repeat(500_000),
  };

  test.each(Object.entries(unusual))('%s: no report', (_, text) => {
    const taken = cpuTimeOf(() => {
      expect(recognise(text).isReport).toBe(false);
    });
    expect(taken).toBeLessThan(1000);
  });

  test('twenty million characters after a report change nothing', () => {
    const page = opening.padEnd(
      20_000,
      '\nThe governor and the staff had made some progress since the last inspection.',
    );
    expect(recognise(page + 'x'.repeat(20_000_000))).toEqual(recognise(page));
  });

  test('likeness lies between 0 and 1, and a report is what reaches a half', () => {
    const texts = [...Object.values(reports), ...Object.values(nearReports), ...Object.values(others)];
    for (const { isReport, likeness } of texts.map(recognise)) {
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      expect(isReport).toBe(likeness >= 0.5);
    }
  });

  test('the reasons say in words what spoke for the report, strongest first', () => {
    const { reasons } = recognise(opening);
    expect(reasons.find((reason) => reason.includes('calls itself'))).toContain('unannounced inspection');
    const points = reasons.map((reason) => Number(reason.replace('−', '-').split(' ')[0]));
    expect(points).toEqual(points.toSorted((one, other) => other - one));
  });

  test('the same text gives the same answer', () => {
    expect(recognise(opening)).toEqual(recognise(opening));
  });
});
