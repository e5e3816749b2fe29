import type { DiagnosticFields } from "./codes.js";
import type { Span } from "./span.js";

export type DiagnosticCode = keyof DiagnosticFields;

/** An error keeps what it touches from being used; a warning keeps nothing from working. */
export type Severity = "error" | "warning";

/**
 * A remark about the author's text, as data: a code, the place, and typed fields.
 * Its words are written once, in `words`; tests assert codes and places, never wording.
 */
export type Diagnostic = {
  readonly [Code in DiagnosticCode]: {
    readonly code: Code;
    readonly severity: Severity;
    /** Null only where no text is to blame, as for a file that is not there. */
    readonly span: Span | null;
    readonly fields: DiagnosticFields[Code];
  };
}[DiagnosticCode];

/** Makes a diagnostic; an error unless said otherwise. */
export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  span: Span | null,
  fields: DiagnosticFields[Code],
  severity: Severity = "error",
): Diagnostic {
  return { code, severity, span, fields } as Diagnostic;
}
