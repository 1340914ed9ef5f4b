import { pattern, wordSet } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import type { Voices } from '../language'
import type { ReportInstitution } from '../report-input'
import { isBareClause } from './bare-clause'
import { formOf } from './form'
import { inThirdPerson, isInFirstPerson } from './first-person'
import { auxiliaries } from './form-words'
import { nameWithArticle } from './institution'
import {
  baseOfGerund,
  baseOfPresent,
  isPast,
  isPresent,
  isVerb,
  gerundOf,
  participleOfPast,
  pastOf,
  presentOf,
} from './verbs'
import { inside, lowerFirst, nounInside, withoutStop } from './wording'

/**
 * How a reported remark fits in a sentence with its speaker: "said that …", "spoke of …", with its own verb of speech,
 * or not at all.
 */
export type Clause = { kind: 'that' | 'of' | 'verb' | 'other'; text: string }

const states = pattern('i')`
  ^(?:(?:very|deeply|most|so|truly|extremely|particularly|also) )?
  (?:humbled|pleased|impressed|proud|grateful|happy|glad|delighted|honou?red|interested|willing|ready|convinced
  |confident
  |hopeful|optimistic|satisfied|excited|thankful|moved|touched|surprised|keen|eager|committed|determined|privileged
  |encouraged|inspired|struck|aware|certain|sure|sorry|sad|concerned|worried|open|fascinated|overwhelmed|amazed
  |fortunate|lucky)\b
`

const speechActs = wordSet(`
  thanked invited emphasised emphasized stressed noted welcomed praised expressed hoped wished called said explained
  pointed underlined underscored highlighted mentioned suggested proposed promised offered urged encouraged recalled
  announced agreed expected looked congratulated acknowledged assured believed described introduced asked concluded
  reiterated reaffirmed affirmed confirmed added spoke admired appreciated considered felt regretted apologised
  apologized recommended requested supported commended saw sought wanted planned intended pledged vowed shared told
  talked remarked observed commented stated argued reminded greeted paid advocated envisioned envisaged advised
`)

const spliced = pattern('u')`
  ^(.{12,}?)(?:; |, (?=(?:they|we) (?:never|always|also|still|all) \p{Ll})
  |, (?=(?:we|they|he|she|it|this|these|the \p{Ll}+|\p{Lu}\p{L}+)\s
  (?:is|are|was|were|will|would|has|have|can|hopes?)
  \b))(.+)$
`

/** The parts of a remark that was entered as several: "pleased with the labs, we will be back". */
export function partsOfRemark(words: Words): Words[] {
  const [, first, second] = spliced.exec(withoutStop(words.text)) ?? []
  if (
    !first ||
    !second ||
    formOf(words) === 'foreign' ||
    /\b(?:if|when|while|because|although|as|since|after|before)\b/i.test(first)
  )
    return [words]
  const parts = [first, second].map((text) => ({ ...words, text }))
  return parts.every((part) => clauseOf(part).kind !== 'other') ? parts : [words]
}

/** The names of the institutions whose "we" a remark may have: the speaker's, and that of the office that noted it. */
export type OwnNames = { speaker?: string; office?: string }

/** Reads a remark that is reported without its speaker. The first person becomes the third. */
export function clauseOf(words: Words, names: OwnNames = {}): Clause {
  const entered = withoutStop(words.text)
  const form = formOf({ text: entered, lang: words.lang })
  if (form === 'foreign') return { kind: 'other', text: entered }
  const own = ofSelf(entered)
  if (own) return own
  const text = isInFirstPerson(entered) ? named(entered, names) : entered
  const clean = { text, lang: words.lang }
  const plain = inside(clean)
  if (/^that\s/i.test(text)) return { kind: 'that', text: text.replace(/^that\s+/i, '') }
  if (states.test(text)) return { kind: 'of', text: `being ${withWishes(lowerFirst(text))}` }
  if (/^we\b/i.test(entered) && !/^they\b/i.test(text)) return { kind: 'that', text: plain }
  return courtesy(plain) ?? ofThem(plain) ?? byForm(plain, clean)
}

