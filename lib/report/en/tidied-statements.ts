import { pattern } from '../../domain/text/word-list'
import { isBareClause } from './bare-clause'
import { countryName } from './countries'
import { withIndefinite } from './indefinite'
import { isPluralPhrase, nounPhrase } from './nouns'
import { mayHaveVerb } from './possible-verb'
import { baseOfPresent, isVerb } from './verbs'
import { upperFirst } from './wording'

/** The institution that "they" is in a note, if there is only one. */
export type Partner = string | undefined

/** Offices whose holders a note names without an article. */
export const offices =
  'rector|president|dean|mayor|minister|ambassador|principal|provost|vice president|vice rector|governor'

// What a rule has made a whole sentence is printed as such.
function sentence(text: string): string {
  return `${upperFirst(text)}.`
}

const subjects = pattern('u')`
  both sides|both parties|both universities|both|all sides|students
  |(?:the )?\p{Lu}[\p{L}&.’'-]*(?: \p{Lu}[\p{L}&.’'-]*){0,4}
`.source
const attitudes = pattern('u')`
  satisfied|happy|convinced|impressed|pleased|grateful|surprised|delighted|interested|open
  |ready|willing|keen|eager|optimistic|friendly|committed|enthusiastic|active|popular|available|welcome|important|aware
`.source
const degrees = 'very |quite |still |also |fully |not |more '
const prepositions = 'of|with|about|to|by|in|for|on|that'
const stateOf = pattern('u')`
  ^(${subjects}) ((?:${degrees})?(?:${attitudes})\b(?: (?:${prepositions}) .+)?)$
`
const felt = /\b(?:satisfied|happy|convinced|impressed|pleased|grateful|surprised|delighted|welcome)\b/

// "METU very satisfied with the students", "both sides convinced of potential": a state without its verb.
export function withCopula(text: string): string {
  const [, who, state = ''] = stateOf.exec(text) ?? []
  if (!who || /^(?:MO[UA]|MoU)\b/.test(who)) return text
  const isMany = /^(?:both|all|students)\b/.test(who)
  const name = /^Czech Republic/.test(who) ? `the ${who}` : who
  const verb = felt.test(state) ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is'
  return sentence(`${name} ${verb} ${state.replace(/ of (?=(?:potential|success|value)$)/, ' of the ')}`)
}

const together = pattern('u')`
    ^(?:the |an? )?([^,;:]+?)(?: (?:for|in))?(?: (\d{4}))? (?:(?:was |is )?planned together
    |to be organi[sz]ed together|planned jointly)$
  `

// "summer school 2025 planned together"
export function plannedTogether(text: string): string {
  const [, what, year] = together.exec(text) ?? []
  if (!what || mayHaveVerb(what)) return text
  return `a joint ${what.replace(/^joint /, '')} is planned${year ? ` for ${year}` : ''}`
}

const promising = pattern('u')`
  helps|sends|provides|offers|supports|opens|hosts|comes|goes|visits|prepares|pays|covers|gives
  |joins|introduces|assists
`.source
const names = String.raw`(?:the |an? )?\p{Lu}[\p{L}&.’'-]*(?: \p{Lu}[\p{L}&.’'-]*){0,4}`
const promise = pattern('u')`
  ^(${names}(?: (?:${offices}|delegation|team|students))?|${offices}) (${promising}) (.+)$
`

// "TECO helps with visas": what somebody is to do.
export function promised(text: string): string {
  const [, who, does = '', rest] = promise.exec(text) ?? []
  const base = baseOfPresent(does)
  if (!who || !base || !rest) return text
  const needsArticle =
    new RegExp(` (?:${offices}|delegation|team)$`).test(who) && !/['’]s /.test(who) && !/^(?:the|an?) /.test(who)
  return `${needsArticle || new RegExp(`^(?:${offices})$`).test(who) ? 'the ' : ''}${who} is to ${base} ${rest.replace(
    pattern()`
    \bwith visa$
  `,
    'with visas',
  )}`
}

const months: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
}

/** "in Nov." in full. */
export function monthsInFull(text: string): string {
  return text.replace(
    pattern('gu')`
      (?<=\b(?:in|until|by|from|since|before|after|of|early|late|mid-?) )(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct
      |Nov|Dec)\b\.?(?! \p{L}+ing)
    `,
    (_, month: string) => months[month] ?? month,
  )
}

const wishes = pattern('iu')`
    ^(?:they|the partners?) (?:also )?(want|would like|hope|plan|wish|intend|like|liked|asked|offered|agreed
    |promised|need) (.+)$
  `

/** "They want to visit": who they are, or nothing. */
export function ofThem(text: string, partner: Partner): string {
  if (!partner) return text
  const [, verb = '', rest] = wishes.exec(text) ?? []
  if (!rest) return text.replace(/\bthem\b/u, partner)
  const past = /ed$/.test(verb)
    ? verb
    : ({ want: 'wants', 'would like': 'would like', need: 'needs', wish: 'wishes' }[verb] ?? `${verb}s`)
  return sentence(`${partner} ${past} ${rest}`)
}

