import { wordSet } from '../../domain/text/word-list'
import { needsArticle } from './common-words'

// Nouns that need an article in the singular.
const countable = wordSet(`
  academy address agency agreement alliance announcement appointment assembly association audit award
  banner banquet body book booth break briefing
  call campaign campus center centre centre-visit ceremony certificate chair city clinic collaboration-agreement college
  colloquium committee company concert conference consortium contract conversation corporation council course
  courtesy-call curriculum
  degree delegation demonstration department detour dialogue dinner discussion display document dual-degree
  event exchange-ceremony exchange-program exhibit exhibition
  faculty fair fellowship festival field-trip follow-up forum foundation framework fund
  gallery game gateway gathering gift grant greeting group
  hackathon handover homestay hospital hub
  increase initiative institute institution internship interview invitation
  journal
  keynote
  lab lab-tour laboratory leader lecture letter library list lunch luncheon
  meal meeting member memorandum ministry mission module mou museum
  network
  observatory office opening organisation organization orientation
  panel park partner partnership pathway performance photo photograph picture pioneer plan platform presentation
  press-conference proceeding program programme project proposal protocol province
  questionnaire quota
  reception region rehearsal report representative reunion review rise roundtable
  scheme scholarship school shortlist
  screening seminar seminar-series series-of-lectures session showcase sightseeing-tour
  signing site society speech stand statement station stay stroll subcommittee summit supper survey symposium
  talk task-force tea team textbook toast tour track tree-planting trip
  university unveiling
  venue visit
  waiver walk walk-through walkthrough webinar website workshop workstream wreath tree plaque ribbon time-capsule
`)

// Nouns that take "the" before "of".
const definiteBeforeOf = wordSet(`
  aim aims
  challenges conclusion creation current
  design development-plan
  establishment exchange expansion experience experiences extension
  feasibility focus formation founding future
  history
  impact implementation importance inauguration introduction
  launch
  need needs number
  opening operation outcome outcomes
  possibilities possibility potential process progress prospect prospects purpose
  quality
  renewal results role
  scope signing state status structure
  use
  value
`)

const determiners = wordSet(`
  the a an this that these those its their our his her my your some any each every both all no several many few more
  most various other another such one two three four five six seven eight nine ten how what why when where whether which
  who over about around nearly almost approximately up at numerous plenty
`)

const headEnds = wordSet(`
  of for in at on with by to from between among about into through via under within during against toward towards across
  regarding concerning including covering featuring focusing focused guided hosted led held signed planned scheduled
  proposed organised organized given delivered established founded located known attended joined followed where which
  that who after before near over
`)

/** The head of a noun phrase: "tour" in "guided tour of the campus", "degree" in "dual master's degree with …". */
export function headNoun(phrase: string): string {
  const [main = ''] = phrase.split(/[,;:(]/)
  const words = main.trim().split(/\s+/)
  // "missions coordinated with embassies": a participle before a preposition also ends the head.
  const end = words.findIndex(
    (word, i) =>
      i > 0 &&
      (headEnds.has(word.toLowerCase()) ||
        (/^[a-z]{3,}ed$/.test(word) &&
          /^(?:with|by|in|at|for|from|on|to|as|under|through|across)$/.test(words[i + 1] ?? ''))),
  )
  const head = (end < 0 ? words : words.slice(0, end)).at(-1) ?? ''
  return head.replace(/[^\p{L}\p{M}\p{N}'’-]/gu, '')
}

const singularInS = wordSet(`
  news mathematics physics economics linguistics robotics electronics politics athletics series genomics logistics
  ethics
`)

/** True if the phrase is plural or a list and takes "are". */
export function isPluralPhrase(phrase: string): boolean {
  if (/^(?:a|an|one|each|every|this)\s/i.test(phrase)) return false
  if (/^(?:one|each) of\b/i.test(phrase)) return false
  const [opening = ''] = phrase.split(/\b(?:for|of|in|on|to|with|between|at|by|from|within|regarding|among)\b/)
  if (/\band\b/.test(opening) || /,/.test(opening)) return true
  const head = headNoun(phrase).toLowerCase()
  return /[^su]s$/.test(head) && !singularInS.has(head)
}

/** True if the phrase has a determiner, or is plural, uncountable or a name. */
function needsNoArticle(phrase: string): boolean {
  const [word = ''] = phrase.split(/\s+/)
  const first = word.replace(/[^\p{L}\p{M}\p{N}+'’-]/gu, '')
  if (determiners.has(first.toLowerCase()) || /['’]s?$/.test(first)) return true
  const head = headNoun(phrase)
  if (/^welcome (?:by|from|at)\b/.test(phrase)) return false
  if (!countable.has(head.toLowerCase()) && !needsArticle(head.toLowerCase())) return true
  const [opening = ''] = phrase.split(/\b(?:of|for|on|with|to|in|at|by|from|between|about)\b/)
  return (
    /^[^,;:]*\band\b/.test(opening) &&
    !/^\w+ and \w+ (?:session|ceremony|meeting|tour|office|fair)$/.test(opening.trim())
  )
}

/** A noun phrase for a sentence, with "a" or "the" where it needs one. */
export function nounPhrase(phrase: string, withIndefinite: (words: string) => string): string {
  const [first = '', second = ''] = phrase.split(/\s+/)
  if (/^(?:future|past|present|environment|economy)$/.test(phrase)) return `the ${phrase}`
  if (second === 'of' && definiteBeforeOf.has(first.toLowerCase())) return `the ${phrase}`
  // "digitisation of manuscripts": an action with its object.
  if (second === 'of' && /^[a-z-]{4,}(?:tion|sion|ment)$/.test(first) && !countable.has(first) && !needsArticle(first))
    return `the ${phrase}`
  if (second === 'for' && /^(?:need|case|demand|basis|groundwork)$/i.test(first)) return `the ${phrase}`
  if (
    /^(?:first|second|third|fourth|fifth|next|last|only|latest|oldest|largest|same)$/i.test(first) &&
    !needsNoArticle(phrase)
  )
    return `the ${phrase}`
  if (/^\d+(?:st|nd|rd|th)$/.test(first) && !/\bcentury\b/.test(phrase)) return `the ${phrase}`
  // "Blue Pacific strategy": the name of a plan, which takes no article.
  if (
    /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(phrase) &&
    /^(?:strategy|policy|plan|project|initiative|framework|program|programme|scheme)$/i.test(headNoun(phrase))
  )
    return phrase
  if (/^(?:19|20)\d\d$/.test(first) && /^\p{Ll}/u.test(second) && !isPluralPhrase(phrase)) return `the ${phrase}`
  if (/^\d[\d,.]*$/.test(first) || needsNoArticle(phrase)) return phrase
  return withIndefinite(phrase)
}

/** True for a common noun of these lists, in the singular or the plural. */
export function isCommonNoun(word: string): boolean {
  const lower = word.toLowerCase()
  return countable.has(lower) || countable.has(lower.replace(/s$/, '')) || definiteBeforeOf.has(lower)
}
