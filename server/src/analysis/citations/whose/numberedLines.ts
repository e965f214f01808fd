/** A line that begins as a numbered paragraph does, with the line end before it: what was said before it ends there. */
export const opensNumber = /\n\[?[A-Z]?\d{1,4}(?:\.\d{1,3}){0,3}(?:[.\]]|\s{2})/;
