import { commands, extensions, window } from 'vscode';
import type { StartedLens } from '../../client/src/extension.ts';
import { contains, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { eventually, openReport, seeds } from './driver/reader.ts';

function status(): StartedLens['status']['item'] {
  const extension = extensions.getExtension<StartedLens>('report-lens.report-lens');
  ok(extension?.isActive === true, 'the extension has not started');
  return extension.exports.status.item;
}

suite('Status bar', () => {
  test('says how a report was read, and what was lost', async () => {
    await openReport(seeds.inspection2015);
    const text = await eventually('lost numbers in the status bar', () =>
      Promise.resolve(status().text.includes('recovered') ? status().text : undefined),
    );
    ok(/\d+ of \d+ lost numbers recovered$/.test(text), text);
    contains(status().accessibilityInformation?.label ?? '', 'Recommendations: ', 'what a screen reader says');
    await openReport(seeds.visit2022);
    await eventually('another report in the status bar', () =>
      Promise.resolve(status().text.includes('recovered') ? undefined : status().text),
    );
  });
});

suite('First minute', () => {
  test('the sample report opens and is read', async () => {
    await commands.executeCommand('reportLens.openSampleReport');
    await eventually('a report in front', () =>
      Promise.resolve(window.activeTextEditor?.document.languageId === 'report' ? true : undefined),
    );
    await eventually('how it was read', () => Promise.resolve(status().text.includes('recovered') ? true : undefined));
  });
});
