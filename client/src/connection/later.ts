import { EventEmitter, l10n, window } from 'vscode';
import type { Disposable, Event, TreeDataProvider, TreeItem, TreeView } from 'vscode';

/** Something that is made when it is first needed, out of code that is loaded then. */
export class Later<T> implements Disposable {
  readonly #make: () => Promise<T>;
  #made: Promise<T> | undefined;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  /** It, the same one each time. Rejects where its code cannot be loaded; the next time it is tried again. */
  get(): Promise<T> {
    this.#made ??= this.#make().catch((error: unknown) => {
      this.#made = undefined;
      throw error;
    });
    return this.#made;
  }

  /** It, where it was needed before. */
  get known(): Promise<T> | undefined {
    return this.#made;
  }

  dispose(): void {
    void this.#made?.then(
      (one) => (one as Partial<Disposable>).dispose?.() as unknown,
      () => undefined,
    );
  }
}

/** What makes the lines of a view, and what is said above them: both are asked for after each change. */
export type Lines<Node> = TreeDataProvider<Node> &
  Disposable & { readonly onDidChangeTreeData: Event<void>; readonly message?: string };

/** Milliseconds in which lines reach the editor, before what is said above them changes. */
const LINES_PAUSE = 50;

/**
 * A view of the side bar that is there from the start; what makes its lines is loaded when it is first seen or used. Until
 * its first lines are there it says that they are coming: VS Code gives the focus on from such words to the lines, but loses
 * it together with the welcome text of an empty view.
 */
export class LaterView<Node, Made extends Lines<Node>> extends Later<Made> implements TreeDataProvider<Node> {
  readonly #changed: EventEmitter<void>;
  #isShown = false;
  readonly onDidChangeTreeData: Event<void>;
  /** The view as the editor shows it. */
  readonly view: TreeView<Node>;

  /** @param id the view's in package.json */
  constructor(id: string, make: (view: TreeView<Node>) => Promise<Made>) {
    const changed = new EventEmitter<void>();
    super(async () => {
      const made = await make(this.view);
      made.onDidChangeTreeData(() => {
        changed.fire();
      });
      return made;
    });
    this.#changed = changed;
    this.onDidChangeTreeData = changed.event;
    this.view = window.createTreeView<Node>(id, { treeDataProvider: this, showCollapseAll: true });
  }

  /** Says that there will be lines once the view is seen. */
  expectLines(): void {
    if (!this.#isShown) this.view.message = l10n.t('Loading…');
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const made = await this.get();
    const lines = (await made.getChildren(node)) ?? [];
    if (node === undefined) {
      this.#isShown = true;
      setTimeout(() => {
        this.view.message = made.message ?? '';
      }, LINES_PAUSE);
    }
    return lines;
  }

  async getTreeItem(node: Node): Promise<TreeItem> {
    return (await this.get()).getTreeItem(node);
  }

  async getParent(node: Node): Promise<Node | undefined> {
    return (await (await this.get()).getParent?.(node)) ?? undefined;
  }

  override dispose(): void {
    super.dispose();
    this.view.dispose();
    this.#changed.dispose();
  }
}
