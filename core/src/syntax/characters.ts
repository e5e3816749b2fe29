/**
 * Which characters part words. Texts come out of many editors and off many web pages, so every blank of Unicode counts as one,
 * and what has no width at all (a byte order mark, a zero-width space) counts as a blank that takes no room.
 */

const tab = 0x09;

/** True for a blank: space, tab, non-breaking space and their like; never for a line end. */
export function isBlank(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || code === tab || code === 0x0b || code === 0x0c;
  if (code === 0xa0 || code === 0x1680 || code === 0x3000 || code === 0x202f || code === 0x205f) return true;
  return (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || isWidthless(code);
}

/** True for blanks that nobody sees: zero-width space, word joiner, byte order mark. */
export function isWidthless(code: number): boolean {
  return code === 0x200b || code === 0x2060 || code === 0xfeff;
}

/** The column, counted from 0, that a blank brings one to; a tab goes on to the next multiple of its width. */
export function advanceColumn(column: number, code: number, tabWidth: number): number {
  if (code === tab) return column - (column % tabWidth) + tabWidth;
  return isWidthless(code) ? column : column + 1;
}

/** The offset of the first character at or after `at` that is no blank, at most `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  let offset = at;
  while (offset < end && isBlank(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/** The offset after the last character before `end` that is no blank, at least `start`. */
export function trimBlanks(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && isBlank(text.charCodeAt(offset - 1))) offset -= 1;
  return offset;
}

/** How many bytes a text takes in UTF-8. */
export function countBytes(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Half of a pair counts two, so that the pair, four bytes long, comes out right.
    if (code < 0x80) count += 1;
    else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) count += 2;
    else count += 3;
  }
  return count;
}
