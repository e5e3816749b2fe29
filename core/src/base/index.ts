export { hashText, type Json, writeCanonicalJson } from "./canonical.js";
export { type Chance, drawFraction, drawIndex, seedChance } from "./chance.js";
export type { DiagnosticFields } from "./codes.js";
export { type Diagnostic, type DiagnosticCode, diagnose, type Severity } from "./diagnostic.js";
export { Defect, present, unreachable } from "./fail.js";
export { editDistance, findNearest } from "./nearest.js";
export { joinSpans, locate, type Position, type SourceFile, type Span } from "./span.js";
