export { formatStory } from "./format.js";
export { type Import, listImports } from "./imports.js";
export {
  type LineForm,
  type LineKeyword,
  type LineTable,
  lineTables,
  namedItems,
  outlineTable,
  questionTable,
} from "./keywords.js";
export { fileSizeLimit, type ParsedStory, parseStory } from "./parse.js";
export { tokenizeSentence } from "./tokens.js";
export {
  type Item,
  type ItemKeyword,
  itemKeywords,
  type Line,
  type ProseText,
  type SyntaxTree,
  type Token,
  type TokenKind,
} from "./tree.js";
