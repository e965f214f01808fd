const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised figures as plain ones, each in its place: "improvement.¹²" is "improvement.12". */
export function plainFigures(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (figure) => String(RAISED.indexOf(figure)));
}

/** Plain figures as raised ones. */
export function raisedFigures(text: string): string {
  return text.replace(/\d/g, (figure) => RAISED[Number(figure)] ?? figure);
}
