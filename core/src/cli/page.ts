import type { Io, Outlet } from "./io.js";

/** Lines of prose are at most this long: longer ones are hard to read. */
const widest = 68;

/** How text is laid out for one outlet: how wide, and whether in colour. */
export interface Page {
  readonly width: number;
  readonly colour: boolean;
}

/** The page of an outlet. No colour where it is no terminal, or where the user wants none. */
export function openPage(io: Io, outlet: Outlet): Page {
  const isPlain = (io.env.NO_COLOR ?? "") !== "" || io.env.TERM === "dumb";
  return { width: Math.max(20, Math.min(widest, (outlet.columns ?? widest + 1) - 1)), colour: outlet.isTerminal && !isPlain };
}

export type Style = "bold" | "italic" | "dim" | "good" | "bad";

const codes: { readonly [Name in Style]: readonly [number, number] } = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  good: [32, 39],
  bad: [31, 39],
};

/** The text in a style, or as it is on a page without colour. */
export function paint(page: Page, style: Style, text: string): string {
  const [on, off] = codes[style];
  return page.colour && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** Markdown emphasis made visible, or taken out where there is no colour. */
export function renderEmphasis(page: Page, text: string): string {
  return text
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/gs, (_, inner: string) => paint(page, "bold", inner))
    .replace(/(?<![*\w])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![*\w])/gs, (_, inner: string) => paint(page, "italic", inner))
    .replace(/(?<!\w)_(?=[^\s_])([^_]+?)(?<=\S)_(?!\w)/gs, (_, inner: string) => paint(page, "italic", inner));
}

/** Prose in paragraphs, broken to the width of the page, with emphasis rendered. Paragraphs are parted by an empty line. */
export function renderProse(page: Page, text: string): string {
  return renderEmphasis(page, text)
    .split(/\n\s*\n/)
    .map((paragraph) => wrap(paragraph.replace(/\s+/g, " ").trim(), page.width, "", ""))
    .join("\n\n");
}

/** Breaks one paragraph into lines. The first begins with `lead`, the others with `hang`. A word longer than a line stays whole. */
export function wrap(text: string, width: number, lead: string, hang: string): string {
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && measure(line) + 1 + measure(word) > width) {
      lines.push(line);
      line = hang;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}

/** How many signs of a line are seen. */
function measure(text: string): number {
  return Array.from(stripStyles(text)).length;
}

/** The text without the codes of a terminal. */
function stripStyles(text: string): string {
  let plain = text;
  for (const pair of Object.values(codes)) {
    for (const code of pair) plain = plain.replaceAll(`\u001b[${code}m`, "");
  }
  return plain;
}

/** What comes from a file is shown without codes that could play tricks on a terminal. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : "\uFFFD"));
}
