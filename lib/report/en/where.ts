import { fieldRef } from '../../domain/report/fact-ref'
import { parseDay } from '../../domain/time/day'
import { type Phrase, alsoStating, naming, phraseOf, stating, together } from '../phrase'
import { type ReportVisit, isSameInstitution } from '../report-input'
import { givesYear } from '../years'
import { dateForm, period } from './dates'
import { usableEnd, yearOf } from '../periods'
import { natureOf, containsPlace } from './institution'
import { type RealisationContext, institutionPhrase } from './realisation-context'
import { capitalized } from './wording'

/** The place and day of a visit: "at UQ", "on April 4". Either may be missing. */
export type Where = { at: Phrase; on: Phrase | null }

/** `full`: always the name, because the place alone would be ambiguous. */
export function whereOf(ctx: RealisationContext, visit: ReportVisit, full?: 'full'): Where {
  const on = dayOf(ctx, visit)
  const sameDay =
    on &&
    ctx.lastVisit &&
    isOneDay(visit) &&
    isOneDay(ctx.lastVisit) &&
    ctx.lastVisit.day === visit.day &&
    ctx.stated.has(fieldRef(ctx.lastVisit.ref, 'day'))
  return {
    at: (full ? null : briefly(ctx, visit)) ?? atVisit(ctx, visit),
    on: sameDay ? { ...on, text: 'on the same day' } : on,
  }
}

function isOneDay({ day, lastDay }: ReportVisit): boolean {
  return day !== undefined && (lastDay === undefined || lastDay === day) && parseDay(day)?.day !== undefined
}

/** Below a heading with the name only the day is needed. */
export function underHeading(ctx: RealisationContext, visit: ReportVisit): Where | null {
  const on = dayOf(ctx, visit)
  return on && { at: { text: '', facts: [], again: [] }, on }
}

const longName = 38

// A long name that has been stated is shortened to its kind ("at the ministry") or place ("in Sejong"), if that is
// unambiguous.
function briefly(ctx: RealisationContext, visit: ReportVisit): Phrase | null {
  const { institution, city } = visit
  const { visits, home, guest } = ctx.record
  if (
    !ctx.stated.has(institution.ref) ||
    ctx.acronyms.has(institution.ref) ||
    visits.length > 5 ||
    institution.name.text.length <= longName
  )
    return null
  if (natureOf(institution) !== 'institution' || isSameInstitution(institution, home)) return null
  const noun = kindNoun(institution)
  const institutions = [...new Set([...visits.map((one) => one.institution), home, ...(guest ? [guest] : [])])].filter(
    (one) => one !== institution,
  )
  const unstated = visit.cityFacts.filter((f) => !ctx.stated.has(f))
  const facts = ctx.stated.has(visit.ref) ? [] : [visit.ref]
  if (
    unstated.length === 0 &&
    noun &&
    noun !== 'university' &&
    institutions.every((one) => one.kind !== institution.kind)
  ) {
    return alsoStating(naming(`at the ${noun}`, institution.ref), facts)
  }
  const alone =
    city &&
    visits.every((one) => one.institution === institution || one.city?.text !== city.text) &&
    institutions.every((one) => one.city?.text !== city.text)
  return alone
    ? {
        ...stating(`in ${city.text}`, ...unstated, ...facts),
        again: [institution.ref, ...visit.cityFacts.filter((f) => !unstated.includes(f))],
      }
    : null
}

/** "at UQ on April 4"; a name with a comma gets a closing comma. */
export function inline({ at, on }: Where): Phrase {
  const closed = /,/.test(at.text) && !/\b(?:Inc|Ltd|Co)\.$/.test(at.text) ? phraseOf`${at},` : at
  return together([closed, on])
}

/** "At UQ on April 4," and "On April 4 at UQ,": the two beginnings of a sentence. */
export function fronted({ at, on }: Where): { place: Phrase; day: Phrase | null } {
  if (at.text === '' && on) return { place: capitalized(phraseOf`${on},`), day: null }
  return {
    place: capitalized(phraseOf`${together([at, on])},`),
    day: on && capitalized(phraseOf`${on}${/, \d{4}$/.test(on.text) ? ',' : ''} ${at},`),
  }
}

