import { pattern } from '../../domain/text/word-list'
import type { NoteField } from '../entered-texts'
import { withIndefinite } from './indefinite'
import { isPluralPhrase, nounPhrase } from './nouns'
import { mayHaveVerb } from './possible-verb'
import { count } from './numbers'
import {
  aimed,
  context,
  countryByCode,
  description,
  given,
  selectedBefore,
  starting,
  monthsInFull,
  offices,
  ofPartner,
  ofThem,
  type Partner,
  past,
  plannedTogether,
  promised,
  remark,
  thingMade,
  withCopula,
  withInvitation,
} from './tidied-statements'
import { withTheKnown } from './known-things'
import { baseOfGerund } from './verbs'

type Rule = (text: string, partner: Partner) => string

/** A note as the rules for its field can word it: a question as what was asked, a remark after a comma as a clause. */
export function tidied(text: string, field: NoteField, partner?: Partner): string {
  const written = inAnyField.reduce((all, [short, words]) => all.replace(short, words), text).trim()
  const plain = withTheKnown(monthsInFull(written))
  return (rules[field] ?? []).reduce((all, rule) => rule(all, partner), plain)
}

const groups = 'community|ministry|embassy|government|consulate|chamber|alumni association|side|office|delegation'
const unions = 'EU|US|USA|UK|UN|UAE|Netherlands|Philippines|Czech Republic'
const prepositions = 'by|of|from|with|to|at|in|for|on|after|before|about'

// Marks of excitement, signs, and articles that notes leave out.
const inAnyField: readonly (readonly [short: RegExp, words: string])[] = [
  [/\s*!+$/u, ''],
  [/(?<=^|\s)(\d[\d,]*)\+(?= \p{Ll}{3})/gu, 'more than $1'],
  [/(?<=^|\s)(\d+)k\+ (?=\p{Ll}{3})/gu, 'more than $1,000 '],
  [/^(?=(?:Philippines|Netherlands|United States|Czech Republic|United Kingdom) (?:is|are|has)\b)/u, 'the '],
  [
    /^(?=(?:university )?(?:president|rector) (?:could|was|had|did|is)\b|delegation (?:also|then|went|will|was)\b)/iu,
    'the ',
  ],
  [/ \+ (?=\p{L}|\d+ \p{Ll})/gu, ' and '],
  [/\bQ ?& ?A$/g, 'a question-and-answer session'],
  [/\bCzech Rep\b\.?/g, 'Czech Republic'],
  [/(?<=\b(?:by|at|before|until|since|from|in|to|towards) )(?=(?:end|beginning|start|middle) of\b)/g, 'the '],
  [/(?<= of )(?=(?:year|month|semester|week|term)\b(?!s))/g, 'the '],
  [/(?<=\b(?:in|to|of|from|for) )(?=(?:region|future|area|near future|whole region)(?:$|[ ,;]))/g, 'the '],
  [
    new RegExp(`(?<=\\b(?:${prepositions}) )(?=(?:\\p{Lu}\\p{L}+(?:ese|ish|an|ch|i) )?(?:${groups})\\b(?!-))`, 'gu'),
    'the ',
  ],
  [new RegExp(`(?<=\\b(?:${prepositions}) )(?=(?:${offices})(?:$|[ ,;](?!\\p{Lu})))`, 'gu'), 'the '],
  [new RegExp(`(?<=\\b(?:${prepositions}) )(?=(?:${unions})(?:$|[,;]| (?:${prepositions}|and|as)\\b))`, 'gu'), 'the '],
]

const questionWord = 'who|what|how|when|where|which|why|whether'
const questionAfterColon = new RegExp(`^([^:]+): ((?:${questionWord}) [^?]+)\\?$`, 'iu')
const wordInQuestion = /^(.+?) \((\p{Ll}+(?: \p{Ll}+)?)\?\)$/u
const modalQuestion = /^(can|could|will|should|may|must) ((?:the |our |its )?\p{L}+) ([^?]+)\?$/iu