const money = pattern('u')`
    ^((?:USD|EUR|GBP|JPY|NTD?|TWD|US\$|NT\$|[$€£])\s?\d[\d,.]*(?:k|m| million| thousand)?) (pledged|donated
    |raised|granted|collected)((?: (?:by|for|from) .+)?)$
  `

/** "USD 250,000 pledged", "donation $5,000 by X" */
export function given(text: string): string {
  const [, sum, done, by = ''] = money.exec(text) ?? []
  if (sum && done) return sentence(`a total of ${sum} was ${done}${by}`)
  return text
    .replace(/^(?:a )?(donation|grant|gift|scholarship) (?:of )?(?=(?:USD|EUR|NTD?|US\$|NT\$|[$€£])\s?\d)/u, 'a $1 of ')
    .replace(/^agreed: (\p{Ll}.*)$/u, (_, what: string) => `agreed on ${nounPhrase(what, withIndefinite)}`)
}

const theirPlan = /^(?:they|the partners?|partner|partners|other side|the other side) (?:will )?(\p{Ll}+) (.+)$/iu

export function ofPartner(text: string, partner: Partner): string {
  const [, verb = '', rest] = theirPlan.exec(text) ?? []
  const base = isVerb(verb) ? verb : baseOfPresent(verb)
  return partner && base && rest ? `${partner} is to ${base} ${rest}` : text
}

const paidBy =
  /^(?:the |our )?(\p{Ll}+s) ((?:partly |fully )?(?:paid|sponsored|funded|covered|provided|organi[sz]ed)) by (.+)$/u
const invited = pattern('u')`
  ^(?:the )?((?:\p{L}+ )?(?:[Pp]resident|[Rr]ector|[Dd]ean|[Cc]hancellor|[Pp]rovost)(?: of \p{Lu}[^,;:]*?)?|\p{Lu}{2,}\s
  (?:president|rector|dean|delegation)) invited (to|for) (.+)$
`

const start = pattern('u')`
  ^(?:the )?([^,;:]+?) (starts|begins|opens) (?:in )?
  ((?:(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|autumn|fall
  |summer|winter) )?\d{4}|spring|autumn|fall|summer|winter)$
`

/** "double degree starts September 2026" */
export function starting(text: string): string {
  const [, what, verb = '', when] = start.exec(text) ?? []
  const base = baseOfPresent(verb)
  return what && base && when && !mayHaveVerb(what) ? sentence(`the ${what} is to ${base} in ${when}`) : text
}

const selection =
  /^((?:first )?(?:\p{Ll}+ ){0,2}\p{Ll}+s) (selected|sent|nominated|chosen|signed) (before|by|in|until) (.+)$/u

/** "students selected before May": what is to be done. */
export function selectedBefore(text: string): string {
  const [, who, done, when, date] = selection.exec(text) ?? []
  return who && done && when && date ? `${who} to be ${done} ${when} ${date}` : text
}

/** "President of X invited for anniversary": who has been invited. */
export function withInvitation(text: string): string {
  const [, who, preposition, what] = invited.exec(text) ?? []
  return who && what ? sentence(`the ${who} has been invited ${preposition ?? 'to'} ${what}`) : text
}

const ownVerb = /^(?:(?:the|our) )?(visit|trip|tour|stay|journey) (?:was )?(?=\p{Ll})/u
const arrangedVisit = pattern('iu')`
    ^(?:the )?(?:visit|trip|tour|stay) ((?:was )?(?:arranged|organi[sz]ed|planned|prepared|supported|funded
    |sponsored|postponed|delayed|suggested|initiated|requested) .+)$
  `
const fell = /^(?:the )?(?:visit|trip) (fell|coincided|took|followed|was|is|marks|marked) (.+)$/iu
const funded = /^(?:funding|funds|money|financial support|support|paid|sponsored|financed) (?:from|by) (.+)$/iu
const lastedFor = pattern('iu')`
    ^(cooperation|partnership|partners|partner|exchange|exchanges|contacts?|friendship|ties
    |relations)(?: already)? (?:since|for) ((?:about |over |more than )?\S+) (years|decades)$
  `

