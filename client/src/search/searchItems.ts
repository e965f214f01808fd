import { l10n, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { KEEP_FOCUS } from '../navigation/goToLine.ts';
import { REVEAL_COMMAND } from '../views/viewCommands.ts';
import { passageCount } from './searchMessage.ts';
import { numberBefore } from './searchTree.ts';
import type { FoundPassageNode, FoundReportNode, SearchNode } from './searchTree.ts';

/** How a line of the Search view looks, is read aloud, and where it leads. */
export function searchItem(node: SearchNode): TreeItem {
  return node.kind === 'report' ? reportItem(node) : passageItem(node);
}

function reportItem({ report: { uri, name, passages }, file }: FoundReportNode): TreeItem {
  const isEmpty = passages.length === 0;
  const state = isEmpty ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded;
  const count = isEmpty ? undefined : passageCount(passages.length);
  const told = [count, file].filter((part) => part !== undefined);
  return Object.assign(new TreeItem(name, state), {
    iconPath: new ThemeIcon('book'),
    description: told.join(' · '),
    tooltip: Uri.parse(uri).fsPath,
    accessibilityInformation: { label: [name, ...told].join(', ') },
    ...(isEmpty ? reveal(uri, new Range(0, 0, 0, 0)) : {}),
  });
}

function passageItem({ passage, around }: FoundPassageNode): TreeItem {
  const { range, number, section, words, matches, isPartial } = passage;
  const before = numberBefore(passage);
  const highlights = matches.map(([start, end]): [number, number] => [start + before.length, end + before.length]);
  const place = number === undefined ? undefined : l10n.t('paragraph {0}', number);
  const some = isPartial === true ? l10n.t('some of the words') : undefined;
  const icon = number === undefined ? 'note' : 'symbol-string';
  return Object.assign(new TreeItem({ label: `${before}${words}`, highlights }), {
    iconPath: new ThemeIcon(some === undefined ? icon : 'dash'),
    ...(section === undefined ? {} : { description: section }),
    tooltip: [around.report.name, section, words, some].filter((part) => part !== undefined).join('\n'),
    accessibilityInformation: {
      label: [around.report.name, place, section, words, some].filter((part) => part !== undefined).join(', '),
    },
    ...reveal(
      around.report.uri,
      new Range(range.start.line, range.start.character, range.start.line, range.start.character),
    ),
  });
}

function reveal(uri: string, place: Range): Pick<TreeItem, 'command'> {
  return {
    command: {
      command: REVEAL_COMMAND,
      title: l10n.t('Show in the Report'),
      arguments: [Uri.parse(uri), place, KEEP_FOCUS],
    },
  };
}
