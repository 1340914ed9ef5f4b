import { pattern } from '../../domain/text/word-list'
import { fullName, shortName } from '../../domain/text/person-name'
import type { Words } from '../../domain/text/text'
import type { MemberRole } from '../../domain/trip/vocabulary'
import type { HouseStyle } from '../house-style'
import { type Phrase, alsoStating, naming, reworded, phraseOf, stating, together } from '../phrase'
import {
  type ReportHost,
  type ReportInstitution,
  type ReportMember,
  type ReportPerson,
  isSameInstitution,
} from '../report-input'
import { unnamed } from './unnamed'
import { withStops } from './spelling'
import { type RealisationContext, institutionPhrase } from './realisation-context'
import type { StatedFacts } from './stated-facts'
import { type Title, asTyped, ofUnits, pluralTitle, readTitle, shortTitle, canPrecedeName } from './title'

type Role = {
  ref: string
  person?: ReportPerson
  title?: Words
  role?: MemberRole
  count?: number
}

/**
 * A member or host: full title and name at first mention, the short form later. `at`: the institution of the template;
 * people of other institutions get theirs.
 */
export function presented(
  ctx: RealisationContext,
  who: ReportMember | ReportHost,
  at: ReportInstitution | undefined,
): Phrase {
  const role: Role = who
  if (!role.person) return stating(unnamed(role), role.ref)
  const known = titleOf(ctx, role.person, ctx.stated)
  if (ctx.stated.has(role.person.ref) && (!role.title || known?.text === role.title.text)) {
    return alsoStating(again(ctx, role.person), [role.ref])
  }
  const title = role.title && withoutInstitution(readTitle(role.title, role.role), at)
  const words = title ? namedWith(ctx, role.person, title) : withHonorific(ctx, role.person, '')
  return withAffiliation(ctx, stating(words, role.ref, role.person.ref), role.person, at)
}

/** A person at a later mention, or without a title: short title and short name. */
export function again(ctx: RealisationContext, person: ReportPerson): Phrase {
  const title = titleOf(ctx, person, ctx.stated)
  if (!ctx.stated.has(person.ref)) return stating(withHonorific(ctx, person, ''), person.ref)
  const short = shortName(person.name, 'en').text
  const name = ctx.sharedNames.has(short) ? fullName(person.name, 'en').text : short
  const before = title ? shortTitle(readTitle(title)) : ''
  const lead = before || (name === short ? (person.name.honorific ?? '') : '')
  // The family name 王 alone does not fit in an English sentence.
  if (isForeign(name) && (lead === '' || isForeign(lead))) return naming(fullName(person.name, 'en').text, person.ref)
  return naming(
    lead && !name.startsWith(lead) && !isForeign(lead) ? `${withStops(ctx.houseStyle, lead)} ${name}` : name,
    person.ref,
  )
}

/** A person at any mention, in full and with the title at the first one. */
export function spoken(ctx: RealisationContext, person: ReportPerson): Phrase {
  if (ctx.stated.has(person.ref)) return again(ctx, person)
  const title = titleOf(ctx, person, null)
  const words = title ? namedWith(ctx, person, readTitle(title)) : withHonorific(ctx, person, '')
  return withAffiliation(ctx, stating(words, person.ref), person, undefined)
}

/** A member or host with the title held on this trip. */
type TitledPerson = { ref: string; person: ReportPerson; title: Words }
type SharedTitle = { title: string; plural: string; people: TitledPerson[] }

/** Names after one plural title: "Vice Presidents A and B". `null` unless two or more people have the same one. */
export function sharedTitle(people: readonly (ReportHost | ReportMember)[]): SharedTitle | null {
  const titled = people.flatMap(({ ref, person, title }) => (person && title ? [{ ref, person, title }] : []))
  const titles = titled.map((one) => readTitle(one.title))
  const [first] = titles
  if (
    !first ||
    people.length < 2 ||
    titled.length < people.length ||
    titles.some((one) => one.rank !== first.rank || one.honorific !== first.honorific)
  )
    return null
  const plural = titles.every((one) => pluralTitle(one)) ? pluralTitle(first) : null
  return plural ? { title: first.rank, plural, people: titled } : null
}

/** Honorific and name without the title, for a list with a shared title. */
export function nameUnderTitle(
  ctx: RealisationContext,
  { ref, person, title }: TitledPerson,
  at: ReportInstitution | undefined,
): Phrase {
  const name = withHonorific(ctx, person, readTitle(title).honorific)
  return withAffiliation(ctx, stating(name, ref, person.ref), person, at)
}

/** Short title and full name, for a headline: "Vice President Y.H. Frank Ying". */
export function namedBriefly(houseStyle: HouseStyle, person: ReportPerson, title: Words | undefined): string {
  const full = fullName(person.name, 'en').text
  const short = title ? shortTitle(readTitle(title)) : (person.name.honorific ?? '')
  return short && !isForeign(short) && !full.startsWith(short) ? `${withStops(houseStyle, short)} ${full}` : full
}

/** A name with its honorific and without title. */
export function nameAlone(ctx: RealisationContext, person: ReportPerson): Phrase {
  return stating(withHonorific(ctx, person, ''), person.ref)
}

