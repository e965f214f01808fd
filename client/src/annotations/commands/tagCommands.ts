import { InputBoxValidationSeverity, l10n, Uri, window } from 'vscode';
import type { QuickPickItem, TextEditor } from 'vscode';
import type { Annotation } from '../../../../server/src/annotations/annotation.ts';
import { toRange } from '../../navigation/ranges.ts';
import { tidy, withRenamedTag, withTags } from '../entries/annotationEdits.ts';
import type { Doing } from '../entries/annotationEdits.ts';
import { isNote, tagsOf } from '../entries/annotationEntry.ts';
import type { AnnotationEntry, ReportEntries } from '../entries/annotationEntry.ts';
import { tagCounts } from '../shown/annotationTree.ts';

import { chooseColors, chosenColors } from '../shown/chosenColors.ts';
import { chosen, reportEditor } from './noteCommands.ts';
import type { Found, NoteParts } from './noteCommands.ts';
import { colorsWithNewName, lookOf, TAG_LOOKS } from '../../../../server/src/annotations/tagLooks.ts';
import { say } from '../../views/say.ts';

interface TagItem extends QuickPickItem {
  readonly tag: string;
}

/**
 * Sets the tags of an annotation, of the one at the cursor, or of the selection: known tags are offered, new ones typed. A
 * key of the reader's own may bring the tags along: `{ "tags": ["delay"] }`; nobody is asked then, and they are added.
 */
export async function tag(parts: NoteParts, given: unknown): Promise<void> {
  const { annotations, threads } = parts;
  const named = tagsGiven(given);
  if (named !== undefined) {
    await addTags(parts, named);
    return;
  }
  const editor = window.activeTextEditor;
  const known = given === undefined && editor !== undefined ? annotationOf(annotations, editor) : undefined;
  const isNew = given === undefined && known === undefined && editor !== undefined && !editor.selection.isEmpty;
  if (isNew) {
    const shown = reportEditor();
    if (shown === undefined) return;
    const { document, selection } = shown;
    const tags = await askForTags(parts, []);
    if (tags === undefined || tags.length === 0) return;
    await annotations.create(document, selection, 'tagging', (one, doing) => withTags(one, tags, doing));
    return;
  }
  const found =
    known ??
    (await chosen(
      annotations,
      threads,
      given,
      l10n.t('Which annotation is to be tagged?'),
      l10n.t('Select words to tag, or put the cursor on an annotation.'),
    ));
  if (found === undefined) return;
  const tags = await askForTags(parts, found.entry.tags);
  if (tags === undefined) return;
  await annotations.change(found.uri, [found.entry], (one, doing) => withTags(one, tags, doing));
}

function tagsGiven(given: unknown): string[] | undefined {
  const { tags } = (given ?? {}) as { readonly tags?: unknown };
  return Array.isArray(tags) ? tags.filter((one): one is string => typeof one === 'string') : undefined;
}

/** To the annotation whose very passage is selected, or to a new one of the selection. */
async function addTags({ annotations }: NoteParts, tags: readonly string[]): Promise<void> {
  const editor = reportEditor();
  if (editor === undefined) return;
  const known = annotationOf(annotations, editor);
  const add = (one: Annotation, doing: Doing): Annotation => withTags(one, [...tagsOf(one), ...tags], doing);
  if (known !== undefined) await annotations.change(known.uri, [known.entry], add);
  else await annotations.create(editor.document, editor.selection, 'tagging', add);
}

/** The annotation whose very passage is selected, if there is just one: who comes to it from the view means that one. */
function annotationOf(annotations: NoteParts['annotations'], { document, selection }: TextEditor): Found | undefined {
  const isHere = ({ range }: AnnotationEntry): boolean => range !== undefined && toRange(range).isEqual(selection);
  const [entry, ...others] = annotations.of(document.uri).filter((one) => isNote(one) && isHere(one));
  return entry === undefined || others.length > 0 ? undefined : { uri: document.uri, entry };
}

/** A list of the known tags with those chosen that are there already; what is typed can be added. undefined on Escape. */
async function askForTags({ folder }: NoteParts, current: readonly string[]): Promise<string[] | undefined> {
  const known = tagItems(tagCounts(folder.known));
  const pick = window.createQuickPick<TagItem>();
  pick.title = l10n.t('Tags');
  pick.placeholder = l10n.t('Choose tags, or type a new one');
  pick.canSelectMany = true;
  const chosenTags = new Set(current);
  const show = (): void => {
    const typed = tidy(pick.value);
    const isKnown = known.some((item) => item.tag === typed);
    const added = [...chosenTags].filter((one) => known.every((item) => item.tag !== one));
    const items = [...added.map((one) => tagItem(one, 0)), ...known];
    const fresh: TagItem[] =
      typed === '' || isKnown || chosenTags.has(typed)
        ? []
        : [{ ...tagItem(typed, 0), description: l10n.t('new tag'), alwaysShow: true }];
    pick.items = [...fresh, ...items];
    pick.selectedItems = pick.items.filter((item) => chosenTags.has(item.tag));
  };
  pick.onDidChangeValue(show);
  pick.onDidChangeSelection((items) => {
    for (const item of pick.items) chosenTags.delete(item.tag);
    for (const item of items) chosenTags.add(item.tag);
  });
  show();
  return new Promise((done) => {
    let answer: string[] | undefined;
    pick.onDidAccept(() => {
      const typed = tidy(pick.value);
      const only = typed !== '' && pick.selectedItems.length === current.length && !chosenTags.has(typed);
      answer = [...chosenTags, ...(only ? [typed] : [])];
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      done(answer);
    });
    pick.show();
  });
}

