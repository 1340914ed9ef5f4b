import { asc, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { nameChecks, people, users } from '../../../db/schema'
import type { Locale } from '../../domain/text/locales'
import {
  type CheckLanguage,
  checkLanguageFor,
  type CheckState,
  checkStateOf,
  type Corrected,
  isCheckLanguage,
  type NameAnswer,
  titleOf,
} from '../../domain/name-check/name-check'
import { fullName, nativeName, type PersonName } from '../../domain/text/person-name'
import { type Words, wordsIn } from '../../domain/text/text'
import { formatDateIn, formatInstant } from '../../domain/time/time-format'
import type { TripAccess } from '../access/access'
import { Refused } from '../access/access'
import { type CheckContent, contentsOf, writtenReports } from './name-check-content'
import { withOwnContacts } from '../releases/own-contacts'
import { loadTrip } from '../trip/load-trip'
import { homeZoneOf } from '../../domain/trip/home-zone'

// The staff view of a trip's name checks: who was asked, and the answers. Never an address.

/** A correction of one name or title: the printed text and the corrected one. */
export type CorrectedWords = { of: 'name' | 'title'; language: string; was: string | null; to: string }

export type CheckLine = {
  id: string
  state: CheckState
  /** When it reached this state, in the office's time zone. */
  at: string
  /** The last day of the address; `null` if it is no longer valid. */
  until: string | null
  corrections: readonly CorrectedWords[]
  remark: string | null
  /** Identifies the answer; `null` if there is nothing to handle. */
  answeredAt: string | null
  settled: { at: string; by: string | null } | null
  /** True if the printed words have changed since the answer. */
  isOutdated: boolean
}

export type AskedLine = {
  personId: string
  name: Words
  native: Words | null
  title: Words | null
  email: string | null
  /** The language of their page. */
  language: CheckLanguage
  /** The sentences about them, each in the language of its report. */
  sentences: readonly { language: string; text: string }[]
  /** False if the trip no longer mentions them; their address then shows nothing. */
  isAsked: boolean
  check: CheckLine | null
}

export type CheckGroup = { institution: Words | null; people: readonly AskedLine[] }
export type NameChecks = { groups: readonly CheckGroup[]; hasReport: boolean; total: number; answered: number }

/** All people to ask, by institution in the order of travel, each with the state of the name check. @throws Refused */
export async function readNameChecks(
  { tripId, viewer }: TripAccess<'write report'>,
  locale: Locale,
  now = new Date(),
): Promise<NameChecks> {
  const loaded = await loadTrip(tripId)
  if (!loaded) throw new Refused('not found')
  const whole = await withOwnContacts(viewer, loaded)
  const written = await writtenReports(tripId)
  const rows = await db()
    .select({ check: nameChecks, person: people.name, by: users.name })
    .from(nameChecks)
    .innerJoin(people, eq(people.id, nameChecks.personId))
    .leftJoin(users, eq(users.id, nameChecks.settledBy))
    .where(eq(nameChecks.tripId, tripId))
    .orderBy(asc(nameChecks.createdAt), asc(nameChecks.id))
  const timeZone = homeZoneOf(whole)
  const checkOf = (personId: string, content: CheckContent | null): CheckLine | null => {
    const row = rows.find(({ check }) => check.personId === personId)
    return row ? checkLine(row.check, row.by, { content, locale, timeZone, now }) : null
  }

  const groups = new Map<string | null, AskedLine[]>()
  for (const content of contentsOf(whole, written)) {
    const { person, institutionId } = content.asked
    const language = rows.find((row) => row.check.personId === person.id)?.check.language
    const line = askedLine(content, { check: checkOf(person.id, content), language, locale })
    groups.set(institutionId, [...(groups.get(institutionId) ?? []), line])
  }
  const all = [...groups].map(([id, of]): CheckGroup => ({
    institution: id ? wordsIn(whole.directory.institutions[id]?.name, locale) : null,
    people: of,
  }))
  const known = new Set(all.flatMap((group) => group.people.map(({ personId }) => personId)))
  const left = rows
    .filter(({ check }) => !known.has(check.personId))
    .map(({ check, person }): AskedLine => ({
      personId: check.personId,
      ...namesIn(person, locale),
      title: null,
      email: null,
      language: isCheckLanguage(check.language) ? check.language : 'en',
      sentences: [],
      isAsked: false,
      check: checkOf(check.personId, null),
    }))
  const asked = all.flatMap((group) => group.people)
  return {
    groups: left.length > 0 ? [...all, { institution: null, people: left }] : all,
    hasReport: written.length > 0,
    total: asked.length,
    answered: asked.filter(({ check }) => check?.state === 'approved' || check?.state === 'corrected').length,
  }
}

function askedLine(
  { asked, reports }: CheckContent,
  { check, language, locale }: { check: CheckLine | null; language: string | undefined; locale: Locale },
): AskedLine {
  const { person } = asked
  return {
    personId: person.id,
    ...namesIn(person.name, locale),
    title: wordsIn(titleOf(asked), locale),
    email: person.email,
    language: isCheckLanguage(language) ? language : checkLanguageFor(person.languages),
    sentences: reports.flatMap((report) => report.sentences.map(({ text }) => ({ language: report.language, text }))),
    isAsked: true,
    check,
  }
}

type CheckContext = { content: CheckContent | null; locale: Locale; timeZone: string; now: Date }

function checkLine(
  check: typeof nameChecks.$inferSelect,
  by: string | null,
  { content, locale, timeZone, now }: CheckContext,
): CheckLine {
  const state = checkStateOf(check, now)
  const when = (at: Date) => formatInstant(at, locale, timeZone)
  const { answer, answeredAt, settledAt } = check
  const at = {
    asked: check.createdAt,
    opened: check.openedAt,
    approved: answeredAt,
    corrected: answeredAt,
    expired: check.expiresAt,
    revoked: check.revokedAt,
  }[state]
  return {
    id: check.id,
    state,
    at: when(at ?? check.createdAt),
    until: check.revokedAt || check.expiresAt <= now ? null : formatDateIn(locale, check.expiresAt, timeZone),
    corrections: answer ? correctionsOf(answer) : [],
    remark: answer?.remark ?? null,
    answeredAt: answer?.verdict === 'corrected' && answeredAt ? answeredAt.toISOString() : null,
    settled: settledAt && { at: when(settledAt), by },
    isOutdated: content !== null && answer?.verdict === 'approved' && answer.stand !== content.digest,
  }
}

function namesIn(name: PersonName, locale: string): { name: Words; native: Words | null } {
  const full = fullName(name, locale)
  return { name: full, native: nativeName(name, full.lang) }
}

function correctionsOf({ name, title, was }: NameAnswer): CorrectedWords[] {
  const of = (field: keyof Corrected, words: Corrected['name']) =>
    Object.entries(words ?? {}).map(([language, to]) => ({
      of: field,
      language,
      was: was?.[field]?.[language] ?? null,
      to,
    }))
  return [...of('name', name), ...of('title', title)]
}
