import type { Style } from './typeset.ts';

const page = (number: number): string => String(number);

/** The forms in which each report is read: pages of several measures, with the layout kept and without it. */
export const forms: Readonly<Record<string, Style>> = {
  layout: {
    measure: 92,
    lines: 44,
    keepsLayout: true,
    head: (n, heading) => (n % 2 === 0 ? `${page(n)}    ${heading}` : `${heading}    ${page(n)}`),
  },
  narrow: { measure: 66, lines: 38, keepsLayout: true, notesPerPage: true, head: () => 'Report of the year 2019' },
  apart: {
    measure: 96,
    lines: 46,
    keepsLayout: false,
    numbersApart: true,
    head: (n) => (n % 2 === 0 ? `${page(n)} Report of the year 2019` : `Report of the year 2019 ${page(n)}`),
  },
  raw: { measure: 88, lines: 44, keepsLayout: false, head: (n, heading) => `${heading} ${page(n)}` },
};
