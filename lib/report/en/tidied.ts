import { pattern } from '../../domain/text/word-list'
import type { NoteField } from '../entered-texts'
import { isBareClause } from './bare-clause'
import { countryName } from './countries'
import { withIndefinite } from './indefinite'
import { isPluralPhrase, nounPhrase } from './nouns'
import { mayHaveVerb } from './possible-verb'
import { count } from './numbers'
import { baseOfGerund, baseOfPresent, isVerb } from './verbs'
import { upperFirst } from './wording'

/** The institution that "they" is in a note, if there is only one. */
export type Partner = string | undefined

type Rule = (text: string, partner: Partner) => string

// What a rule has made a whole sentence is printed as such.
function sentence(text: string): string {
  return `${upperFirst(text)}.`
}

/** A note as the rules for its field can word it: a question as what was asked, a remark after a comma as a clause. */
export function tidied(text: string, field: NoteField, partner?: Partner): string {
  const plain = inAnyField.reduce((all, [short, words]) => all.replace(short, words), text).trim()
  return (rules[field] ?? []).reduce((all, rule) => rule(all, partner), plain)
}

const groups = 'community|ministry|embassy|government|consulate|chamber|alumni association|side|office|delegation'
const offices = 'rector|president|dean|mayor|minister|ambassador|principal|provost|vice president|vice rector|governor'
const unions = 'EU|US|USA|UK|UN|UAE|Netherlands|Philippines|Czech Republic'
const prepositions = 'by|of|from|with|to|at|in|for|on|after|before|about'

// Marks of excitement, signs, and articles that notes leave out.
const inAnyField: readonly (readonly [short: RegExp, words: string])[] = [
  [/\s*!{2,}$/u, ''],
  [/(?<=^|\s)(\d[\d,]*)\+(?= \p{Ll}{3})/gu, 'more than $1'],
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
  return `${noun} in ${/^(?:the|an?) /.test(what) || isPluralPhrase(what) ? what : `the ${what}`} from ${before} to ${after}${rest}`
}

const places = pattern('u')`
  ^(?!(?:by|in|at|on|from|through|around|with)\s)(?!.*\b(?:visits?|tours?|talks?|lectures?|meetings?|dinner|lunch|walk|hike|opening|photo|exhibition)\b)
  (?:the )?((?:(?!(?:the|an?|of|to|and|through|by|at|in)\s)[\p{L}’'&-]+ ){0,4}(?:cent(?:er|re)|library|greenhouse|campus|factory|plant|incubator|hospital|park
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

const attended =
  /^((?:[^,]+)), (?:about |around |some |over )?(\d[\d,]*) (students|people|guests|participants|alumni|teachers|attendees|visitors)$/u
const wellAttended = /^(.+?),? (well[- ]attended|well[- ]received|fully booked)$/u
const inBrackets = /^([^()]+) \(((?:over|after|before|during|with|by|in|at|on|for|together with) [^()]+)\)$/u
const countedLast =
  /^(.*\b(?:with|met|meet) )(?:the )?((?:\p{L}+ ){0,4}(?:students|alumni|professors|teachers|staff)) \((\d+)\)$/u
const titled = /^((?:\p{L}+ )*(?:lecture|talk|speech|keynote|presentation)(?: by [^()]+?)?) \(["“]([^()]+)["”]\)(.*)$/u
const circumstance = pattern('iu')`
  (?:, (?:no (?:photos?|pictures|cameras)(?: allowed)?|optional|very (?:nice|good|interesting|impressive)|nice|great)
  |\s\((?:weather permitting|optional|if time|if possible|no photos?(?: allowed)?|tb[acd]|informal|closed)\))$
