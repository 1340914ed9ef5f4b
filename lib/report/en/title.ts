import { pattern } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import type { MemberRole } from '../../domain/trip/vocabulary'
import { memoized } from '../memoized'
import { unitWithArticle } from './institution'
import { titleCase } from './title-case'

/** The parts of a title: "Dean, Dr." has the rank "Dean" and the honorific "Dr."; units may follow the rank. */
export type Title = { rank: string; units: string[]; honorific: string; lang: string }

const honorific = pattern('i')`
  ^(?:(?:Prof|Dr|Mr|Mrs|Ms|Ir|Hon|Rev|Fr|Sr|Assoc|Asst|Assist|Eng|Gen|Col)\.?|Professor|Doctor|Miss|Madam|Mx|Dato['’]?
  |Datuk|Datin|Paduka|Puan|Encik|Tuan|Toh|Tan|Sri|Seri|Haji|Hajah|Tun|Khun|Ajarn|Ts|Ar|YB|YAB|YBhg|YABhg|YBrs|Rt|Right
  |Sir|Dame|Lord|Lady|The|Honou?rable|H\.E\.?|Emeritus|habil\.?|PhD|Ph\.D\.?
  |h\.c\.?)$
`
const loneRank = /^(?:Professor|Doctor|Associate Professor)$/i

/** Splits a title as entered: "Deputy Secretary, Ministry of Education (Thailand), Miss". Words are never changed. */
export function readTitle(words: Words, role?: MemberRole): Title {
  if (!role || !words.text.includes('(')) return titleOf(words)
  const inBrackets = new RegExp(`\\s*\\((?:delegation |the )?${role}(?: of the delegation)?\\)`, 'i')
  return titleOf({ ...words, text: words.text.replace(inBrackets, '') })
}

// "Dean of College of Education"
const bareUnit = pattern('u')`
  \bof (?=(?:College|School|Faculty|Department|Institute|Office|Division|Center|Centre) of \p{Lu}
  |\p{Lu}\p{L}+ (?:Department|Office|Division)\b)
`

// "international office": a unit in place of a title
const lowerUnit = /^(?:\p{Ll}+ ){0,3}(?:office|department|division|section|institute|library|secretariat)$/u

// "dean, OIA": the rank in capitals, whatever follows it
function capitalRank(text: string): string {
  const [rank = '', ...others] = text.split(/(?=,| and | & )/)
  return [/\d/.test(rank) ? rank : titleCase(rank), ...others].join('')
}

const titleOf = memoized(({ text, lang }: Words): Title => {
  // A title without any capital was typed carelessly.
  const careless = /^en\b/i.test(lang) && !/\p{Lu}/u.test(text.slice(1)) && officeTitle.test(text)
  const bare = careless && !/^\p{Lu}\p{Ll}+$/u.test(text) ? titleCase(text) : text
  const ranked = /^en\b/i.test(lang) && /^\p{Ll}/u.test(bare) && officeTitle.test(bare) ? capitalRank(bare) : bare
  const unit = /^en\b/i.test(lang) && lowerUnit.test(ranked) ? titleCase(ranked) : ranked
  const parts = splitOutsideBrackets(inOneList(unit.replace(bareUnit, 'of the ')))
  const honorifics = parts.filter(
    (part, i) =>
      isHonorific(part) &&
      (parts.length > 1 || !loneRank.test(part)) &&
      !(i === 0 && (loneRank.test(part) || /^(?:Associate|Assistant|Adjunct) /i.test(part))),
  )
  const rest = parts.filter((part) => !honorifics.includes(part))
  const [first = '', ...units] = rest
  // "H.E. the Ambassador": the honorific precedes the name, the rank follows it.
  const [, excellency, office] = /^(H\.E\.?|His Excellency|Her Excellency)\s+(.+)$/.exec(first) ?? []
  const rank = office?.replace(/^the /, '') ?? first
  const honorific = [...(excellency ? [excellency] : []), ...honorifics].join(' ')
  return unitLast({ rank, units, honorific, lang })
})

// "Dean, College of Law; Professor" becomes "Dean of the College of Law and Professor".
function inOneList(text: string): string {
  const parts = text.split(/;\s*(?:and )?/).filter((part) => part !== '')
  const [first, second, ...more] = parts
  if (!first || !second) return text
  const whole = parts.map((part) => {
    const [rank = '', unit, ...others] = splitOutsideBrackets(part)
    return unit && others.length === 0 && ofUnit.test(rank) ? `${rank} of ${unitWithArticle(unit)}` : part
  })
  return more.length === 0 ? whole.join(' and ') : `${whole.slice(0, -1).join(', ')}, and ${whole.at(-1) ?? ''}`
}

const loneUnit = pattern('u')`
  ^(?:HR|IT|PR|R&D)$|^(?:\p{Lu}[^,;(]*\s)?(?:Office|Division|School|Department|College|Faculty|Center|Centre|Institute
  |Section|Unit|Bureau
  |Library|Laboratory)(?: (?:of|for) [^,;(]+)?$
`

// A unit is no title: "Faculty of Engineering, Professor" is a professor of that faculty.
function unitLast(title: Title): Title {
  const { rank, units, honorific } = title
  if (/^Faculty(?: member)?$/i.test(rank))
    return { ...title, rank: units.length > 0 ? 'faculty member' : 'a faculty member' }
  if (!loneUnit.test(rank) || isOfficeTitle(rank)) return title
  const office = units.find(isOfficeTitle)
  const rest = units.filter((unit) => unit !== office)
  if (office) return { ...title, rank: office, units: [rank, ...rest] }
  return /^(?:(?:Associate|Assistant|Adjunct) )?Professor$/.test(honorific)
    ? { ...title, rank: honorific, units: [rank, ...rest], honorific: '' }
    : { ...title, rank: '', units: [rank, ...rest] }
}

