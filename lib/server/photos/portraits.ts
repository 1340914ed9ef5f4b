import { and, eq, inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { hosts, members, people, portraits } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { OfficeAccess, TripAccess } from '../access/access'
import { noteEntry } from '../directory/entry-history'
import { encodePortrait, type EncodeRefusal } from './photo-encode'

/** Why a picture is rejected; `gone`: the person is no longer in the directory. */
export type PortraitRefusal = EncodeRefusal | 'gone'

/** Saves a picture as the portrait of a person and replaces the old one. */
export async function setPortrait(
  { viewer }: OfficeAccess<'edit directory'>,
  personId: string,
  bytes: Uint8Array,
  now = new Date(),
): Promise<{ ok: true; at: string } | { ok: false; code: PortraitRefusal }> {
  const encoded = await encodePortrait(bytes)
  if (!encoded.ok) return encoded
  const { picture } = encoded
  return transact(db(), function* (tx): Steps<{ ok: true; at: string } | { ok: false; code: 'gone' }> {
    const [person] = yield* run(tx.select({ id: people.id }).from(people).where(eq(people.id, personId)))
    if (!person) return { ok: false, code: 'gone' }
    const row = { updatedAt: now, updatedBy: viewer.id, picture }
    yield* run(
      tx
        .insert(portraits)
        .values({ personId, ...row })
        .onConflictDoUpdate({ target: portraits.personId, set: row }),
    )
    yield* noteEntry(tx, viewer, { subject: 'person', subjectId: personId, verb: 'set portrait', edit: {} }, now)
    return { ok: true, at: now.toISOString() }
  })
}

/** Removes the portrait of a person, if there is one. */
export function removePortrait({ viewer }: OfficeAccess<'edit directory'>, personId: string): Promise<void> {
  return transact(db(), function* (tx): Steps<void> {
    const [gone] = yield* run(
      tx.delete(portraits).where(eq(portraits.personId, personId)).returning({ personId: portraits.personId }),
    )
    if (gone)
      yield* noteEntry(tx, viewer, { subject: 'person', subjectId: personId, verb: 'remove portrait', edit: {} })
  })
}

/** When the portrait of a person was saved, ISO 8601; `null` if they have none. */
export async function portraitSince(_: OfficeAccess<'see directory'>, personId: string): Promise<string | null> {
  const [row] = await db().select({ at: portraits.updatedAt }).from(portraits).where(eq(portraits.personId, personId))
  return row?.at.toISOString() ?? null
}

/** The portrait of a person as a JPEG; `null` if they have none. */
export async function readPortrait(_: OfficeAccess<'see directory'>, personId: string): Promise<Buffer | null> {
  const [row] = await db()
    .select({ picture: portraits.picture })
    .from(portraits)
    .where(eq(portraits.personId, personId))
  return row?.picture ?? null
}

/** The portraits of the people in `ids` who are members or hosts of the trip, by person. */
export async function readPortraits(
  { tripId }: TripAccess<'see trip'>,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const named = await Promise.all(
    [members, hosts].map((table) =>
      db()
        .select({ id: table.personId })
        .from(table)
        .where(and(eq(table.tripId, tripId), inArray(table.personId, [...ids]))),
    ),
  )
  const onTrip = [...new Set(named.flat().flatMap(({ id }) => id ?? []))]
  const rows = await db()
    .select({ personId: portraits.personId, picture: portraits.picture })
    .from(portraits)
    .where(inArray(portraits.personId, onTrip))
  return new Map(rows.map(({ personId, picture }) => [personId, picture]))
}
