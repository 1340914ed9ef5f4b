import { pattern } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import type { MemberRole } from '../../domain/trip/vocabulary'
import { unitWithArticle } from './institution'

/** The parts of a title: "Dean, Dr." has the rank "Dean" and the honorific "Dr."; units may follow the rank. */
export type Title = { rank: string; units: string[]; honorific: string; lang: string }

const honorific = pattern('i')`
  ^(?:(?:Prof|Dr|Mr|Mrs|Ms|Ir|Hon|Rev|Fr|Sr|Assoc|Asst|Assist|Eng|Gen|Col)\.?|Professor|Doctor|Miss|Madam|Mx|Dato['’]?
  |Datuk|Datin|Tan|Sri|Seri|Haji|Hajah|Tun|Sir|Dame|Lord|Lady|The|Honou?rable|H\.E\.?|Emeritus|habil\.?|PhD|Ph\.D\.?
  |h\.c\.?)$
`
const loneRank = /^(?:Professor|Doctor|Associate Professor)$/i

/** Splits a title as entered: "Deputy Secretary, Ministry of Education (Thailand), Miss". Words are never changed. */
export function readTitle(words: Words, role?: MemberRole): Title {
  const bare = role
    ? words.text.replace(new RegExp(`\\s*\\((?:delegation |the )?${role}(?: of the delegation)?\\)`, 'i'), '')
    : words.text
  const parts = splitOutsideBrackets(bare)
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
  return { rank, units, honorific: [...(excellency ? [excellency] : []), ...honorifics].join(' '), lang: words.lang }
}

/** The title for a later mention: "Vice President" of "Vice President for International Affairs"; may be empty. */
export function shortTitle(title: Title): string {
  const [main = ''] = title.rank.split(/\s+(?:of|for|and|to|in|at|on|&|in charge of)\s+|\s*[(/:]/)
  const short = main.trim()
  if (!/^\p{Lu}/u.test(short) || short.split(' ').length > 4 || /^(?:Former|Ex-)/i.test(short)) return title.honorific
  return short
}

const ranksWithUnit = pattern()`
  ^(?:(?:Full|Associate|Assistant|Distinguished|Emeritus|Visiting|Chair)\s)?Professor$|^(?:Senior )?Lecturer$
  |^(?:Vice |Associate |Deputy )?(?:Dean|Director|Head|Chair)$
`

/** True where the rank can precede a name: "Vice President Ying", "Vice President for International Affairs Liu". */
export function canPrecedeName({ rank, units, lang }: Title): boolean {
  if (rank === '' || units.length > 1) return false
  if (!/^en\b/i.test(lang))
    return rank.split(' ').length <= 2 && /^\p{Script=Latin}+$/u.test(rank.replace(/[\s.-]/g, ''))
  if (/\b(?:of|and|at|in|to|&)\b|[(/|]|^(?:former|ex-|the )/i.test(rank) || rank.split(' ').length > 6) return false
  const [unit] = units
  return unit === undefined || (ranksWithUnit.test(rank) && unitFirst.test(unit))
}

/** "of the Graduate Institute of Taiwan History", or empty without a unit. */
export function ofUnits({ units }: Title): string {
  return units.length > 0 ? ` of ${unitWithArticle(units.join(', '))}` : ''
}

/** Rank and units as entered, to be put between commas after the name. */
export function asTyped({ rank, units }: Title): string {
  return [rank, ...units].join(', ')
}

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
  if (/^(?:Associate|Assistant|Adjunct|Emeritus) Prof(?:essor|\.)(?: Dr\.?)?$/i.test(part)) return true
  return part.split(/[\s.]+(?=\S)/).every((word) => honorific.test(word) || honorific.test(`${word}.`))
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