/** The days of a visit that have not been stated, with the year only if no date has stated it. */
export function dayOf(ctx: RealisationContext, visit: ReportVisit): Phrase | null {
  const lastDay = usableEnd(visit.day, visit.lastDay)
  const facts = [visit.day && fieldRef(visit.ref, 'day'), lastDay && fieldRef(visit.ref, 'lastDay')].filter(
    (f) => f !== undefined,
  )
  if (facts.length === 0 || facts.some((f) => ctx.stated.has(f))) return null
  const year = yearOf(visit.day ?? visit.lastDay)
  const withYear =
    givesYear(ctx.houseStyle, ctx.record, visit.day, lastDay) && (year === undefined || !isYearStated(ctx, year))
  return stating(period(visit.day, lastDay ?? visit.day, dateForm(ctx.houseStyle, withYear)), ...facts)
}

function isYearStated({ record, stated }: RealisationContext, year: number): boolean {
  const isYearStatedIn = (ref: string, day: string | undefined) => yearOf(day) === year && stated.has(ref)
  return (
    isYearStatedIn(record.refs.start, record.start) ||
    isYearStatedIn(record.refs.end, record.end) ||
    record.visits.some(
      ({ ref, day, lastDay }) =>
        isYearStatedIn(fieldRef(ref, 'day'), day) || isYearStatedIn(fieldRef(ref, 'lastDay'), lastDay),
    )
  )
}

function atVisit(ctx: RealisationContext, visit: ReportVisit): Phrase {
  const { institution, city } = visit
  const unstated = visit.cityFacts.filter((f) => !ctx.stated.has(f))
  const facts = ctx.stated.has(visit.ref) ? [] : [visit.ref]
  const name = alsoStating(institutionPhrase(ctx, institution), facts)
  if (ctx.record.direction === 'incoming' && isSameInstitution(institution, ctx.record.home)) {
    const own = sameInstitutionFacts(ctx, visit)
    if (city && unstated.length > 0) return stating(`in ${city.text}`, ...unstated, ...own)
    return alsoStating(phraseOf`at ${institutionPhrase(ctx, ctx.record.home)}`, own)
  }
  const place = natureOf(institution) === 'person' ? phraseOf`with ${name}` : phraseOf`at ${name}`
  if (!city || unstated.length === 0) return place
  return containsPlace(institution.name.text, city.text)
    ? alsoStating(place, unstated)
    : alsoStating(
        / in (?:the )?\p{Lu}[^,]*$/u.test(institution.name.text)
          ? phraseOf`${place} (${city.text})`
          : phraseOf`${place}${/,/.test(place.text) ? ',' : ''} in ${city.text}`,
        unstated,
      )
}

// A visit at our own institution states the visit by naming the institution, even if the directory has two spellings.
function sameInstitutionFacts({ stated }: RealisationContext, visit: ReportVisit): string[] {
  return [visit.ref, visit.institution.ref].filter((f) => !stated.has(f))
}

/** A later mention by kind: "the university", "the ministry"; the name if that is ambiguous. */
export function institutionAgain(ctx: RealisationContext, visit: ReportVisit): Phrase {
  const noun = kindNoun(visit.institution)
  const homeToo = isSameInstitution(visit.institution, ctx.record.home)
  return noun && !homeToo
    ? naming(`the ${noun}`, visit.institution.ref)
    : institutionPhrase(ctx, homeToo ? ctx.record.home : visit.institution)
}

// The kind of an institution, if its name confirms it: a High Commission recorded as an embassy is not one.
function kindNoun({ kind, name }: ReportVisit['institution']): string | null {
  if (kind === 'university' || kind === 'company' || kind === 'institute') return kind
  return (kind === 'ministry' || kind === 'embassy' || kind === 'association') && name.text.toLowerCase().includes(kind)
    ? kind
    : null
}
