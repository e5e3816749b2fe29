/** Forms of words: pronouns of a person, and verbs that agree with them. */

export type PronounName = "they" | "she" | "he" | "it";

/** The five forms by the name under which prose asks for them, after the pronoun `they`. */
const forms: { readonly [Name in PronounName]: readonly string[] } = {
  they: ["they", "them", "their", "theirs", "themself"],
  she: ["she", "her", "her", "hers", "herself"],
  he: ["he", "him", "his", "his", "himself"],
  it: ["it", "it", "its", "its", "itself"],
};

/**
 * The form of a pronoun that prose asks for: `they`, `them`, `their`, `theirs`, `themself`, or with a capital letter.
 * Null where the word asked for is none of them.
 */
export function inflectPronoun(pronoun: PronounName, asked: string): string | null {
  const small = asked.toLowerCase();
  const index = forms.they.indexOf(small === "themselves" ? "themself" : small);
  const form = forms[pronoun][index];
  if (form === undefined) return null;
  return asked === small ? form : capitalise(form);
}

/** A verb in the third person singular, made to agree with the pronoun: with `they`, `walks` becomes `walk`. */
export function agreeVerb(pronoun: PronounName, verb: string): string {
  return pronoun === "they" ? pluralVerb(verb) : verb;
}

const irregular: Readonly<Record<string, string>> = {
  is: "are",
  was: "were",
  has: "have",
  does: "do",
  goes: "go",
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
  dies: "die",
  lies: "lie",
  ties: "tie",
  vies: "vie",
};

/** `walks` → `walk`, `tries` → `try`, `watches` → `watch`, `is` → `are`; what has no ending to lose stays. */
export function pluralVerb(verb: string): string {
  const known = irregular[verb.toLowerCase()];
  if (known !== undefined) return verb === verb.toLowerCase() ? known : capitalise(known);
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz)es$/.test(verb)) return verb.slice(0, -2);
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : verb;
}

/** The text with its first letter made a capital one. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Ends a sentence with a full stop, unless it ends already. */
export function endSentence(sentence: string): string {
  return /[.!?…]["”’)*_]*$/.test(sentence) ? sentence : `${sentence}.`;
}
