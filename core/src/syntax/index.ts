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
