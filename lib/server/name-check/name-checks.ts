import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { nameChecks } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { addDays } from '../../domain/time/day'
import { askedOf, type CheckLanguage, checkLanguageFor, titleOf } from '../../domain/name-check/name-check'
import type { PersonName } from '../../domain/text/person-name'
import type { Texts } from '../../domain/text/text'
import { instantOf, dayAt } from '../../domain/time/wall-time'
import type { TripAccess } from '../access/access'
import { noteChange } from '../platform/change-log'
import { newCheckToken } from './name-check-access'
import { withOwnContacts } from '../releases/own-contacts'
import { loadTrip } from '../trip/load-trip'
import { homeZoneOf } from '../../domain/trip/home-zone'

/** A new request. The token is returned only here and not stored; `email` is where it can be sent. */
export type Invited = {
  personId: string
  token: string
  name: PersonName
  title: Texts | null
  email: string | null
  language: CheckLanguage
  expiresAt: Date
  /** The home time zone, in which the last day ends. */
  timeZone: string
}

/** Whom to ask, for how many days, and in which language if not their first. */
export type Asking = { personIds: readonly string[]; days: number; languages?: Readonly<Record<string, CheckLanguage>> }

/**
 * Creates an address for each of these people. It replaces an earlier address; their answers are kept. It is valid
 * until the end of the last day in the home time zone.
 */
export async function askNames(
  { tripId, viewer }: TripAccess<'write report'>,
  { personIds, days, languages = {} }: Asking,
  now = new Date(),
): Promise<Invited[]> {
  const loaded = await loadTrip(tripId)
  if (!loaded) return []
  const whole = await withOwnContacts(viewer, loaded)
  const timeZone = homeZoneOf(whole)
  const expiresAt = instantOf(`${addDays(dayAt(now, timeZone), days)}T23:59`, timeZone).instant
  const invited = askedOf(whole)
    .filter(({ person }) => personIds.includes(person.id))
    .map(({ person, hosts }) => ({
      ...newCheckToken(),
      personId: person.id,
      name: person.name,
      title: titleOf({ hosts }),
      email: person.email,
      language: languages[person.id] ?? checkLanguageFor(person.languages),
      expiresAt,
      timeZone,
    }))
  await transact(db(), function* (tx) {
    for (const { personId, tokenHash, language: spoken } of invited) {
      const id = checkIdOf(tripId, personId)
      const fresh = {
        tokenHash,
        language: spoken,
        createdAt: now,
        createdBy: viewer.id,
        expiresAt,
        revokedAt: null,
        openedAt: null,
      }
      const [before] = yield* run(tx.select({ id: nameChecks.id }).from(nameChecks).where(eq(nameChecks.id, id)))
      yield* run(
        tx
          .insert(nameChecks)
          .values({ id, tripId, personId, ...fresh })
          .onConflictDoUpdate({ target: nameChecks.id, set: fresh }),
      )
      const verb = before ? 'renew' : 'ask'
      const edit = { do: verb, personId, language: spoken, expiresAt: expiresAt.toISOString() }
      yield* noteChange(
        tx,
        { tripId, userId: viewer.id, subject: 'name check', subjectId: id, verb, edit, inverse: null, version: null },
        now,
      )
    }
  })
  return invited.map(({ tokenHash: _, ...one }) => one)
}

/** Revokes an address. `false` if the trip has no such name check, or it is revoked already. */
export function revokeCheck(
  { tripId, viewer }: TripAccess<'write report'>,
  checkId: string,
  now = new Date(),
): Promise<boolean> {
  return transact(db(), function* (tx): Steps<boolean> {
    const [row] = yield* run(
      tx
        .update(nameChecks)
        .set({ revokedAt: now })
        .where(and(eq(nameChecks.id, checkId), eq(nameChecks.tripId, tripId), isNull(nameChecks.revokedAt)))
        .returning({ id: nameChecks.id }),
    )
    if (!row) return false
    yield* noteChange(
      tx,
      {
        tripId,
        userId: viewer.id,
        subject: 'name check',
        subjectId: checkId,
        verb: 'revoke',
        edit: { do: 'revoke' },
        inverse: null,
        version: null,
      },
      now,
    )
    return true
  })
}

// A deterministic id of person and trip, so that concurrent requests cannot create two.
function checkIdOf(tripId: string, personId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([tripId, personId]))
    .digest('base64url')
    .slice(0, 22)
}
