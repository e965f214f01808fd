import { layoutTimeline, nameLines, shapePath } from './timelineLayout.ts';
import type { Colour } from './timelineLayout.ts';
import type { TimelinePage } from './timelinePage.ts';

/** Colours of the exported picture, which has no theme: dark enough on white paper. */
const COLOURS: Readonly<Record<Colour, string>> = {
  green: '#1a7f37',
  blue: '#0b5cad',
  yellow: '#8a6d00',
  orange: '#b35900',
  red: '#c4232b',
  grey: '#57606a',
};
const INK = '#1f2328';
const LINES = '#d0d7de';

/** The timeline as an SVG file of its own, on white, with its title and legend. */
export function timelineSvg(page: TimelinePage): string {
  const layout = layoutTimeline(page.points, page.grades);
  const { width, left } = layout;
  const top = 40;
  const height = layout.height + top + 30 + 20 * Math.ceil(page.legend.length / 3);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="13" fill="${INK}">`,
    `<title>${escapeXml(page.title)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="12" y="26" font-size="17" font-weight="bold">${escapeXml(page.title)}</text>`,
    `<g transform="translate(0 ${top})">`,
    ...layout.rows.map(
      (row, at) =>
        `<line x1="${left}" x2="${width}" y1="${row.y}" y2="${row.y}" stroke="${LINES}"/>${nameLines(
          page.rows[at] ?? '',
          layout,
        )
          .map(
            ({ text, rise }) =>
              `<text x="${left - 12}" y="${row.y + row.height / 2 + rise}" text-anchor="end">${escapeXml(text)}</text>`,
          )
          .join('')}`,
    ),
    ...layout.years.map(
      ({ x, label }) => `<text x="${x}" y="${layout.height - 10}" text-anchor="middle">${escapeXml(label)}</text>`,
    ),
    ...layout.links.map(
      ({ x1, y1, x2, y2, isDashed }) =>
        `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${COLOURS.grey}"${isDashed ? ' stroke-dasharray="4 4"' : ''}/>`,
    ),
    ...page.points.map((point, at) => {
      const { x, y, radius } = layout.marks[at] ?? { x: 0, y: 0, radius: 0 };
      return `<path transform="translate(${x} ${y})" d="${shapePath(point.shape, radius)}" ${paint(point)}><title>${escapeXml(point.label)}</title></path>`;
    }),
    '</g>',
    ...page.legend.map(({ point, words }, at) => {
      const x = 24 + (at % 3) * (width / 3);
      const y = layout.height + top + 20 + 20 * Math.floor(at / 3);
      return `<path transform="translate(${x} ${y})" d="${shapePath(point.shape, 6)}" ${paint(point)}/><text x="${x + 14}" y="${y + 4}">${escapeXml(words)}</text>`;
    }),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function paint({ colour, isMentioned }: { readonly colour: Colour; readonly isMentioned: boolean }): string {
  const ink = COLOURS[colour];
  return isMentioned ? `fill="#ffffff" stroke="${ink}" stroke-width="2" stroke-dasharray="3 2"` : `fill="${ink}"`;
}

/** Text of a report as text in XML: signs of markup escaped, characters that XML does not allow left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