`

function activity(text: string): string {
  const plain = text.replace(circumstance, '')
  const [, what, brackets] = inBrackets.exec(plain) ?? []
  if (what && brackets) return `${what} ${brackets}`
  const [, before = '', whom, number] = countedLast.exec(plain) ?? []
  if (whom && number) return `${before}${count(Number(number))} ${whom}`
  const [, lecture, subject, after = ''] = titled.exec(plain) ?? []
  if (lecture && subject) return activity(`${lecture} on “${subject}”${after}`)
  const [, event, size, people] = attended.exec(plain) ?? []
  if (event && size && people && !mayHaveVerb(event)) return `${event} attended by ${size} ${people}`
  const [, held, how] = wellAttended.exec(plain) ?? []
  if (held && how && !mayHaveVerb(held))
    return `${/lecture|talk|speech|keynote|presentation/i.test(held) ? 'heard' : 'held'} a ${how.replace(' ', '-')} ${lowerInitial(held)}`
  // "presentation, Q&A": two nouns without "and"
  const [, one, other] = /^(\p{L}+(?: \p{L}+)?), ((?:an? )?[\p{Ll}-]+(?: \p{Ll}+)?)$/u.exec(plain) ?? []
  if (one && other && !mayHaveVerb(plain) && !/^(?:then|including|no|not|with|also|very)\b/.test(other))
    return `${nounPhrase(lowerInitial(one), withIndefinite)} and ${nounPhrase(other, withIndefinite)}`
  return visitedPlace(plain.replace(/^(?:photo|picture|group picture|photos)$/i, 'group photo'))
}

const feelings =
  'satisfied|happy|convinced|impressed|pleased|grateful|surprised|delighted|interested|open|ready|willing|keen|eager'
const attitudes = `${feelings}|optimistic|friendly|committed|enthusiastic|active|popular|available|welcome|important|aware`
const stateOf = new RegExp(
  `^((?:both sides|both parties|both universities|both|all sides|students|(?:the )?\\p{Lu}[\\p{L}&.’'-]*(?: \\p{Lu}[\\p{L}&.’'-]*){0,4}))` +
    ` ((?:very |quite |still |also |fully |not |more )?(?:${attitudes})\\b(?: (?:of|with|about|to|by|in|for|on|that) .+)?)$`,
  'u',
)

// "METU very satisfied with the students", "both sides convinced of potential": a state without its verb.
function withCopula(text: string): string {
  const [, who, state = ''] = stateOf.exec(text) ?? []
  if (!who || /^(?:MO[UA]|MoU)\b/.test(who)) return text
  const isMany = /^(?:both|all|students)\b/.test(who)
  const past = new RegExp(`\\b(?:satisfied|happy|convinced|impressed|pleased|grateful|surprised|delighted|welcome)\\b`)
  const name = /^Czech Republic/.test(who) ? `the ${who}` : who
  const verb = past.test(state) ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is'
  return sentence(`${name} ${verb} ${state.replace(/ of (?=(?:potential|success|value)$)/, ' of the ')}`)
}

const together =
  /^(?:the |an? )?([^,;:]+?)(?: (?:for|in))?(?: (\d{4}))? (?:(?:was |is )?planned together|to be organi[sz]ed together|planned jointly)$/u

// "summer school 2025 planned together"
function plannedTogether(text: string): string {
  const [, what, year] = together.exec(text) ?? []
  if (!what || mayHaveVerb(what)) return text
  return `a joint ${what.replace(/^joint /, '')} is planned${year ? ` for ${year}` : ''}`
}

const promising =
  'helps|sends|provides|offers|supports|opens|hosts|comes|goes|visits|prepares|pays|covers|gives|joins|introduces|assists'
const promise = new RegExp(
  `^((?:the |an? )?(?:\\p{Lu}[\\p{L}&.’'-]*(?: \\p{Lu}[\\p{L}&.’'-]*){0,4}(?: (?:${offices}|delegation|team|students))?|(?:${offices}))) (${promising}) (.+)$`,
  'u',
)

// "TECO helps with visas": what somebody is to do.
function promised(text: string): string {
  const [, who, does = '', rest] = promise.exec(text) ?? []
  const base = baseOfPresent(does)
  if (!who || !base || !rest) return text
  const needsArticle =
    new RegExp(` (?:${offices}|delegation|team)$`).test(who) && !/['’]s /.test(who) && !/^(?:the|an?) /.test(who)
  return `${needsArticle || new RegExp(`^(?:${offices})$`).test(who) ? 'the ' : ''}${who} is to ${base} ${rest.replace(/\bwith visa$/, 'with visas')}`
}

const theirPlan = /^(?:they|the partners?|partner|partners|other side|the other side) (?:will )?(\p{Ll}+) (.+)$/iu

function ofPartner(text: string, partner: Partner): string {
  const [, verb = '', rest] = theirPlan.exec(text) ?? []
  const base = isVerb(verb) ? verb : baseOfPresent(verb)
  return partner && base && rest ? `${partner} is to ${base} ${rest}` : text
}

const ownVerb = /^(?:(?:the|our) )?(visit|trip|tour|stay|journey) (?:was )?(?=\p{Ll})/u
const arrangedVisit =
  /^(?:the )?(?:visit|trip|tour|stay) ((?:was )?(?:arranged|organi[sz]ed|planned|prepared|supported|funded|sponsored|postponed|delayed|suggested|initiated|requested) .+)$/iu
const fell = /^(?:the )?(?:visit|trip) (fell|coincided|took|followed|was|is|marks|marked) (.+)$/iu
const funded = /^(?:funding|funds|money|financial support|support|paid|sponsored|financed) (?:from|by) (.+)$/iu
const lastedFor =
  /^(cooperation|partnership|partners|partner|exchange|exchanges|contacts?|friendship|ties|relations)(?: already)? (?:since|for) ((?:about |over |more than )?\S+) (years|decades)$/iu

function context(text: string): string {
  const [, done] = arrangedVisit.exec(text) ?? []
  if (done) return done.replace(/^was /, '').replace(/\bby (?=\p{Lu}\p{Ll}+ (?:office|ministry|embassy)\b)/u, 'by the ')
  const [, verb, when] = fell.exec(text) ?? []
  if (verb && when && ownVerb.test(text))
    return sentence(`the visit ${verb} ${when.replace(/^on (?=\p{Lu}\p{L}+ (?:Festival|Holiday|Day)\b)/u, 'on the ')}`)
  const [, payer] = funded.exec(text) ?? []
  if (payer && !/[:;]/.test(payer)) return `funded by ${/^\p{Lu}{2,}/u.test(payer) ? 'the ' : ''}${payer}`
  return lasted(text).replace(
    /^(original|initial|previous) (?=\p{Ll}+ )/iu,
    (_, word: string) => `the ${word.toLowerCase()} `,
  )
}

function lasted(text: string): string {
  const [, , time, unit] = lastedFor.exec(text) ?? []
  return time && unit ? sentence(`the partnership goes back ${time} ${unit}`) : text
}

const begun =
  /^(?:cooperation |partnership |exchange )?(?:started|began|launched|initiated)(?: in)? (\d{4})((?: with .+)?)$/iu
const sinceThen = /^since then,? ((?:more than |over |about )?\d[\d,]* .+)$/iu

function past(text: string): string {
  const [, year, rest = ''] = begun.exec(text) ?? []
  if (year) return sentence(`the partnership began in ${year}${rest.replace(/ 1 (?=\p{Ll})/u, ' one ')}`)
  const [, amount] = sinceThen.exec(text) ?? []
  return amount && !mayHaveVerb(amount) ? sentence(`since then, there have been ${amount}`) : lasted(text)
}

const gerund =
  /^(teaching|offering|specializing|specialising|focusing|cooperating|working|educating|training) (?=(?:in|on|with|\p{Ll}|\d))/u
const presents: Readonly<Record<string, string>> = {
  teaching: 'teaches',
  offering: 'offers',
  specializing: 'specializes',
  specialising: 'specialises',
  focusing: 'focuses',
  cooperating: 'cooperates',
  working: 'works',
  educating: 'educates',
  training: 'trains',
}

function description(text: string): string {
  return text
    .replace(gerund, (_, verb: string) => `${presents[verb] ?? verb} `)
    .replace(/^(founded|established|opened) (?=\d{3,4}\b)/, '$1 in ')
    .replace(/^top (?=(?:\p{L}+ ){0,3}(?:university|universities|school|institute|institution|college)\b)/u, 'a top ')
}

const judgement =
  /^(good|great|nice|important|wonderful|time|necessary|right|high time|a pleasure|an honou?r|easy|hard) to (?=\p{Ll})/iu
const isA = /^((?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}) ((?:an?|the|one of) .+)$/u

// A remark without its verb, or of two clauses with a comma only.
function remark(text: string): string {
  if (judgement.test(text)) return `that it was ${text.charAt(0).toLowerCase()}${text.slice(1)}`
  const [, who, role] = isA.exec(text) ?? []
  if (who && role && !mayHaveVerb(text)) return `that ${who} is ${role}`
  const [, first, second, more] = /^([^,;:]+), ([^,;:]+)(,.*)?$/.exec(text) ?? []
  if (!first || !second || more !== undefined) return text
  const subordinate =
    /^(?:and|but|or|so|if|when|while|which|who|where|because|although|as|especially|including|not|in|on|at|for|to|with|from|by|of|after|before|since|that)\b/iu
  const speaks = /^(?:he|she|they|we|I|it|very|thanked|praised|invited|said|hoped|thanks|congratulations)\b/iu
  if (subordinate.test(second) || subordinate.test(first) || speaks.test(first) || speaks.test(second)) return text
  if (!isClause(first) || !isClause(second)) return text
  const lower = /^(?:The|A|An|This|These|Our|Theory)\b/u.test(first)
    ? first.charAt(0).toLowerCase() + first.slice(1)
    : first
  return `that ${lower} and that ${second.replace(/^next (?=\p{Ll})/u, 'the next ')}`
}

function isClause(text: string): boolean {
  return (
    mayHaveVerb(text) ||
    isBareClause(text) ||
    /^\p{L}+ and \p{Ll}+ (?:belong|go|need|come|make|work|matter)\b/u.test(text)
  )
}

function ledByDocument(text: string): string {
  return text.replace(/^(?:visit|tour) through\b/u, 'tour of')
}

// "promise of a name" and the like need the article of their first noun.
function thingMade(text: string): string {
  const [, what, done] =
    /^(?:new )?((?:\p{Ll}+ ){1,3})(made|found|established|collected|exchanged)((?: .*)?)$/u.exec(text) ?? []
  if (!what || !done || mayHaveVerb(what.trim())) return text
  const thing = text.slice(0, text.indexOf(` ${done}`))
  const be = isPluralPhrase(thing) ? 'were' : 'was'
  return `${nounPhrase(thing, withIndefinite)} ${be} ${text.slice(thing.length + 1)}`
}

// "new partners for Erasmus+" are looked for.
function aimed(text: string): string {
  return text
    .replace(/^(?=(?:more |new )(?:partners?|contacts|students|projects|ideas|opportunities)\b)/iu, 'find ')
    .replace(/^(to )?know more (?=about\b)/iu, '$1learn more ')
    .replace(/^find (\p{Lu})/u, (_, letter: string) => `find ${letter.toLowerCase()}`)
}

// "a name in PL": the country by its code
const notCountries = /^(?:AI|IT|EE|CS|ME|BA|MA|IR|PR|HR|EU|UN|US|UK|PE|MD|LA|ID|IS)$/
function countryByCode(text: string): string {
  return text.replace(/(?<=\b(?:in|of|from) )(\p{Lu}{2})(?=$|[ ,;])/gu, (code: string) =>
    notCountries.test(code) ? code : countryName(code),
  )
}

const rules: Partial<Record<NoteField, readonly Rule[]>> = {
  purpose: [aimed],
  topic: [asked, amountAsked, withYears, changed],
  activity: [ledByDocument, activity],
  outcome: [changed, plannedTogether, promised, ofPartner, thingMade, withCopula],
  context: [context, withCopula],
  occasion: [],
  history: [past, withCopula],
  background: [description, countryByCode],
  'next step': [promised, ofPartner, asked],
  reported: [remark, withCopula],
}
