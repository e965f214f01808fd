import { equal } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { open, openReport, seeds } from './driver/reader.ts';

suite('Recognition', () => {
  for (const seed of Object.values(seeds)) {
    test(`${seed} is recognised as a report by its content`, async () => {
      const document = await openReport(seed);
      equal(document.languageId, 'report', 'language');
    });
  }

  test('notes and source code stay what they are, also when a report is open', async () => {
    const notes = await open('notes.txt');
    const source = await open('tally.py');
    await openReport(seeds.visit2022);
    equal(notes.languageId, 'plaintext', 'language of the notes');
    equal(source.languageId, 'python', 'language of the source code');
  });
});
