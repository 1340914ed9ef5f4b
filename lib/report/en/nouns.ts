import { needsArticle } from './common-words'

// Nouns that need an article when they stand alone in the singular.
const countable = new Set(
  `agreement alliance announcement appointment assembly award banquet banner book briefing
campaign campus center centre ceremony chair clinic collaboration-agreement college colloquium committee company concert
conference contract consortium course curriculum degree delegation demonstration department dialogue dinner
discussion display document event exchange-program exhibition fair fellowship festival field-trip forum framework
gallery gathering gift greeting group handover hub initiative institute institution internship interview invitation
keynote lab laboratory lecture letter library lunch luncheon meal meeting member memorandum mission mou museum
network observatory office opening orientation panel park partner partnership performance plan platform presentation
press-conference proceeding program programme project proposal protocol quota reception report representative reunion
roundtable scheme scholarship school seminar session series-of-lectures showcase signing site speech statement station
stroll subcommittee summit supper symposium talk task-force team tour track trip university
unveiling venue visit walk walkthrough webinar website workshop workstream centre-visit hackathon academy leader
pioneer gateway faculty hospital city region province corporation organisation organization ministry society
association foundation council agency body college pathway certificate module textbook journal fund grant dual-degree
conversation review audit survey follow-up questionnaire list increase rise photo photograph picture exhibit toast rehearsal screening seminar-series tea stay detour walk-through sightseeing-tour courtesy-call call exchange-ceremony tree-planting homestay lab-tour`.split(
    /\s+/,
  ),
)

// Nouns that read badly without "the" before "of".
const definiteBeforeOf = new Set(
  `feasibility possibility possibilities establishment implementation creation role
importance future potential status state need needs scope prospect prospects purpose aim aims focus impact launch signing
opening formation introduction progress number current development-plan use value challenges experience experiences
history structure operation quality founding inauguration renewal results outcome outcomes extension conclusion exchange expansion`.split(
    /\s+/,
  ),
)

const determiners =
  /^(?:the|a|an|this|that|these|those|its|their|our|his|her|my|your|some|any|each|every|both|all|no|several|many|few|more|most|various|other|another|such|one|two|three|four|five|six|seven|eight|nine|ten|how|what|why|when|where|whether|which|who|over|about|around|nearly|almost|approximately|up|at|numerous|plenty)$/i

const headEnds =
  /^(?:of|for|in|at|on|with|by|to|from|between|among|about|into|through|via|under|within|during|against|towards?|across|regarding|concerning|including|covering|featuring|focusing|focused|guided|hosted|led|held|signed|planned|scheduled|proposed|organi[sz]ed|given|delivered|established|founded|located|known|attended|joined|followed|where|which|that|who|after|before|near|over)$/i

/** The noun a phrase is built on: "tour" in "guided tour of the campus", "degree" in "1+1+1 dual master's degree with …". */
export function headNoun(phrase: string): string {
  const words = phrase
    .split(/[,;:(]/)[0]!
    .trim()
    .split(/\s+/)
  // "missions coordinated with embassies": a participle before a preposition ends the head as well.
  const end = words.findIndex(
    (word, i) =>
      i > 0 &&
      (headEnds.test(word) ||
        (/^[a-z]{3,}ed$/.test(word) &&
          /^(?:with|by|in|at|for|from|on|to|as|under|through|across)$/.test(words[i + 1] ?? ''))),
  )
  const head = (end < 0 ? words : words.slice(0, end)).at(-1) ?? ''
  return head.replace(/[^\p{L}\p{M}\p{N}'’-]/gu, '')
}

/** True where the phrase is plural or a list, and takes "are". */
export function isPluralPhrase(phrase: string): boolean {
  if (/^(?:a|an|one|each|every|this)\s/i.test(phrase)) return false
  if (/^(?:one|each) of\b/i.test(phrase)) return false
  const opening = phrase.split(/\b(?:for|of|in|on|to|with|between|at|by|from|within|regarding|among)\b/)[0]!
  if (/\band\b/.test(opening) || /,/.test(opening)) return true
  const head = headNoun(phrase).toLowerCase()
  return (
    /[^su]s$/.test(head) &&
    !/^(?:news|mathematics|physics|economics|linguistics|robotics|electronics|politics|athletics|series|genomics|logistics|ethics)$/.test(
      head,
    )
  )
}

/** True where the phrase already has its determiner, or is plural, uncountable or a name, and may stand as it is. */
function standsAlone(phrase: string): boolean {
  const first = phrase.split(/\s+/)[0]!.replace(/[^\p{L}\p{M}\p{N}+'’-]/gu, '')
  if (determiners.test(first) || /['’]s?$/.test(first)) return true
  const head = headNoun(phrase)
  return (
    !(countable.has(head.toLowerCase()) || needsArticle(head.toLowerCase())) ||
    /^[^,;:]*\band\b/.test(phrase.split(/\b(?:of|for|on|with|to|in|at|by|from|between|about)\b/)[0]!)
  )
}

/** A noun phrase ready for a sentence: "a" or "the" is set before it where the phrase cannot stand without. */
export function nounPhrase(phrase: string, withIndefinite: (words: string) => string): string {
  const [first = '', second = ''] = phrase.split(/\s+/)
  if (second === 'of' && definiteBeforeOf.has(first.toLowerCase())) return `the ${phrase}`
  // "digitisation of manuscripts": what is done to something.
  if (second === 'of' && /^[a-z-]{4,}(?:tion|sion|ment)$/.test(first) && !countable.has(first) && !needsArticle(first))
    return `the ${phrase}`
  if (second === 'for' && /^(?:need|case|demand|basis|groundwork)$/i.test(first)) return `the ${phrase}`
  if (/^(?:first|second|third|fourth|fifth|last|only|latest|oldest|largest|same)$/i.test(first) && !standsAlone(phrase))
    return `the ${phrase}`
  if (/^\d+(?:st|nd|rd|th)$/.test(first) && !/\bcentury\b/.test(phrase)) return `the ${phrase}`
  // "Blue Pacific strategy": a plan by its name, which takes no article.
  if (
    /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(phrase) &&
    /^(?:strategy|policy|plan|project|initiative|framework|program|programme|scheme)$/i.test(headNoun(phrase))
  )
    return phrase
  if (/^\d[\d,.]*$/.test(first) || standsAlone(phrase)) return phrase
  return withIndefinite(phrase)
}

/** True for a common noun this module knows, in the singular or the plural. */
export function isCommonNoun(word: string): boolean {
  const lower = word.toLowerCase()
  return countable.has(lower) || countable.has(lower.replace(/s$/, '')) || definiteBeforeOf.has(lower)
}
