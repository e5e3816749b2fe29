/**
 * Past participles, so that every action sentence has its perfect: `Faith has pushed Spike`.
 * The irregular verbs of everyday English, bare form first; where two participles are in use, both are accepted and the first is
 * the one we write.
 */
const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  `
arise arisen; awake awoken; be been; bear borne; beat beaten beat; become become; befall befallen; beget begotten; begin begun;
behold beheld; bend bent; beset beset; bestride bestridden; bet bet; bid bid bidden; bind bound; bite bitten; bleed bled;
blow blown; break broken; breed bred; bring brought; broadcast broadcast; build built; burn burnt burned; burst burst; buy bought;
cast cast; catch caught; choose chosen; cling clung; clothe clothed clad; come come; cost cost; creep crept; cut cut; deal dealt;
dig dug; dive dived; do done; draw drawn; dream dreamt dreamed; drink drunk; drive driven; dwell dwelt dwelled; eat eaten;
fall fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flown; forbid forbidden; forget forgotten;
forgive forgiven; forsake forsaken; foresee foreseen; freeze frozen; get got gotten; give given; go gone; grind ground; grow grown;
hang hung hanged; have had; hear heard; heave heaved hove; hew hewn hewed; hide hidden; hit hit; hold held; hurt hurt; keep kept;
kneel knelt kneeled; knit knitted knit; know known; lay laid; lead led; lean leant leaned; leap leapt leaped; learn learnt learned;
leave left; lend lent; let let; lie lain lied; light lit lighted; lose lost; make made; mean meant; meet met; mow mown mowed;
pay paid; plead pleaded pled; prove proved proven; put put; quit quit; read read; rend rent; rid rid; ride ridden; ring rung;
rise risen; run run; saw sawn sawed; say said; see seen; seek sought; sell sold; send sent; set set; sew sewn sewed; shake shaken;
shave shaved shaven; shear shorn; shed shed; shine shone shined; shoe shod; shoot shot; show shown showed; shrink shrunk; shut shut;
sing sung; sink sunk; sit sat; slay slain; sleep slept; slide slid; sling slung; slink slunk; slit slit; smell smelt smelled;
smite smitten; sow sown sowed; speak spoken; speed sped speeded; spell spelt spelled; spend spent; spill spilt spilled; spin spun;
spit spat spit; split split; spoil spoilt spoiled; spread spread; spring sprung; stand stood; steal stolen; stick stuck;
sting stung; stink stunk; strew strewn; stride stridden; strike struck stricken; string strung; strive striven strived; swear sworn;
sweep swept; swell swollen swelled; swim swum; swing swung; take taken; teach taught; tear torn; tell told; think thought;
thrive thrived thriven; throw thrown; thrust thrust; tread trodden; wake woken; wear worn; weave woven; wed wed wedded; weep wept;
wet wet wetted; win won; wind wound; withdraw withdrawn; wring wrung; write written
`
    .split(";")
    .map((entry) => {
      const [bare = "", ...participles] = entry.trim().split(/\s+/u);
      return [bare, participles] as const;
    }),
);

/** Beginnings that a verb can have without changing its forms: `overhears`, `undoes`, `rewrites`, `withholds`. */
const prefixes = ["out", "over", "re", "un", "under", "with", "fore", "mis", "up", "a", "be"];

/** Verbs of more than one syllable that are stressed on the last, and so double their last letter. */
const stressedLast = new Set(
  `abet abhor acquit admit allot annul befit beg commit compel concur confer control debar defer demur deter dispel disbar distil
  emit enrol entrap equip excel expel extol fulfil handicap impel incur infer inter kidnap occur omit outwit patrol permit prefer
  propel rebel rebut recap recur refer regret remit repel submit transfer transmit unwrap unzip worship`.split(/\s+/u),
);

/** The participles in use of a bare verb, the one we write first: `push` pushed, `go` gone, `burn` burnt and burned. */
export function listParticiples(bare: string): readonly string[] {
  const known = irregular.get(bare);
  if (known !== undefined) return known;
  for (const prefix of prefixes) {
    const stem = bare.startsWith(prefix) ? irregular.get(bare.slice(prefix.length)) : undefined;
    if (stem !== undefined) return stem.map((participle) => prefix + participle);
  }
  return formRegular(bare);
}

function formRegular(bare: string): readonly string[] {
  if (bare.endsWith("e")) return [`${bare}d`];
  if (/[^aeiou]y$/u.test(bare)) return [`${bare.slice(0, -1)}ied`];
  if (/c$/u.test(bare) && bare.length > 3) return [`${bare}ked`];
  const doubled = `${bare}${bare.at(-1) ?? ""}ed`;
  if (stressedLast.has(bare) || isShortClosed(bare)) return [doubled];
  // Travelled and traveled: British and American spelling differ.
  return /[aeiou]l$/u.test(bare) && /[aeiou][^aeiou]+[aeiou]l$/u.test(bare) ? [doubled, `${bare}ed`] : [`${bare}ed`];
}

/** One syllable that ends in a single vowel and a single consonant which doubles: stop, drag, stab; not wax, row, play. */
function isShortClosed(bare: string): boolean {
  return /^(?:[^aeiou]*|[^aeiou]*qu)[aeiouy][bcdfgklmnprstvz]$/u.test(bare);
}
