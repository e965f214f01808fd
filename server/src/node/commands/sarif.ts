import type { Log, ReportingDescriptor, Result } from 'sarif';
import { RULES } from './notes.ts';
import type { CheckedFile, Note, NoteCode } from './notes.ts';

const IDS = Object.keys(RULES) as NoteCode[];

/**
 * The notes in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS). Everything is of level "note";
 * which of our levels it has is a property.
 */
export function toSarif(checked: readonly CheckedFile[], version: string): Log {
  const rules = IDS.map((id): ReportingDescriptor => ({ id, shortDescription: { text: RULES[id] } }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Report Lens', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: checked.flatMap(({ uri, notes }) => notes.map((note) => toResult(uri, note))),
      },
    ],
  };
}

function toResult(uri: string, { code, message, range, level }: Note): Result {
  const { start, end } = range;
  return {
    ruleId: code,
    ruleIndex: IDS.indexOf(code),
    level: 'note',
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          },
        },
      },
    ],
    properties: { reportLensLevel: level },
  };
}
