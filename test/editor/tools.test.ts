import { CancellationTokenSource, LanguageModelTextPart, lm } from 'vscode';
import { contains, equal, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { eventually, openReport, seeds } from './driver/reader.ts';

/** What a tool of ours answers an assistant in VS Code, as data. */
async function invoke(name: string, input: object): Promise<Record<string, unknown>> {
  const token = new CancellationTokenSource().token;
  const { content } = await lm.invokeTool(`reportLens_${name}`, { input, toolInvocationToken: undefined }, token);
  const [part] = content;
  ok(part instanceof LanguageModelTextPart, 'the answer is no text');
  return JSON.parse(part.value) as Record<string, unknown>;
}

suite('Tools for assistants', () => {
  test('the editor offers all of them, with words for assistants', async () => {
    await openReport(seeds.inspection2015);
    const ours = await eventually('the tools', () =>
      Promise.resolve(lm.tools.filter(({ name }) => name.startsWith('reportLens_'))),
    );
    equal(ours.length, 7, 'tools');
    ok(
      ours.every(({ description }) => description.length > 50),
      'a tool does not say what it is for',
    );
  });

  test('a search quotes a report with its source, and is marked as untrusted', async () => {
    const { notice, results } = await invoke('search_reports', {
      query: '"allocated social worker" children',
      report: '2006',
      limit: 2,
    });
    contains(String(notice), 'untrusted data', 'the notice');
    const [first] = results as { quote: string; source: { report: string; line: number } }[];
    ok(first !== undefined, 'nothing was found');
    contains(first.quote.toLowerCase(), 'allocated social worker', 'the quotation');
    equal(first.source.report, seeds.jointAreaReview2006, 'its source');
  });

  test('a wrong question is refused in words', async () => {
    const message = await invoke('get_outline', { report: 'nowhere' }).then(
      () => 'answered',
      (error: unknown) => String(error),
    );
    contains(message, 'there is no report “nowhere”', 'the refusal');
  });
});
