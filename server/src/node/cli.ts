import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { printedForm, findTerms } from '../analysis/terms.ts';
import type { Meaning, Term } from '../analysis/model.ts';
import { SourceText } from '../text/sourceText.ts';

async function terms(args: string[]): Promise<void> {
  if (args.includes('--jsonl')) {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue;
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      const source = new SourceText(text);
      const pairs = findTerms(source).flatMap((term) => term.meanings.map((meaning) => ({ short: printedForm(source, term, meaning), long: meaning.long })));
      process.stdout.write(JSON.stringify({ id, pairs }) + '\n');
    }
    return;
  }
  for (const file of args) {
    const source = new SourceText(readFileSync(file, 'utf8'));
    for (const t of findTerms(source)) console.log(t.short, t.uses.length, t.meanings.map((m) => `${m.long} <${m.how}>`).join(' | '));
  }
}
void ({} as Meaning | Term);
await terms(process.argv.slice(3));