// "dual PhD?" was a possible one; "internships (paid?)" had a question.
function asked(text: string): string {
  const [, subject, question] = questionAfterColon.exec(text) ?? []
  if (subject && question) return `${subject} and ${question}`
  const [, thing, state] = wordInQuestion.exec(text) ?? []
  if (thing && state) return `${thing} and whether ${isPluralPhrase(thing) ? 'they are' : 'it is'} ${state}`
  const [, verb, who, does] = modalQuestion.exec(text) ?? []
  if (verb && who && does) return `whether ${who} ${verb.toLowerCase()} ${does}`
  const [, bare] = /^([^?]+?)\s*\?+$/u.exec(text) ?? []
  if (!bare) return text.replace(/\s*\?+,? (?=\p{L})/gu, ', ').replace(/\s*\?+$/, '')
  if (new RegExp(`^(?:${questionWord}|possible|potential) `, 'i').test(bare)) return bare
  if (/ possible$/.test(bare)) return `possible ${bare.replace(/ possible$/, '')}`
  return mayHaveVerb(bare) || /[:;,]/.test(bare) ? bare : `possible ${bare}`
}

// A number, a list of subjects or a numbered thing keeps its colon.
const ownColon = pattern('iu')`
  ^[^:]*(?:quota|lectures|talks|presentations|workshops|seminars|sessions|keynotes|\p{L} [IVX]+|\p{L} \d+):
`

// "dual degrees: next step"
function headed(text: string): string {
  return ownColon.test(text)
    ? text
    : text.replace(/^([^:“"(]{3,40}): ([^:;,“"()]{2,40})$/u, (_, subject: string, remark: string) =>
        mayHaveVerb(remark) ? `${subject}: ${remark}` : `${subject} (${remark})`,
      )
}

function amountAsked(text: string): string {
  return text.replace(/^how many (?=\p{L}+s\b(?! (?:can|will|do|are|should)))/iu, 'the number of ')
}

// "double degree 3+1": the years are a remark on the degree.
function withYears(text: string): string {
  return text.replace(
    /(?<=\b(?:degree|programme?|master|bachelor|PhD|model))s? (\d\+\d(?:\+\d)?)(?= |$)/u,
    (found, years: string) => `${found.startsWith('s') ? 's' : ''} (${years})`,
  )
}

const risen = /^(.+?)(?: (?:increased|raised|up))?(?: from)?:? (\d+) ?(?:->|→|=>|-->) ?(\d+)((?: .+)?)$/u

function changed(text: string): string {
  const [, what, before, after, rest = ''] = risen.exec(text) ?? []
  if (!what || !before || !after) return text
  const noun = Number(after) > Number(before) ? 'an increase' : 'a reduction'
  return `${noun} in ${
    pattern()`
    ^(?:the|an?) 
  `.test(what) || isPluralPhrase(what)
      ? what
      : `the ${what}`
  } from ${before} to ${after}${rest}`
}

const places = pattern('u')`
  ^(?!(?:by|in|at|on|from|through|around|with)\s)
  (?!.*\b(?:visits?|tours?|talks?|lectures?|meetings?|dinner|lunch|walk|hike|opening|photo|exhibition)\b)
  (?:the )?((?:(?!(?:the|an?|of|to|and|through|by|at|in)\s)[\p{L}’'&-]+ ){0,4}(?:cent(?:er|re)|library|greenhouse|campus
  |factory|plant  |incubator  |hospital|park
  |market|farm|garden|stadium|studio|archive|exhibition hall|hall|makerspace|museum|lab|labs|laboratory|laboratories
  |clean ?room|old town|harbou?r))((?: (?:in|of|at|for|on) [^,;:()]+)?)$
`

// "nursing simulation center": a place that was visited.
function visitedPlace(text: string): string {
  const [, place, rest = ''] = places.exec(text) ?? []
  const [first = ''] = text.split(' ')
  if (
    !place ||
    baseOfGerund(first) !== null ||
    mayHaveVerb(place) ||
    /^(?:visit|see|tour|met|saw|went|show)/.test(place)
  )
    return text
  return `visited the ${place}${rest}`
}

