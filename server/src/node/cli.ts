import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { terms } from './termsCommand.ts';

const commands = { terms };

// report-lens COMMAND …
async function run([command, ...args]: string[]): Promise<number> {
  if (command === undefined || !Object.hasOwn(commands, command)) {
    console.error(`usage: report-lens ${Object.keys(commands).join('|')} …`);
    return 2;
  }
  return commands[command as keyof typeof commands](args, {
    readFile: (path) => readFileSync(path, 'utf8').replace(/^\uFEFF/, ''),
    inputLines: createInterface({ input: process.stdin, crlfDelay: Infinity }),
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => {
      console.error(line);
    },
  });
}

// A reader such as `head` may close the pipe early.
process.stdout.on('error', () => process.exit(0));
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