// "thanked our team and said we learned a lot": "our" is the office's, "we" after a verb of speech the speaker's.
function named(text: string, names: OwnNames): string {
  // "the Pacific connects us": the speaker and the visitors
  if (/\bus\b/.test(text) && !/\b(?:we|our|I|my|me)\b/i.test(text)) return text.replace(/\bus\b/g, 'both sides')
  if (!isNarrated(text)) return inThirdPerson(text, names.speaker)
  const [, intro = '', remark] =
    /^(.*\b(?:said|added|noted|stressed|explained|mentioned) (?:that )?)(we\b.+)$/i.exec(text) ?? []
  if (!remark) return inThirdPerson(text, names.office)
  const first = isInFirstPerson(intro) ? inThirdPerson(intro, names.office) : intro
  return `${first.replace(/(?<! that) $/, ' that ')}${inThirdPerson(remark, names.speaker)}`
}

// "impressed by the campus and want to come back"
function withWishes(text: string): string {
  return text.replace(
    /(?<= and (?:also )?)(want|hope|wish|look|plan|intend|expect)s?(?= to | forward )/g,
    (_, base: string) => gerundOf(base),
  )
}

// "thanked the delegation and welcomed our plan": the office writes about the speaker.
function isNarrated(text: string): boolean {
  const [first = ''] = text.toLowerCase().split(' ')
  const base = baseOfPresent(first)
  return speechActs.has(first) || (base !== null && speechActs.has(pastOf(base)))
}

/** A text that was entered in the first person, as it should be entered; the office's own, or a reported remark. */
export function rewordedInThirdPerson(text: string, { office, isReported, speaker }: Voices): string {
  const own = isReported
    ? /^I (?:also |very much |really )?(?:(?:am|was) (?=\p{Ll})|(?=\p{Ll}))(.+)$/u.exec(text)
    : null
  if (own?.[1] && !/\b(?:I|we)\b/.test(own[1])) return ofSpeaker(own[1])
  const named = isReported && !isNarrated(text) ? speaker : office
  return inThirdPerson(text, named && shortNameOf(named))
}

function byForm(plain: string, clean: Words): Clause {
  const form = formOf(clean)
  const [head = '', ...tail] = plain.split(' ')
  const base = form === 'gerund' || baseOfGerund(head) ? baseOfGerund(head) : null
  if (base && tail.length > 0 && form !== 'sentence') return asAct(pastOf(base), tail)
  const present = baseOfPresent(head)
  if (present && tail.length > 0 && form !== 'sentence' && (form === 'present' || speechActs.has(pastOf(present))))
    return asAct(pastOf(present), tail)
  if (form === 'sentence') return { kind: 'that', text: plain }
  if (form === 'past' || (form === 'participle' && speechActs.has(head))) return asAct(head, tail)
  if (form === 'present') return { kind: 'verb', text: plain }
  if (form === 'noun' && /^(?:the|our|their|its|this|these|both|many|all)\s/.test(plain) && hasPresent(plain))
    return { kind: 'that', text: plain }
  if (form === 'noun' && isBareClause(plain)) return { kind: 'that', text: plain }
  if (form === 'infinitive' && /^to\s/.test(plain)) return { kind: 'of', text: `plans ${plain}` }
  if (/^(?:not|never|yes|no)\b/i.test(plain)) return { kind: 'other', text: withoutStop(clean.text) }
  return form === 'noun' || form === 'gerund'
    ? { kind: 'of', text: nounInside(clean) }
    : { kind: 'other', text: withoutStop(clean.text) }
}

const presentOrNoun = /^(?:needs|wants|remains|exists|stands|lies|plans|hopes|offers|supports|works|helps)$/

// "the port of Riga needs engineers": a third person with its object, although "needs" can be a noun.
function hasPresent(text: string): boolean {
  const words = text.split(' ')
  return words.some((word, i) => {
    const next = words[i + 1] ?? ''
    return (
      i > 1 && next !== '' && !/^(?:of|and|or|for|in|at)$/.test(next) && (presentOrNoun.test(word) || isKnown(word))
    )
  })
}

function isKnown(word: string): boolean {
  return isPresent(word) && !isVerb(word.replace(/s$/, ''))
}

// "invited the delegation" is what the speaker said; "met the dean" is what the speaker spoke of.
function asAct(past: string, tail: readonly string[]): Clause {
  if (speechActs.has(past)) return { kind: 'verb', text: [past, ...tail].join(' ') }
  return { kind: 'of', text: ['having', participleOfPast(past) ?? past, ...tail].join(' ') }
}

// "hopes to return" for "I hope to return", without the subject
function ofSpeaker(predicate: string): string {
  const [verb = '', ...rest] = (isInFirstPerson(predicate) ? inThirdPerson(predicate) : predicate).split(' ')
  return [isVerb(verb) ? presentOf(verb) : verb, ...rest].join(' ')
}

