import { and, eq, inArray, isNull, like, or, sql } from 'drizzle-orm'
import { acknowledgements, messages, people, personalLinks, releases, tripRoles, users } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'
import { type Locale, localeOfTag, locales } from '../../domain/text/locales'
import { isEmailAddress } from '../../domain/text/email-address'
import { fullName } from '../../domain/text/person-name'
import { plannedItems } from '../../domain/releases/release-diff'
import type { Item, TripRecord } from '../../domain/trip/trip-record'

/** A reader of an itinerary: a person in it, a user who may read it, or usually both. */
export type Reader = {
  /** Identifies the reader across releases: `person …` or `user …`. */
  key: string
  personId: string | null
  userId: string | null
  /** In their language. */
  name: string
  /** Their e-mail address, if any. */
  address: string | null
  locale: Locale
  /** They can open the trip's page. */
  canOpen: boolean
  /** They have a personal link to the trip. */
  hasLink: boolean
  /** They have acknowledged this release. */
  seen: { number: number; at: Date } | null
}

/**
 * Everyone in the delegation or attending an item in one of these records, then the users who are members of the trip.
 * The e-mail address of an account has priority over that of the directory.
 * Members without an account are users of the kind `link only`, who count only while they are in the delegation.
 */
export function* readersOf(tx: Db, tripId: string, records: readonly TripRecord[]): Steps<Reader[]> {
  const ids = [
    ...new Set(
      records.flatMap((record) => [
        ...record.member.map(({ personId }) => personId).filter((id) => id !== null),
        ...plannedItems(record).flatMap((item) => item.people),
      ]),
    ),
  ]
  const persons =
    ids.length > 0
      ? yield* run(
          tx
            .select({ id: people.id, name: people.name, email: people.email, languages: people.languages })
            .from(people)
            .where(inArray(people.id, ids)),
        )
      : []
  const accounts = yield* accountsOf(tx, tripId, ids)
  const opens = ({ user, role }: (typeof accounts)[number]) => role !== null || user.officeRole !== 'none'
  const seen = ({ number, at }: (typeof accounts)[number]) => (number !== null && at !== null ? { number, at } : null)
  const usual = records.map(({ trip }) => trip.language)

  const travellers = ids.flatMap((id): Reader[] => {
    const person = persons.find((one) => one.id === id)
    const own = accounts.filter(({ user }) => user.personId === id)
    const account = own.find(({ linkId }) => linkId !== null) ?? own.find(opens) ?? own[0]
    if (!person) return []
    const locale = localeOf([account?.user.locale, ...person.languages, ...usual])
    const address = addressOf(account?.user.email) ?? addressOf(person.email)
    return [
      {
        key: `person ${id}`,
        personId: id,
        userId: account?.user.id ?? null,
        name: fullName(person.name, locale).text,
        address,
        locale,
        canOpen: account !== undefined && opens(account),
        hasLink: account !== undefined && account.linkId !== null,
        seen: account ? seen(account) : null,
      },
    ]
  })
  const known = new Set(travellers.map(({ userId }) => userId))
  const others = accounts.filter(
    ({ user, role }) =>
      role === 'member' &&
      user.kind === null &&
      !known.has(user.id) &&
      (user.personId === null || !ids.includes(user.personId)),
  )
  return [
    ...travellers,
    ...others.map((account): Reader => ({
      key: `user ${account.user.id}`,
      personId: null,
      userId: account.user.id,
      name: account.user.name,
      address: addressOf(account.user.email),
      locale: localeOf([account.user.locale, ...usual]),
      canOpen: true,
      hasLink: account.linkId !== null,
      seen: seen(account),
    })),
  ]
}

// The accounts that may be readers: members of the trip, and of these people.
function* accountsOf(tx: Db, tripId: string, ids: readonly string[]) {
  const onTrip = and(eq(tripRoles.userId, users.id), eq(tripRoles.tripId, tripId))
  return yield* run(
    tx
      .select({
        user: users,
        role: tripRoles.role,
        number: acknowledgements.number,
        at: acknowledgements.at,
        linkId: personalLinks.id,
      })
      .from(users)
      .leftJoin(tripRoles, onTrip)
      .leftJoin(acknowledgements, and(eq(acknowledgements.userId, users.id), eq(acknowledgements.tripId, tripId)))
      .leftJoin(
        personalLinks,
        and(eq(personalLinks.userId, users.id), eq(personalLinks.tripId, tripId), isNull(personalLinks.revokedAt)),
      )
      .where(
        and(
          isNull(users.disabledAt),
          or(eq(tripRoles.role, 'member'), ids.length > 0 ? inArray(users.personId, [...ids]) : undefined),
        ),
      )
      .orderBy(users.name, users.id),
  )
}

/** Removes an erased person from releases, and messages to them from the outbox. */
export function* forgetReader(tx: Db, personId: string): Steps<void> {
  const within = `%"${personId.replace(/[\\%_]/g, '\\$&')}"%`
  const rows = yield* run(
    tx
      .select({ id: releases.id, directory: releases.directory, record: releases.record })
      .from(releases)
      .where(
        or(
          sql`cast(${releases.directory} as text) like ${within} escape '\\'`,
          sql`cast(${releases.record} as text) like ${within} escape '\\'`,
        ),
      ),
  )
  for (const { id, directory, record } of rows) {
    const { [personId]: _, ...others } = directory.people
    yield* run(
      tx
        .update(releases)
        .set({ directory: { ...directory, people: others }, record: withoutDetailsOf(record, personId) })
        .where(eq(releases.id, id)),
    )
  }
  const written = yield* run(
    tx.select({ id: messages.id, onceKey: messages.onceKey }).from(messages).where(like(messages.onceKey, '%person %')),
  )
  const gone = written.filter(({ onceKey }) => `${onceKey} `.includes(` person ${personId} `)).map(({ id }) => id)
  if (gone.length > 0) yield* run(tx.delete(messages).where(inArray(messages.id, gone)))
}

// Room, seat and reference of an erased person. A release from before the field existed has none.
function withoutDetailsOf(record: TripRecord, personId: string): TripRecord {
  const others = ({ personalDetails = null }: Partial<Item>) => {
    const left = (personalDetails ?? []).filter((one) => one.personId !== personId)
    return left.length > 0 ? left : null
  }
  return { ...record, item: record.item.map((item) => ({ ...item, personalDetails: others(item) })) }
}

/** The first of some languages that the screens are translated into. */
export function localeOf(tags: readonly (string | null | undefined)[]): Locale {
  return tags.map((tag) => localeOfTag(tag ?? '', locales)).find((locale) => locale !== undefined) ?? 'en'
}

/** The address if it is a single valid one; otherwise `null`. */
export function addressOf(email: string | null | undefined): string | null {
  return email && isEmailAddress(email) ? email : null
}
