import { EventEmitter, window } from 'vscode';
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

/** What makes the lines of a view. */
export type Lines<Node> = TreeDataProvider<Node> & Disposable & { readonly onDidChangeTreeData: Event<void> };

/** A view of the side bar that is there from the start; what makes its lines is loaded when it is first seen or used. */
export class LaterView<Node, Made extends Lines<Node>> extends Later<Made> implements TreeDataProvider<Node> {
  readonly #changed: EventEmitter<void>;
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

  async getChildren(node?: Node): Promise<Node[]> {
    return (await (await this.get()).getChildren(node)) ?? [];
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
