// Reports for measuring: any number of them, alike and all different, always the same.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../random.mjs';

const GRADES = ['outstanding', 'good', 'requires improvement', 'inadequate'];
const SECTIONS = ['Staying safe', 'Children looked after', 'Care leavers', 'Leadership and management', 'Partnership'];

/** Sentences of real reports, to be put together anew. */
export function sentencesOf(texts) {
  const found = texts.flatMap((text) => text.replace(/\s+/g, ' ').split(/(?<=[.!?]) (?=[A-Z])/));
  return [...new Set(found)].filter(
    (sentence) => sentence.length > 40 && sentence.length < 400 && !/^\d/.test(sentence),
  );
}

/** One report of about `size` characters, numbered paragraphs with citations under headings with grades. */
export function madeReport(number, sentences, size = 60_000) {
  const random = randomFrom(number + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const authority = `Authority${number % 97}`;
  const year = 2005 + (number % 19);
  const parts = [
    `Inspection of services for children in need of help and protection`,
    `${authority} Council`,
    `Inspection date: ${1 + (number % 28)} September ${year}`,
    'Summary',
  ];
  let length = 0;
  for (let paragraph = 1; length < size; paragraph++) {
    if (paragraph % 12 === 0) parts.push(`${pick(SECTIONS)} ${Math.ceil(paragraph / 12)}: ${pick(GRADES)}`);
    const words = Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(sentences)).join(' ');
    const cited = random() < 0.3 ? ` (paragraph ${1 + Math.floor(random() * paragraph)})` : '';
    const text = `${paragraph}. ${words.replace(/\.$/, '')}${cited}.`.replace(/(.{60,90}?) /g, '$1\n');
    parts.push(text);
    length += text.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

/** A folder with `count` copies of reports in turn, no two of them alike: each says on its last line which one it is. */
export function copyReports(folder, count, texts) {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++)
    writeFileSync(
      join(folder, `copy-${String(number).padStart(5, '0')}.txt`),
      `${texts[number % texts.length]}\n\nCopy ${number}\n`,
    );
}

/** A folder with `count` made reports. */
export function makeFolder(folder, count, sentences) {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++)
    writeFileSync(join(folder, `report-${String(number).padStart(5, '0')}.txt`), madeReport(number, sentences));
}