// Honorifics that no rank precedes: "Dame Fiona MacLeod, Vice-Principal", not "Vice-Principal Dame Fiona MacLeod".
const honorificWithoutRank = pattern('i')`
  ^(?:Prof(?:essor)?|Mr|Mrs|Ms|Miss|Madam|Sir|Dame|Lord|Lady|H\.E|His Excellency|Her Excellency|The Hon|Hon
  |(?:The )?(?:Rt\.?|Right) Hon|Honou?rable|Fr|Rev|YB|YBhg|Dat[oi]n?|Datuk|Tan Sri|Puan Sri|Toh Puan|Tun|Khun|Ajarn)\b
`

// The same as part of a title, except those that a rank precedes in Southeast Asia ("Vice-Chancellor Dato' Prof. Dr.").
const precedesAlone = pattern('i')`
  ^(?:(?:Prof(?:essor)?|Mr|Mrs|Ms|Miss|Madam|H\.E)\.?|(?:His|Her) Excellency
  |(?:the )?(?:(?:Rt\.?|Right) )?Hon(?:ou?rable)?\.?
  |Khun|Ajarn|Tan Sri|Puan Sri|Datin(?: Paduka)?|Dat(?:o['’]?|uk)(?: (?:Sri|Seri))?)$
`

// "Ambassador Amb. Wu": the office is part of the name as entered.
const offices: Readonly<Record<string, RegExp>> = {
  Ambassador: /^Amb\.? /,
  Director: /^Dir\.? /,
  Minister: /^Min\.? /,
  President: /^Pres\.? /,
  Representative: /^Rep\.? /,
  Secretary: /^Sec\.? /,
}

function namedWith(ctx: RealisationContext, person: ReportPerson, title: Title): string {
  const entered = withHonorific(ctx, person, title.honorific)
  const name = entered.replace(offices[title.rank] ?? /^(?!)/, '')
  if (title.rank === '') return `${name}${ofUnits(title)}`
  if (!/\p{Script=Latin}/u.test(title.rank)) return `${name} (${asTyped(title)})`
  const titled = entered !== fullName(person.name, 'en').text
  if (
    !canPrecedeName(title) ||
    (titled && (honorificWithoutRank.test(person.name.honorific ?? '') || precedesAlone.test(title.honorific)))
  )
    return `${name}, ${asTyped(title)}`
  return title.rank.endsWith('Professor') && /^Prof/.test(name)
    ? `${name}${ofUnits(title)}`
    : `${title.rank} ${name}${ofUnits(title)}`
}

function withHonorific({ houseStyle }: RealisationContext, person: ReportPerson, fromTitle: string): string {
  const full = fullName(person.name, 'en').text
  const honorific = fromTitle || (person.name.honorific ?? '')
  return honorific === '' || full.toLowerCase().startsWith(honorific.toLowerCase())
    ? full
    : `${withStops(houseStyle, honorific)} ${full}`
}

// At that university, "Dean, Mongolian University of Life Sciences" becomes "Dean".
function withoutInstitution(title: Title, at: ReportInstitution | undefined): Title {
  if (!at) return title
  const own = (unit: string) =>
    unit === at.name.text || unit === at.acronym || at.name.text.split(/,\s*/).includes(unit)
  const rank = [at.name.text, at.acronym].reduce<string>(
    (words, name) =>
      name && words.endsWith(` ${name}`)
        ? words.slice(0, -name.length).replace(/\s+(?:of|at)(?: the)?\s+$/i, '')
        : words,
    title.rank,
  )
  return { ...title, rank, units: title.units.filter((unit) => !own(unit)) }
}

function withAffiliation(
  ctx: RealisationContext,
  phrase: Phrase,
  person: ReportPerson,
  at: ReportInstitution | undefined,
): Phrase {
  const { institution, affiliation } = person
  if (!institution || !affiliation) return phrase
  const home = at ?? institution
  // "Head of CECO" names the office already; at first mention in full.
  const acronym = institution.acronym?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const named = acronym ? new RegExp(`(?<![\\p{L}\\p{N}])(?:the )?${acronym}(?![\\p{L}\\p{N}])`, 'u') : null
  if (!isSameInstitution(institution, home) && named?.test(phrase.text)) {
    const name = institutionPhrase(ctx, institution)
    return reworded(
      alsoStating(together([phrase, name]), [affiliation]),
      phrase.text.replace(named, () => name.text),
    )
  }
  if (isSameInstitution(institution, home) || phrase.text.includes(institution.name.text))
    return alsoStating(phrase, [affiliation])
  const of = alsoStating(phraseOf`${phrase} of ${institutionPhrase(ctx, institution)}`, [affiliation])
  return phrase.text.includes(',') ? reworded(of, of.text.replace(phrase.text, `${phrase.text},`)) : of
}

/** The person's title on this trip: the one stated, otherwise the first entered. */
function titleOf(ctx: RealisationContext, person: ReportPerson, stated: StatedFacts | null): Words | undefined {
  const offices = ctx.offices.get(person) ?? []
  return (offices.findLast((one) => stated?.has(one.ref)) ?? offices[0])?.title
}

function isForeign(text: string): boolean {
  return !/\p{Script=Latin}/u.test(text)
}
