import { parseArgs } from 'node:util';
import { EXIT, UsageError } from './command.ts';
import type { Command, Environment, Given, Option } from './command.ts';
import { helpOf, overview, usageOf } from './help.ts';

/** Runs `report-lens` with these words; resolves to the exit code. */
export async function runCommandLine(
  words: readonly string[],
  commands: Readonly<Record<string, Command>>,
  environment: Environment,
): Promise<number> {
  const [name, ...rest] = words;
  const known = (of: string | undefined): Command | undefined =>
    of !== undefined && Object.hasOwn(commands, of) ? commands[of] : undefined;
  if (name === '--version' || name === '-V') return answer(environment, environment.version);
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = known(rest[0]);
    return answer(environment, asked === undefined ? overview(commands) : helpOf(rest[0] ?? '', asked));
  }
  const command = known(name);
  if (name === undefined || command === undefined) {
    if (name !== undefined) environment.complain(`report-lens: there is no command “${name}”`);
    environment.complain(overview(commands));
    return EXIT.failed;
  }
  if (rest.includes('--help') || rest.includes('-h')) return answer(environment, helpOf(name, command));
  return runCommand(name, command, rest, environment);
}

function answer({ print }: Environment, text: string): number {
  print(text);
  return EXIT.done;
}

async function runCommand(
  name: string,
  command: Command,
  words: readonly string[],
  environment: Environment,
): Promise<number> {
  try {
    return await command.run(read(command.options, words), environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    environment.complain(`report-lens ${name}: ${error.message}`);
    environment.complain(usageOf(name, command));
    environment.complain(`“report-lens help ${name}” says more.`);
    return EXIT.failed;
  } finally {
    environment.progress(undefined);
  }
}

function read(options: Readonly<Record<string, Option>>, words: readonly string[]): Given {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short === undefined ? {} : { short }), ...(multiple === undefined ? {} : { multiple }) },
    ]),
  );
  const { values, positionals } = parse(config, words);
  for (const [name, { choices }] of Object.entries(options)) {
    const value = values[name];
    if (choices !== undefined && value !== undefined && !choices.includes(String(value)))
      throw new UsageError(`--${name} is one of ${choices.join(', ')}, not “${String(value)}”`);
  }
  return { options: values, files: positionals };
}

type Config = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

function parse(options: Config, words: readonly string[]): { values: Given['options']; positionals: string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
