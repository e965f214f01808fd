import { anchorsCommand } from './anchors.ts';
import { checkCommand } from './check.ts';
import type { Command } from '../commandLine/command.ts';
import { convertCommand } from './convert.ts';
import { exportCommand } from './export.ts';
import { linksCommand } from './links.ts';
import { outlineCommand } from './outline.ts';
import { termsCommand } from './terms.ts';

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
