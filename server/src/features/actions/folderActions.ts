import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { paragraphAt, recommendationAt } from '../../analysis/itemAt.ts';
import { GO_TO_PLACE_COMMAND, SHOW_SAME_MATTER_COMMAND, SWITCH_OFF_COMMAND } from '../../protocol/commands.ts';
import type { GoToPlaceArguments, ShowSameMatterArguments, SwitchOffArguments } from '../../protocol/commands.ts';
import { touches } from '../../text/span.ts';
import { others } from '../../workspace/shelf/shelf.ts';
import type { ActionRequest } from './actionRequest.ts';
import { disagreementNotes } from '../diagnostics/disagreementNotes.ts';
import { inFolder } from '../folder.ts';
import { messages } from '../words/messages.ts';
import { toSpan } from '../toLsp.ts';

/** What other reports of the authority have to do with the place: what they say otherwise, and of the same matter. */
export function folderActions(request: ActionRequest): CodeAction[] {
  const { document, asked, settings, folder, commands, isAutomatic } = request;
  const here = inFolder(document, folder);
  if (here === undefined) return [];
  const notes = disagreementNotes(here.self, here.all, settings.diagnostics.disagreements).filter(({ range }) => {
    const span = toSpan(document.source, range);
    return span !== undefined && touches(span, asked.start);
  });
  const isPassage =
    paragraphAt(document.report, asked.start) !== undefined ||
    recommendationAt(document.report, asked.start) !== undefined;
  // Nobody wants a light bulb at every paragraph.
  const hasMatter = isPassage && !isAutomatic && others(here.self, here.all).length > 0;
  return [...notes.flatMap(noteActions), ...(hasMatter ? [sameMatter(request)] : [])].filter(({ command }) =>
    commands.includes(command?.command ?? ''),
  );
}

function noteActions(note: Diagnostic): CodeAction[] {
  const [related] = note.relatedInformation ?? [];
  const places = related === undefined ? [] : [related];
  const off: SwitchOffArguments = ['diagnostics.disagreements'];
  return [
    ...places.map(({ location: { uri, range }, message }) => {
      const given: GoToPlaceArguments = [uri, range];
      return deed(messages.actionGoTo(message), GO_TO_PLACE_COMMAND, given, note);
    }),
    deed(messages.actionSwitchOff(), SWITCH_OFF_COMMAND, off, note),
  ];
}

function sameMatter({ document: { uri, source }, asked }: ActionRequest): CodeAction {
  const given: ShowSameMatterArguments = [uri, source.positionAt(asked.start)];
  return deed(messages.actionSameMatter(), SHOW_SAME_MATTER_COMMAND, given);
}

function deed(title: string, command: string, given: unknown[], note?: Diagnostic): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(note === undefined ? {} : { diagnostics: [note] }),
    command: { title, command, arguments: given },
  };
}
