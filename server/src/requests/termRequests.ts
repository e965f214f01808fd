import type { Connection, Range } from 'vscode-languageserver';
import type { Answer } from '../answer.ts';
import { firstUses } from '../features/views/firstUses.ts';
import { termList } from '../features/views/termList.ts';
import { FIRST_USES_REQUEST, TERMS_REQUEST } from '../protocol/terms.ts';
import type { ListParams } from '../protocol/common.ts';
import type { TermEntry } from '../protocol/terms.ts';
import type { State } from '../state.ts';

/** What reports and glossaries say about terms, beyond hover and references. */
export function answerTerms(connection: Connection, answer: Answer, state: State): void {
  connection.onRequest(
    FIRST_USES_REQUEST,
    answer<ListParams, Range[]>('firstUses', [], (document) => firstUses(document, state.glossary)),
  );
  connection.onRequest(
    TERMS_REQUEST,
    answer<ListParams, TermEntry[]>('terms', [], (document) => termList(document, state.glossary)),
  );
}
