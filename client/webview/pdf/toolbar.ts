import type { PageWords } from '../../src/pages/pageMessages.ts';

/** What the buttons above the page do. */
export interface ToolbarActions {
  readonly turnTo: (page: number) => void;
  readonly step: (by: 1 | -1) => void;
  readonly zoom: (by: 'larger' | 'smaller' | 'fit') => void;
  readonly follow: (isOn: boolean) => void;
  readonly use: (use: 'show' | 'note' | 'highlight') => void;
}

/** The row of buttons above the page. */
export class Toolbar {
  readonly element = document.createElement('div');
  readonly #number = document.createElement('input');
  readonly #count = document.createElement('span');
  readonly #follow: HTMLButtonElement;
  readonly #words: PageWords;

  constructor(words: PageWords, actions: ToolbarActions) {
    this.#words = words;
    this.element.setAttribute('role', 'toolbar');
    this.element.setAttribute('aria-label', words.toolbar);
    this.element.className = 'toolbar';
    this.#number.type = 'number';
    this.#number.min = '1';
    this.#number.setAttribute('aria-label', words.page);
    this.#number.addEventListener('change', () => {
      actions.turnTo(Number(this.#number.value) - 1);
    });
    this.#follow = button(words.follow, '', () => {
      actions.follow(this.#follow.getAttribute('aria-pressed') !== 'true');
    });
    this.element.append(
      group(
        button(words.previous, '‹', () => {
          actions.step(-1);
        }),
        this.#number,
        this.#count,
        button(words.next, '›', () => {
          actions.step(1);
        }),
      ),
      group(
        button(words.smaller, '−', () => {
          actions.zoom('smaller');
        }),
        button(words.larger, '+', () => {
          actions.zoom('larger');
        }),
        button(words.fit, '', () => {
          actions.zoom('fit');
        }),
      ),
      group(this.#follow),
      group(
        ...(['show', 'note', 'highlight'] as const).map((use) => {
          const name = { show: words.toText, note: words.note, highlight: words.highlight }[use];
          const made = button(name, '', () => {
            actions.use(use);
          });
          // A press must not take the selection away that it is about.
          made.addEventListener('mousedown', (pressed) => {
            pressed.preventDefault();
          });
          return made;
        }),
      ),
    );
  }

  show(page: number, pageCount: number): void {
    this.#number.value = String(page + 1);
    this.#number.max = String(pageCount);
    this.#count.textContent = this.#words.of.replace('{0}', String(pageCount));
  }

  set isFollowing(isOn: boolean) {
    this.#follow.setAttribute('aria-pressed', String(isOn));
  }
}

function group(...parts: HTMLElement[]): HTMLElement {
  const made = document.createElement('div');
  made.className = 'group';
  made.append(...parts);
  return made;
}

/** A button with its name, or with a sign and its name for whoever cannot see it. */
function button(name: string, sign: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign === '' ? name : sign;
  if (sign !== '') {
    made.title = name;
    made.setAttribute('aria-label', name);
  }
  made.addEventListener('click', press);
  return made;
}