export function context(text: string): string {
  const [, done] = arrangedVisit.exec(text) ?? []
  if (done) return done.replace(/^was /, '').replace(/\bby (?=\p{Lu}\p{Ll}+ (?:office|ministry|embassy)\b)/u, 'by the ')
  const [, things, paid, payers] = paidBy.exec(text) ?? []
  if (things && paid && payers) return sentence(`the ${things} were ${paid} by ${payers}`)
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

const nowMany = /^now (\d[\d,]* \p{Ll}.*)$/u

function lasted(text: string): string {
  const [, , time, unit] = lastedFor.exec(text) ?? []
  return time && unit ? sentence(`the partnership goes back ${time} ${unit}`) : text
}

const begun =
  /^(?:cooperation |partnership |exchange )?(?:started|began|launched|initiated)(?: in)? (\d{4})((?: with .+)?)$/iu
const sinceThen = /^since then,? ((?:more than |over |about )?\d[\d,]* .+)$/iu

export function past(text: string): string {
  const [, year, rest = ''] = begun.exec(text) ?? []
  if (year) return sentence(`the partnership began in ${year}${rest.replace(/ 1 (?=\p{Ll})/u, ' one ')}`)
  const [, many] = nowMany.exec(text) ?? []
  if (many && !mayHaveVerb(many)) return sentence(`there are now ${many}`)
  const [, amount] = sinceThen.exec(text) ?? []
  return amount && !mayHaveVerb(amount) ? sentence(`since then, there have been ${amount}`) : lasted(text)
}

const gerund = pattern('u')`
    ^(teaching|offering|specializing|specialising|focusing|cooperating|working|educating|training) (?=(?:in|on
    |with|\p{Ll}|\d))
  `
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

export function description(text: string): string {
  return text
    .replace(gerund, (_, verb: string) => `${presents[verb] ?? verb} `)
    .replace(/^(founded|established|opened) (?=\d{3,4}\b)/, '$1 in ')
    .replace(/^top (?=(?:\p{L}+ ){0,3}(?:university|universities|school|institute|institution|college)\b)/u, 'a top ')
}

const judgement = pattern('iu')`
    ^(good|great|nice|important|wonderful|time|necessary|right|high time|a pleasure|an honou?r|easy
    |hard) to (?=\p{Ll})
  `
const isA = /^((?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}) ((?:an?|the|one of|our|their|my) .+)$/u

// A remark without its verb, or of two clauses with a comma only.
export function remark(text: string): string {
  const [, said, greeting] = /^([^,;]+)[,;] ((?:welcomes|thanks|hopes|invites|wishes)\b.+)$/u.exec(text) ?? []
  if (said && greeting && isClause(said)) return `that ${said}; ${greeting}`
  if (judgement.test(text)) return `that it was ${text.charAt(0).toLowerCase()}${text.slice(1)}`
  const [, who, role] = isA.exec(text) ?? []
  if (who && role && !mayHaveVerb(text)) return `that ${who} is ${role}`
  const [, first, second, more] = /^([^,;:]+), ([^,;:]+)(,.*)?$/.exec(text) ?? []
  if (!first || !second || more !== undefined) return text
  const subordinate = pattern('iu')`
      ^(?:and|but|or|so|if|when|while|which|who|where|because|although|as|especially|including|not|in|on|at|for|to
      |with|from|by|of|after|before|since|that)\b
    `
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

// "promise of a name" and the like need the article of their first noun.
export function thingMade(text: string): string {
  const [, what, done] =
    /^(?:new )?((?:\p{Ll}+ ){1,3})(made|found|established|collected|exchanged)((?: .*)?)$/u.exec(text) ?? []
  if (!what || !done || mayHaveVerb(what.trim())) return text
  const thing = text.slice(0, text.indexOf(` ${done}`))
  const be = isPluralPhrase(thing) ? 'were' : 'was'
  return `${nounPhrase(thing, withIndefinite)} ${be} ${text.slice(thing.length + 1)}`
}

const somePeople = pattern('iu')`
  ^(?!(?:meet|find|the|new|more|to|our|visit|recruit|attract|thank|support|help|send|see|connect|reconnect|engage)\s)
  ((?:\p{L}+ ){1,3}(?:students|alumni|partners|graduates))$
`

// "new partners for Erasmus+" are looked for.
export function aimed(text: string): string {
  return text
    .replace(/^(?=(?:more |new )(?:partners?|contacts|students|projects|ideas|opportunities)\b)/iu, 'find ')
    .replace(/^(to )?know more (?=about\b)/iu, '$1learn more ')
    .replace(/^find (\p{Lu})/u, (_, letter: string) => `find ${letter.toLowerCase()}`)
    .replace(somePeople, 'meet $1')
    .replace(/ \((?:expired|pending|overdue|if possible|optional)\)$/u, '')
}

// "a name in PL": the country by its code
const notCountries = /^(?:AI|IT|EE|CS|ME|BA|MA|IR|PR|HR|EU|UN|US|UK|PE|MD|LA|ID|IS)$/
export function countryByCode(text: string): string {
  return text.replace(/(?<=\b(?:in|of|from) )(\p{Lu}{2})(?=$|[ ,;])/gu, (code: string) =>
    notCountries.test(code) ? code : countryName(code),
  )
}
