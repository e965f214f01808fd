import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-types';
import { itemAt } from '../../analysis/itemAt.ts';
import { findPhraseAt } from '../../analysis/terms/known/knownTerms.ts';
import { OPEN_GLOSSARY_COMMAND } from '../../protocol/commands.ts';
import type { OpenGlossaryArguments } from '../../protocol/commands.ts';
import { SourceText } from '../../text/sourceText.ts';
import type { GlossaryFile } from '../../workspace/teamGlossaries.ts';
import type { ActionRequest } from './actionRequest.ts';
import { nearestFirst } from '../definition.ts';
import { addedTerm, newGlossary } from './glossaryText.ts';
import type { NewTerm } from './glossaryText.ts';
import { ADD_TO_GLOSSARY_KIND } from './actionKinds.ts';
import { messages } from '../words/messages.ts';
import { fold } from '../words/prose.ts';

/** Longer selections are no terms. */
const MOST_CHARACTERS = 120;
/** Nor are “32 to 43” and whole sentences. */
const MAY_BE_TERM = /^(?=.*(?:\p{L}{3}|\p{Lu}{2})).*[^.:;!?]$/u;
/** So many files are offered; who has more opens the one that is meant. */
const MOST_FILES = 5;

/**
 * "Add to team glossary", for the selection or the term at the cursor; only when the reader asks what can be done, so that
 * no light bulb follows the cursor. A broken file is named and left as it is.
 */
export function glossaryActions(request: ActionRequest): CodeAction[] {
  const { team, isAutomatic } = request;
  const term = isAutomatic ? undefined : termFor(request);
  if (term === undefined || isInTeam(request, term)) return [];
  const name = term.short ?? term.long;
  if (team.files.length === 0) return newFile(request, term, name);
  return team.files.slice(0, MOST_FILES).map((file) => intoFile(request, file, term, name));
}

function isInTeam({ glossary }: ActionRequest, { short, long }: NewTerm): boolean {
  const known = [...glossary.lookUpAll(long), ...(short === undefined ? [] : glossary.lookUpAll(short))];
  return known.some(({ layer }) => layer.kind === 'team');
}

function newFile({ team, commands }: ActionRequest, term: NewTerm, name: string): CodeAction[] {
  const { folder, canCreate } = team;
  const kind = ADD_TO_GLOSSARY_KIND;
  const title = messages.actionAddToNewGlossary(name);
  if (folder === undefined) return [{ title, kind, disabled: { reason: messages.noFolderForGlossary() } }];
  if (!canCreate) return [];
  const uri = `${folder.replace(/\/$/, '')}/team.glossary.yaml`;
  const start = { line: 0, character: 0 };
  const text = newGlossary(term, messages.newGlossaryComment());
  const edit: WorkspaceEdit = {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
  return [{ title, kind, edit, ...openAfterwards(uri, term, commands) }];
}

function intoFile({ commands }: ActionRequest, file: GlossaryFile, term: NewTerm, name: string): CodeAction {
  const { uri, text, addition } = file;
  const kind = ADD_TO_GLOSSARY_KIND;
  const title = messages.actionAddToGlossary(name, file.name);
  if (addition === undefined) return { title, kind, disabled: { reason: messages.glossaryIsBroken(file.name) } };
  const start = new SourceText(text).positionAt(addition.offset);
  const newText = addedTerm(text, addition, term);
  const edit = { changes: { [uri]: [{ range: { start, end: start }, newText }] } };
  return { title, kind, edit, ...openAfterwards(uri, term, commands) };
}

/** The glossary is shown with the new entry, whose meaning is to be written. */
function openAfterwards(uri: string, { long }: NewTerm, commands: readonly string[]): Pick<CodeAction, 'command'> {
  if (!commands.includes(OPEN_GLOSSARY_COMMAND)) return {};
  const given: OpenGlossaryArguments = [uri, long];
  return { command: { title: messages.openGlossary(), command: OPEN_GLOSSARY_COMMAND, arguments: given } };
}

/** What the reader points at: the selection, an acronym with its meaning, or a longer term. */
function termFor({ document, asked, glossary }: ActionRequest): NewTerm | undefined {
  const { source, report } = document;
  const at = itemAt(source, report, asked.start);
  const { phrase, known } = findPhraseAt(source, report, glossary, asked.start) ?? {};
  const index = at?.kind === 'term' ? at.term : phrase?.of === 'report' ? phrase.index : undefined;
  const span = at?.kind === 'term' ? at.span : phrase?.span;
  const isOfTerm = span !== undefined && asked.start >= span.start && asked.end <= span.end;
  const selected = fold(source.text.slice(asked.start, Math.min(asked.end, asked.start + MOST_CHARACTERS + 1)));
  if (selected !== '' && !isOfTerm)
    return selected.length <= MOST_CHARACTERS && MAY_BE_TERM.test(selected) ? newTerm(selected) : undefined;
  const term = report.terms[index ?? -1];
  if (term !== undefined) {
    const long = nearestFirst(term.meanings, asked.start)[0]?.long ?? glossary.lookUp(term.short)?.entry.long;
    return { short: term.short, long: fold(long ?? term.short) };
  }
  const entry = phrase === undefined ? undefined : known?.terms[phrase.index]?.known.entry;
  if (entry !== undefined) return { ...(entry.short === undefined ? {} : { short: entry.short }), long: entry.long };
  const word = wordAt(source.text, asked.start);
  return word === undefined ? undefined : newTerm(word);
}

/** "QZT" is a short form whose long form is to be written; anything else is a term. */
function newTerm(words: string): NewTerm {
  return isShortForm(words) ? { short: words, long: words } : { long: words };
}

const isShortForm = (word: string): boolean => /^[\p{L}\p{N}&-]{2,10}$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);

/** The word at `offset` if it looks like a short form. */
function wordAt(text: string, offset: number): string | undefined {
  const before = /[\p{L}\p{N}&-]{0,12}$/u.exec(text.slice(Math.max(0, offset - 12), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}&-]{0,12}/u.exec(text.slice(offset, offset + 12))?.[0] ?? '';
  const word = (before + after).replace(/(\p{Lu})s$/u, '$1');
  return isShortForm(word) ? word : undefined;
}
