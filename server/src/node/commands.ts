import { anchorsCommand } from './anchorsCommand.ts';
import { checkCommand } from './checkCommand.ts';
import type { Command } from './command.ts';
import { convertCommand } from './convertCommand.ts';
import { exportCommand } from './exportCommand.ts';
import { linksCommand } from './linksCommand.ts';
import { outlineCommand } from './outlineCommand.ts';
import { termsCommand } from './termsCommand.ts';

/** All commands of `report-lens` in the order of its help. A new one is a file that exports a `Command`, and a line here. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  outline: outlineCommand,
  terms: termsCommand,
  links: linksCommand,
  check: checkCommand,
  anchors: anchorsCommand,
  export: exportCommand,
  convert: convertCommand,
};