const officeTitle = pattern('i')`
  ^(?:Deputy |Vice[ -]|Assistant |Associate |Acting |Senior |Pro-|Executive |Adjunct |University )*
  (?:Head|Dean|Director|President|Chair|Chairman|Provost|Rector|Chancellor|Manager|Registrar|Secretary|Minister
  |Ambassador|Principal|Vice-Chancellor|Professor|Lecturer|Librarian|Coordinator|Speaker|Officer)\b
`

/** True for a title that begins with the name of an office: "Dean of Arts", "Vice President". */
export function isOfficeTitle(text: string): boolean {
  return officeTitle.test(text)
}

// Offices that do not precede a name.
const afterName =
  /^(?:(?:Acting|Deputy|Assistant|Associate) )?(?:Head|Chair|Member|Faculty|Officer|Speaker|Staff)(?: member)?$/i

/** The title for a later mention: "Vice President" of "Vice President for International Affairs"; may be empty. */
export function shortTitle(title: Title): string {
  const [main = ''] = title.rank.split(/\s+(?:of|for|and|to|in|at|on|&|in charge of)\s+|\s*[(/:]/)
  const short = main.trim()
  if (!/^\p{Lu}/u.test(short) || short.split(' ').length > 4 || /^(?:Former|Ex-)/i.test(short)) return title.honorific
  if (afterName.test(short)) return title.honorific
  return short
}

const ranksWithUnit = pattern()`
  ^(?:(?:Full|Associate|Assistant|Distinguished|Emeritus|Visiting|Chair)\s)?Professor(?: Dr\.?)?$|^(?:Senior )?Lecturer$
  |^(?:Vice |Associate |Deputy )?(?:Dean|Director)$
`

/** True where the rank can precede a name: "Vice President Ying", "Vice President for International Affairs Liu". */
export function canPrecedeName({ rank, units, lang }: Title): boolean {
  if (rank === '' || units.length > 1 || afterName.test(rank)) return false
  if (!/^en\b/i.test(lang))
    return rank.split(' ').length <= 2 && /^\p{Script=Latin}+$/u.test(rank.replace(/[\s.-]/g, ''))
  if (/\b(?:of|and|at|in|to|&)\b|[(/|]|^(?:former|ex-|the |an? )/i.test(rank) || rank.split(' ').length > 6)
    return false
  // "Director Education East Asia"
  if (/^(?:Director|Head|Manager|Dean|Chair) (?!General|Emerit)\p{Lu}\p{L}+ \p{Lu}/u.test(rank)) return false
  const [unit] = units
  return unit === undefined || (ranksWithUnit.test(rank) && unitFirst.test(unit))
}

/** "of the Graduate Institute of Taiwan History", or empty without a unit. */
export function ofUnits({ units }: Title): string {
  return units.length > 0 ? ` of ${unitWithArticle(units.join(', '))}` : ''
}

/** Rank and units as entered, to be put between commas after the name. */
export function asTyped({ rank, units }: Title): string {
  const [unit, ...others] = units
  if (
    unit !== undefined &&
    ofUnit.test(rank) &&
    (unitFirst.test(unit) || loneUnit.test(unit) || /^Board of |(?:Affairs|Relations|Studies)$/.test(unit))
  )
    return [`${rank} of ${unitWithArticle(unit)}`, ...others].join(', ')
  return [rank, ...units].join(', ')
}

const ofUnit =
  /^(?:[^,]+ and )?(?:(?:Acting|Deputy|Vice|Associate|Assistant) )?(?:Head|Chair|Dean|Director|faculty member)$/

const pluralRank = pattern()`
  (?:President|Professor|Dean|Director|Rector|Provost|Chancellor|Lecturer|Manager|Minister|Ambassador|Mayor|Governor
  |Commissioner|Coordinator|Officer|Librarian|Principal|Registrar|Chairman|Secretary)$
`

/** "Vice Presidents" for "Vice President"; `null` if the plural is not certain. */
export function pluralTitle(title: Title): string | null {
  if (title.units.length > 0 || !pluralRank.test(title.rank) || !canPrecedeName(title)) return null
  return title.rank
    .replace(/Chairman$/, 'Chairmen')
    .replace(/Secretary$/, 'Secretaries')
    .replace(/(?<!men|ies)$/, 's')
}

function isHonorific(part: string): boolean {
  if (/^(?:His|Her) Excellency$|^(?:the )?(?:(?:Rt\.?|Right) )?Hon(?:ou?rable)?\.?$/i.test(part)) return true
  if (/^(?:Associate|Assistant|Adjunct|Emeritus) Prof(?:essor|\.)(?: Dr\.?)?$/i.test(part)) return true
  const isKnown = (word: string) => honorific.test(word) || honorific.test(`${word}.`)
  return part.split(/[\s.]+(?=\S)/).every((word) => isKnown(word) || isKnown(word.replace(/\.$/, '')))
}

const unitFirst = pattern('u')`
  ^(?:(?:Graduate|Research|National|Central|International|Joint|Josai|\p{Lu}[\p{L}'’-]+)\s+){0,6}
  (?:School|Institute|Department|College|Faculty|Cent(?:er|re)|Office|Division|Program(?:me)?|Ministry|Bureau
  |University|Laboratory|Academy|Section)\b
`

function splitOutsideBrackets(text: string): string[] {
  return text
    .split(/,\s*(?![^()]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
