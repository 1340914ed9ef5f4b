import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { countryCards, institutions } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import {
  type CountryCard,
  type CountryCardValues,
  emptyCountryCard,
  isEmptyCard,
} from '../../domain/directory/country-card'
import { countryCardFields } from '../../domain/directory/fields/country-card'
import { pickFields } from '../../domain/fields/field'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { OfficeAccess, TripAccess } from '../access/access'
import type { EntryOutcome } from './entry-change'
import { noteEntry } from './entry-history'

type Access = OfficeAccess<'edit directory'>

/** The countries that have a card or an institution, and whether their card says anything. */
export async function listCountryCards(_: Access): Promise<{ country: string; isFilled: boolean }[]> {
  const [cards, used] = [
    await db().select().from(countryCards),
    await db()
      .selectDistinct({ country: institutions.country })
      .from(institutions)
      .where(isNotNull(institutions.country)),
  ]
  const filled = new Set(cards.filter((card) => !isEmptyCard(card)).map(({ id }) => id))
  const all = new Set([...filled, ...used.flatMap(({ country }) => country ?? [])])
  return [...all].map((country) => ({ country, isFilled: filled.has(country) }))
}

/** The card of a country to edit; an empty one at revision 0 if there is none. */
export async function readCountryCard(
  _: Access,
  country: string,
): Promise<{ revision: number; values: CountryCardValues }> {
  const [row] = await db().select().from(countryCards).where(eq(countryCards.id, country))
  return row
    ? { revision: row.revision, values: pickFields(countryCardFields, row) }
    : { revision: 0, values: emptyCountryCard }
}

/** Saves the card of a country, if it is still at `revision`. */
export function saveCountryCard(
  { viewer }: Access,
  country: string,
  revision: number,
  values: CountryCardValues,
): Promise<EntryOutcome<CountryCardValues>> {
  return transact(db(), function* (tx): Steps<EntryOutcome<CountryCardValues>> {
    yield* run(
      tx
        .insert(countryCards)
        .values({ id: country, ...emptyCountryCard, revision: 0 })
        .onConflictDoNothing(),
    )
    const [row] = yield* run(tx.select().from(countryCards).where(eq(countryCards.id, country)))
    if (!row) return { outcome: 'gone' }
    const from = pickFields(countryCardFields, row)
    if (row.revision !== revision) return { outcome: 'changed', revision: row.revision, values: from }
    yield* run(
      tx
        .update(countryCards)
        .set({ ...values, revision: revision + 1 })
        .where(and(eq(countryCards.id, country), eq(countryCards.revision, revision))),
    )
    const change = { subject: 'country', subjectId: country, verb: 'change', edit: { from, to: values } } as const
    yield* noteEntry(tx, viewer, change)
    return { outcome: 'saved' }
  })
}

/** The cards of the countries that a trip visits, in the order of travel, without that of the delegation itself. */
export async function readCardsOf(
  _: TripAccess<'see trip'>,
  { record, directory }: Pick<WholeTrip, 'record' | 'directory'>,
): Promise<CountryCard[]> {
  const { direction, homeId, guestId } = record.trip
  const own = directory.institutions[direction === 'incoming' ? (guestId ?? homeId) : homeId]?.country
  const visited = record.visit.flatMap(({ institutionId }) => directory.institutions[institutionId]?.country ?? [])
  const countries = [...new Set(visited)].filter((country) => country !== own)
  if (countries.length === 0) return []
  const rows = await db().select().from(countryCards).where(inArray(countryCards.id, countries))
  return countries.flatMap((country) => {
    const row = rows.find(({ id }) => id === country)
    return row && !isEmptyCard(row) ? [{ country, ...pickFields(countryCardFields, row) }] : []
  })
}
