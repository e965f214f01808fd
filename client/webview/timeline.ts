import { layoutTimeline, nameLines, shapePath } from '../src/timeline/timelineLayout.ts';
import type { TimelinePoint } from '../src/timeline/timelineLayout.ts';
import type { FromTimeline, TimelinePage, TimelineState } from '../src/timeline/timelinePage.ts';

/*
 * The page of a judgement timeline: a picture to point at and walk through by keys, and below it a table of the same. All
 * words come as data and are set as text, never as markup.
 */

declare function acquireVsCodeApi(): { postMessage(message: FromTimeline): void; setState(state: TimelineState): void };

const editor = acquireVsCodeApi();
const SVG = 'http://www.w3.org/2000/svg';

window.addEventListener('message', ({ data }: MessageEvent<TimelinePage>) => {
  editor.setState({ name: data.name });
  show(data);
});
editor.postMessage({ kind: 'ready' });

function show(page: TimelinePage): void {
  const main = document.getElementById('timeline');
  if (main === null) return;
  document.title = page.title;
  const heading = element('h1', page.title);
  if (page.points.length === 0) {
    main.replaceChildren(heading, element('p', page.empty));
    return;
  }
  const save = element('button', page.words.exportPicture);
  save.type = 'button';
  save.addEventListener('click', () => {
    editor.postMessage({ kind: 'export' });
  });
  const help = element('p', page.help);
  help.id = 'help';
  help.className = 'help';
  const scroller = element('div');
  scroller.className = 'scroller';
  main.replaceChildren(heading, scroller, legendOf(page), help, save, tableOf(page));
  fit(scroller, page);
}

/** Widest picture, in pixels: marks of neighbouring years should not stand too far apart. */
const MOST_WIDTH = 1200;

/** Draws the picture as wide as the page, again whenever that is another width; the mark in focus keeps it. */
function fit(scroller: HTMLElement, page: TimelinePage): void {
  let drawn = 0;
  const draw = (): void => {
    const width = Math.min(MOST_WIDTH, scroller.clientWidth);
    if (width === drawn) return;
    drawn = width;
    const focused = [...scroller.querySelectorAll('.point')].findIndex((point) => point === document.activeElement);
    const { picture, points } = pictureOf(page, width);
    scroller.replaceChildren(picture);
    if (focused >= 0) focus(points, focused);
  };
  draw();
  new ResizeObserver(draw).observe(scroller);
}

function pictureOf(page: TimelinePage, wanted: number): { picture: SVGElement; points: readonly SVGElement[] } {
  const layout = layoutTimeline(page.points, page.grades, wanted);
  const { width, height, left } = layout;
  const picture = shape('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', class: 'picture' });
  picture.setAttribute('aria-label', page.title);
  picture.setAttribute('aria-describedby', 'help');
  layout.rows.forEach((row, at) => {
    picture.append(
      shape('line', { x1: left, x2: width, y1: row.y, y2: row.y, class: 'rule' }),
      ...nameLines(page.rows[at] ?? '', { left, height: row.height }).map(({ text: words, rise }) =>
        text(words, { x: left - 12, y: row.y + row.height / 2 + rise, 'text-anchor': 'end', class: 'row' }),
      ),
    );
  });
  for (const { x, label } of layout.years)
    picture.append(text(label, { x, y: height - 10, 'text-anchor': 'middle', class: 'year' }));
  for (const { x1, y1, x2, y2, isDashed } of layout.links)
    picture.append(shape('line', { x1, y1, x2, y2, class: isDashed ? 'link dashed' : 'link' }));
  const points = page.points.map((point, at) => {
    const { x, y, radius, hasRoom } = layout.marks[at] ?? { x: 0, y: 0, radius: 0, hasRoom: false };
    const mark = shape('path', { d: shapePath(point.shape, radius), class: classOf(point) });
    const ring = shape('circle', { r: radius + 5, class: 'ring' });
    const group = shape('g', {
      transform: `translate(${x} ${y})`,
      role: 'button',
      tabindex: at === 0 ? 0 : -1,
      class: 'point',
    });
    group.setAttribute('aria-label', point.label);
    const title = shape('title', {});
    title.textContent = point.label;
    group.append(title, ring, mark);
    if (point.isMentioned && hasRoom)
      group.append(text(page.words.mentioned, { x: 0, y: radius + 13, 'text-anchor': 'middle', class: 'note' }));
    return group;
  });
  picture.append(...points);
  walkable(points);
  return { picture, points };
}

/** One point at a time takes the focus; arrow keys go to its neighbours, Enter and a click open its report. */
function walkable(points: readonly SVGElement[]): void {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  points.forEach((point, at) => {
    point.addEventListener('click', () => {
      editor.postMessage({ kind: 'open', point: at });
    });
    point.addEventListener('keydown', (pressed) => {
      const last = points.length - 1;
      const step = steps[pressed.key];
      if (pressed.key === 'Enter' || pressed.key === ' ') editor.postMessage({ kind: 'open', point: at });
      else if (pressed.key === 'Home') focus(points, 0);
      else if (pressed.key === 'End') focus(points, last);
      else if (step !== undefined) focus(points, Math.min(last, Math.max(0, at + step)));
      else return;
      pressed.preventDefault();
    });
  });
}

function focus(points: readonly SVGElement[], chosen: number): void {
  points.forEach((point, at) => {
    point.setAttribute('tabindex', at === chosen ? '0' : '-1');
  });
  points[chosen]?.focus();
}

function legendOf({ legend }: TimelinePage): HTMLElement {
  const list = element('ul');
  list.className = 'legend';
  for (const { point, words } of legend) {
    const picture = shape('svg', { viewBox: '-10 -10 20 20', width: 16, height: 16, 'aria-hidden': 'true' });
    picture.append(shape('path', { d: shapePath(point.shape, 7), class: classOf(point) }));
    const item = element('li');
    item.append(picture, element('span', words));
    list.append(item);
  }
  return list;
}

function tableOf({ table, words }: TimelinePage): HTMLElement {
  // Roles are told outright: a narrow page shows rows one below the other, and browsers forget tables then.
  const whole = element('table', undefined, 'table');
  whole.append(element('caption', table.caption));
  const head = element('tr', undefined, 'row');
  head.append(
    ...table.head.map((name) => {
      const cell = element('th', name, 'columnheader');
      cell.scope = 'col';
      return cell;
    }),
    element('th', words.open, 'columnheader'),
  );
  const top = element('thead', undefined, 'rowgroup');
  top.append(head);
  const body = element('tbody', undefined, 'rowgroup');
  table.rows.forEach((cells, at) => {
    const row = element('tr', undefined, 'row');
    const open = element('button', words.open);
    open.type = 'button';
    open.setAttribute('aria-label', `${words.open}: ${cells.filter((cell) => cell !== '').join(', ')}`);
    open.addEventListener('click', () => {
      editor.postMessage({ kind: 'open', point: at });
    });
    const last = element('td', undefined, 'cell');
    last.append(open);
    row.append(...cells.map((cell) => element('td', cell, 'cell')), last);
    body.append(row);
  });
  whole.append(top, body);
  return whole;
}

function classOf({ colour, isMentioned }: Pick<TimelinePoint, 'colour' | 'isMentioned'>): string {
  return `mark ${colour}${isMentioned ? ' mentioned' : ''}`;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  words?: string,
  role?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (words !== undefined) made.textContent = words;
  if (role !== undefined) made.setAttribute('role', role);
  return made;
}

function shape<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function text(words: string, attributes: Readonly<Record<string, string | number>>): SVGTextElement {
  const made = shape('text', attributes);
  made.textContent = words;
  return made;
}