function lowerInitial(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

const wellAttended = /^(.+?),? (well[- ]attended|well[- ]received|fully booked)$/u
const inBrackets = /^([^()]+) \(((?:over|after|before|during|with|by|in|at|on|for|together with) [^()]+)\)$/u
const countedLast =
  /^(.*\b(?:with|met|meet) )(?:the )?((?:\p{L}+ ){0,4}(?:students|alumni|professors|teachers|staff)) \((\d+)\)$/u
const titled = pattern('u')`
  ^((?:\p{L}+ )*(?:lecture|talk|speech|keynote|presentation)(?: by [^()]+?)?) \(["“]([^()]+)["”]\)(.*)$
`
const circumstance = pattern('iu')`
  (?:, (?:no (?:photos?|pictures|cameras)(?: allowed)?|optional|very (?:nice|good|interesting|impressive)|nice|great)
  |\s\((?:weather permitting|optional|if time|if possible|no photos?(?: allowed)?|tb[acd]|informal|closed)\))$
`

const eventIn = pattern('u')`
    ^((?:\p{Ll}+ )*(?:dinner|reception|lunch|meeting|party|gathering|reunion|event|fair|seminar
    |workshop)) (\p{Lu}[\p{L} ]*)((?: attended by .+)?)$
  `
const crowd = pattern('u')`
    ^(.+?)(?: \(| [-–] |, )(?:about |ca\. )?(\d+) (students|people|guests|participants|alumni|teachers|attendees
    |visitors)\)?$
  `

// "alumni dinner LA (80 people)"
function withCrowd(text: string): string {
  const [, event, size, people] = crowd.exec(text) ?? []
  const attended = event && size && people && !mayHaveVerb(event) ? `${event} attended by ${size} ${people}` : text
  return attended.replace(eventIn, (_, what: string, where: string, by: string) => `${what} in ${where}${by}`)
}

const shown = /^((?:\p{Lu}+ )?(?:students|alumni|teachers|professors)) (\p{Ll}+ed|gave|sang) (\p{L}[^,;:]*)$/u
const toured = /^((?:guided |campus |lab )?(?:tour|visit)): ([^:;]+)$/iu

function activity(text: string): string {
  if (shown.test(text)) return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  const [, tour, where] = toured.exec(text) ?? []
  if (tour && where) return `${tour} of ${where.replace(/, (?=[^,]+$)/, ' and ')}`
  const plain = withCrowd(text.replace(circumstance, ''))
  const [, what, brackets] = inBrackets.exec(plain) ?? []
  if (what && brackets) return `${what} ${brackets}`
  const [, before = '', whom, number] = countedLast.exec(plain) ?? []
  if (whom && number) return `${before}${count(Number(number))} ${whom}`
  const [, lecture, subject, after = ''] = titled.exec(plain) ?? []
  if (lecture && subject) return activity(`${lecture} on “${subject}”${after}`)
  const [, held, how] = wellAttended.exec(plain) ?? []
  if (held && how && !mayHaveVerb(held))
    return `${
      pattern('i')`
      lecture|talk|speech|keynote|presentation
    `.test(held)
        ? 'heard'
        : 'held'
    } a ${how.replace(' ', '-')} ${lowerInitial(held)}`
  // "presentation, Q&A": two nouns without "and"
  const [, one, other] = /^(\p{L}+(?: \p{L}+)?), ((?:an? )?[\p{Ll}-]+(?: \p{Ll}+)?)$/u.exec(plain) ?? []
  if (one && other && !mayHaveVerb(plain) && !/^(?:then|including|no|not|with|also|very)\b/.test(other))
    return `${nounPhrase(lowerInitial(one), withIndefinite)} and ${nounPhrase(other, withIndefinite)}`
  return visitedPlace(plain.replace(/^(?:photo|picture|group picture|photos)$/i, 'group photo'))
}

function ledByDocument(text: string): string {
  return text.replace(/^(?:visit|tour) through\b/u, 'tour of')
}

/** "2+2": years at both universities. */
function withDegrees(text: string): string {
  return text.replace(/^([1-4]\+[1-4](?:(?:,| or| and| \/) ?[1-4]\+[1-4])*)$/u, '$1 degrees')
}

const rules: Partial<Record<NoteField, readonly Rule[]>> = {
  purpose: [asked, aimed],
  topic: [asked, withDegrees, amountAsked, withYears, changed, headed],
  activity: [ledByDocument, activity],
  outcome: [given, starting, changed, plannedTogether, promised, ofThem, ofPartner, thingMade, withCopula],
  context: [context, ofThem, withCopula],
  history: [past, ofThem, withCopula],
  background: [description, countryByCode],
  'next step': [withInvitation, selectedBefore, promised, ofPartner, ofThem, asked],
  reported: [remark, withCopula],
}