/**
 * Renames a tag wherever it stands in the reports of the folder, open or not, in all of them or in none; under a name that
 * there is already, the two become one. How many reports will change is told before.
 */
export async function renameTag({ annotations, folder }: NoteParts, given: unknown): Promise<void> {
  const reports = await folder.fresh();
  const named = (given ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  const from =
    typeof named.from === 'string' ? named.from : await whichTag(reports, given, l10n.t('Which tag is to be renamed?'));
  if (from === undefined) return;
  const counts = tagCounts(reports);
  const parts = reports
    .map(({ uri, entries }) => ({ uri: Uri.parse(uri), entries: entries.filter(({ tags }) => tags.includes(from)) }))
    .filter(({ entries }) => entries.length > 0);
  const count = parts.reduce((sum, { entries }) => sum + entries.length, 0);
  const ask = (): Thenable<string | undefined> => askForName(from, counts, [count, parts.length]);
  const to = typeof named.to === 'string' ? named.to : await ask();
  const name = to === undefined ? '' : tidy(to);
  if (name === '' || name === from) return;
  const isRenamed = await annotations.changeIn(parts, (one, doing) => withRenamedTag(one, from, name, doing));
  // A tag that has the name already keeps its own look.
  const isNew = counts.every((one) => one.tag !== name);
  const colors = isRenamed && isNew ? colorsWithNewName(chosenColors(), from, name) : undefined;
  if (colors !== undefined) await chooseColors(colors);
}

function askForName(
  from: string,
  counts: ReturnType<typeof tagCounts>,
  [count, reports]: readonly [annotations: number, reports: number],
): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New name of the tag “{0}”', from),
    value: from,
    prompt: l10n.t(
      'Annotations that change: {0}; reports: {1}. Type the name of another tag to merge the two.',
      count,
      reports,
    ),
    validateInput: (value) => {
      const name = tidy(value);
      const other = counts.find((one) => one.tag === name);
      if (name === '') return l10n.t('A tag needs a name.');
      return other === undefined || name === from
        ? undefined
        : {
            message: l10n.t('“{0}” is there already ({1} times): the two become one.', name, other.count),
            severity: InputBoxValidationSeverity.Warning,
          };
    },
  });
}

/** Chooses a colour for a tag, kept in the settings of the workspace, so that a team shares it. */
export async function colorTag({ folder }: NoteParts, given: unknown): Promise<void> {
  const name = await whichTag(await folder.fresh(), given, l10n.t('Which tag is to get another colour?'));
  if (name === undefined) return;
  const current = lookOf(name, chosenColors()).name;
  const picked = await window.showQuickPick(
    TAG_LOOKS.map((look) => ({ label: colorName(look.name), description: look.name === current ? '✓' : '', look })),
    { title: l10n.t('Colour of “{0}”', name) },
  );
  if (picked === undefined) return;
  await chooseColors({ ...chosenColors(), [name]: picked.look.name });
}

async function whichTag(reports: readonly ReportEntries[], given: unknown, title: string): Promise<string | undefined> {
  const group = given as { readonly grouping?: unknown; readonly name?: unknown } | undefined;
  if (group?.grouping === 'tag' && typeof group.name === 'string' && group.name !== '') return group.name;
  const items = tagItems(tagCounts(reports));
  if (items.length === 0) {
    say(l10n.t('There are no tags yet.'));
    return undefined;
  }
  return (await window.showQuickPick(items, { title }))?.tag;
}

function tagItems(counts: ReturnType<typeof tagCounts>): TagItem[] {
  return counts.map((one) => tagItem(one.tag, one.count));
}

function tagItem(name: string, count: number): TagItem {
  return { label: name, tag: name, ...(count === 0 ? {} : { description: usesOf(count) }) };
}

function usesOf(count: number): string {
  return count === 1 ? l10n.t('used once') : l10n.t('used {0} times', count);
}

function colorName(name: (typeof TAG_LOOKS)[number]['name']): string {
  const names = {
    blue: l10n.t('Blue'),
    green: l10n.t('Green'),
    orange: l10n.t('Orange'),
    purple: l10n.t('Purple'),
    red: l10n.t('Red'),
    yellow: l10n.t('Yellow'),
  };
  return names[name];
}