/** How the office would type the name. */
function shortNameOf(institution: ReportInstitution): string {
  const { acronym = '' } = institution
  return acronym.length > 2 ? acronym : nameWithArticle(institution)
}

// "I am glad to be here", "I believe in exchange": the speaker is the subject already.
function ofSelf(text: string): Clause | null {
  const [, verb = '', rest = ''] =
    /^I (?:also |very much |really )?(\p{Ll}+|['’]m) (.+)$/u.exec(text.replace(/^I['’]m /, 'I am ')) ?? []
  if (rest === '' || /[.;]|\b(?:but|because|when) (?:I|we)\b/.test(rest)) return null
  const tail = isInFirstPerson(rest) ? inThirdPerson(rest) : rest
  if (/^(?:am|was|feel|felt)$/.test(verb) && states.test(tail)) return { kind: 'of', text: `being ${tail}` }
  if (verb === 'am') return null
  return isVerb(verb) && speechActs.has(pastOf(verb)) ? { kind: 'verb', text: `${pastOf(verb)} ${tail}` } : null
}

// "thanks and welcome to Almaty"
const thanksAndWelcome = /^(?:thanks and (?:a )?(?:warm )?welcome|(?:a )?(?:warm )?welcome and thanks) to (.+)$/
const thanks = /^(?:(?:many|warm|heartfelt|sincere|special) )?thanks (to|for) (.+)$/

// "thanks to the hosts", "welcome to the delegation": what a speaker offers.
function courtesy(text: string): Clause | null {
  const [, place] = thanksAndWelcome.exec(text) ?? []
  if (place) return { kind: 'verb', text: `offered thanks and a welcome to ${place}` }
  const [, reason, welcomed] =
    /^(?:\p{Ll}+ )?thanks for (.+?),? and (?:a )?(?:warm )?welcome(?: to (.+))?$/u.exec(text) ?? []
  if (reason) return { kind: 'verb', text: `expressed thanks for ${reason} and ${welcome(welcomed)}` }
  const [, preposition, what] = thanks.exec(text) ?? []
  if (what)
    return {
      kind: 'verb',
      text: preposition === 'to' ? `thanked ${what}` : `expressed thanks for ${what}`,
    }
  if (/^thanks and (?:a )?welcome$/.test(text)) return { kind: 'verb', text: 'offered thanks and a welcome' }
  if (/^welcome and thanks$/.test(text)) return { kind: 'verb', text: 'offered a welcome and thanks' }
  const [, guests] = /^(?:a )?(?:warm )?welcome to (.+)$/.exec(text) ?? []
  if (guests) return { kind: 'verb', text: welcome(guests) }
  if (/^(?:words of )?(?:thanks|welcome)$/.test(text))
    return { kind: 'verb', text: `offered words of ${text.replace('words of ', '')}` }
  return /^(?:congratulations|greetings|best wishes|apologies|regards)\b/.test(text)
    ? { kind: 'verb', text: `offered ${text}` }
    : null
}

// "welcome to Dresden" is for the delegation, "welcome to the delegation" for whom it names.
function welcome(whom: string | undefined): string {
  if (!whom) return 'welcomed the delegation'
  const isPlace =
    /^(?:\p{Lu}|(?:our|their|its|the) (?:campus|city|university|country|college|school|institute)\b)/u.test(whom)
  return isPlace && !/\b(?:delegation|guests|visitors|colleagues|group)\b/.test(whom)
    ? `welcomed the delegation to ${whom}`
    : `welcomed ${whom}`
}

// "they met the dean": they are not the speaker. "she thanked the hosts": she is.
function ofThem(text: string): Clause | null {
  const [, who = '', verb = '', rest = ''] = /^(he|she|they) (?:also )?(\p{Ll}+)(.*)$/iu.exec(text) ?? []
  if (verb === '') return null
  if (/^they$/i.test(who)) {
    const participle = auxiliaries.has(verb) ? null : participleOfPast(verb)
    return {
      kind: 'that',
      text: participle && isPast(verb) ? `they had ${participle}${rest}` : text,
    }
  }
  const present = baseOfPresent(verb)
  const past = isPast(verb) ? verb : present && pastOf(present)
  return past && speechActs.has(past) ? { kind: 'verb', text: `${past}${rest}` } : null
}
