import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { changes, nameChecks, people } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { PersonValues } from '../../domain/directory/directory'
import { personFields } from '../../domain/directory/fields/person'
import { pickFields } from '../../domain/fields/field'
import { change, type Edit, type SingleEdit } from '../../domain/trip/edit'
import { askedOf, corrected, correctedName, type NameAnswer, type NamePart } from '../../domain/name-check/name-check'
import { sameTexts } from '../../domain/text/text'
import type { Host } from '../../domain/trip/trip-record'
import type { OfficeAccess, TripAccess } from '../access/access'
import { savePerson } from '../directory/entry-change'
import { noteChange } from '../platform/change-log'
import { editTrip } from '../trip/edit-trip'
import { loadTrip } from '../trip/load-trip'

/** Accepting a correction changes the trip and the directory. */
export type SettleAccess = { trip: TripAccess<'edit trip'>; directory: OfficeAccess<'edit directory'> }

/** Identifies an answer as it was shown: a newer one may have arrived. `answeredAt` in ISO 8601. */
export type SeenAnswer = { checkId: string; answeredAt: string }

/**
 * The outcome of accepting a correction. `changed`: the name, title or answer has changed since it was shown, and
 * nothing was overwritten; `gone`: there is nothing to settle.
 */
export type Settled =
  | { ok: true; cleared: readonly NamePart[] }
  | { ok: false; code: 'changed'; what: 'name' | 'title' | 'answer' }
  | { ok: false; code: 'gone' }

const gone = { ok: false, code: 'gone' } as const
const conflictOn = (what: 'name' | 'title' | 'answer') => ({ ok: false, code: 'changed', what }) as const

/**
 * Saves a corrected name in the directory and a corrected title in the entries of this trip, unless someone has changed
 * them meanwhile. Idempotent.
 */
export async function takeOver(
  { trip, directory }: SettleAccess,
  seen: SeenAnswer,
  now = new Date(),
): Promise<Settled> {
  const found = await openAnswer(trip.tripId, seen)
  if (!found.ok) return found
  const { answer, personId } = found
  const whole = await loadTrip(trip.tripId)
  const person = await personOf(personId)
  if (!whole || !person) return gone
  const name = answer.name ? correctedName(person.values.name, answer.name, answer.was?.name) : null
  if (name && !name.ok) return conflictOn('name')
  let tripVersion: number | null = null
  if (answer.title) {
    const edits = titleEdits(askedOf(whole).find((one) => one.person.id === personId)?.hosts ?? [], answer)
    if (!edits) return conflictOn('title')
    const [first] = edits
    if (first) {
      const saved = await editTrip(trip.tripId, edits.length === 1 ? first : { do: 'all', edits }, trip.viewer.id)
      if (!saved.ok) return saved.code === 'changed' || saved.code === 'gone' ? conflictOn('title') : gone
      tripVersion = saved.version
    }
  }
  let personRevision: number | null = null
  if (name && JSON.stringify(name.to.name) !== JSON.stringify(person.values.name)) {
    const saved = await savePerson(directory, personId, person.revision, { ...person.values, name: name.to.name })
    if (saved.outcome !== 'saved') return saved.outcome === 'gone' ? gone : conflictOn('name')
    personRevision = person.revision + 1
  }
  const isSettled = await settle(trip, seen, { do: 'take over', tripVersion, personRevision }, now)
  return isSettled ? { ok: true, cleared: name?.to.cleared ?? [] } : conflictOn('answer')
}

/** Dismisses a correction or remark without any other change. */
export async function setAside(
  access: TripAccess<'write report'>,
  seen: SeenAnswer,
  now = new Date(),
): Promise<Settled> {
  const found = await openAnswer(access.tripId, seen)
  if (!found.ok) return found
  return (await settle(access, seen, { do: 'set aside' }, now)) ? { ok: true, cleared: [] } : conflictOn('answer')
}

/** Reverts the last `takeOver` or `setAside`, unless something that it changed has changed since. */
export async function undoSettling(
  { trip, directory }: SettleAccess,
  checkId: string,
  now = new Date(),
): Promise<Settled> {
  const [check] = await db()
    .select({ personId: nameChecks.personId })
    .from(nameChecks)
    .where(and(eq(nameChecks.id, checkId), eq(nameChecks.tripId, trip.tripId), isNotNull(nameChecks.settledAt)))
  const [last] = await db()
    .select({ verb: changes.verb, edit: changes.edit })
    .from(changes)
    .where(and(eq(changes.tripId, trip.tripId), eq(changes.subject, 'name check'), eq(changes.subjectId, checkId)))
    .orderBy(desc(changes.id))
    .limit(1)
  if (!check || !last || (last.verb !== 'take over' && last.verb !== 'set aside')) return gone
  const { tripVersion = null, personRevision = null } = last.edit as {
    tripVersion?: number | null
    personRevision?: number | null
  }
  const person = personRevision === null ? null : await personBefore(check.personId, personRevision)
  if (personRevision !== null && !person) return conflictOn('name')
  if (tripVersion !== null) {
    const [made] = await db()
      .select({ inverse: changes.inverse })
      .from(changes)
      .where(and(eq(changes.tripId, trip.tripId), eq(changes.version, tripVersion)))
    const undone = made?.inverse ? await editTrip(trip.tripId, made.inverse as Edit, trip.viewer.id) : gone
    if (!undone.ok) return conflictOn('title')
  }
  if (person && personRevision !== null) {
    const saved = await savePerson(directory, check.personId, personRevision, person)
    if (saved.outcome !== 'saved') return conflictOn('name')
  }
  await transact(db(), function* (tx) {
    yield* run(tx.update(nameChecks).set({ settledAt: null, settledBy: null }).where(eq(nameChecks.id, checkId)))
    yield* noteChange(tx, noteOf(trip, checkId, { do: 'undo' }), now)
  })
  return { ok: true, cleared: [] }
}

// --- within -------------------------------------------------------------------------------------------------

type OpenAnswer = { ok: true; answer: NameAnswer; personId: string }

async function openAnswer(
  tripId: string,
  { checkId, answeredAt }: SeenAnswer,
): Promise<OpenAnswer | Extract<Settled, { ok: false }>> {
  const [row] = await db()
    .select({ answer: nameChecks.answer, answeredAt: nameChecks.answeredAt, personId: nameChecks.personId })
    .from(nameChecks)
    .where(and(eq(nameChecks.id, checkId), eq(nameChecks.tripId, tripId), isNull(nameChecks.settledAt)))
  if (!row?.answer || row.answer.verdict !== 'corrected') return gone
  return row.answeredAt?.toISOString() === answeredAt
    ? { ok: true, answer: row.answer, personId: row.personId }
    : conflictOn('answer')
}

// The edits of the host entry whose title was shown, and of all with the same title; `null` if it has changed.
function titleEdits(hosts: readonly Host[], { title, was }: NameAnswer): SingleEdit[] | null {
  const shown = hosts.find((host) => host.title) ?? hosts[0]
  if (!title || !shown) return null
  const edits: SingleEdit[] = []
  for (const host of hosts) {
    if (!sameTexts(host.title, shown.title)) continue
    const to = corrected(host.title, title, was?.title)
    if (!to.ok) return null
    if (!sameTexts(host.title, to.to)) edits.push(change('host', host, { title: to.to }))
  }
  return edits
}

type Settling =
  | { do: 'take over'; tripVersion: number | null; personRevision: number | null }
  | { do: 'set aside' }
  | { do: 'undo' }

function settle(
  by: { tripId: string; viewer: { id: string } },
  { checkId, answeredAt }: SeenAnswer,
  edit: Settling,
  now: Date,
): Promise<boolean> {
  return transact(db(), function* (tx): Steps<boolean> {
    const [row] = yield* run(
      tx
        .update(nameChecks)
        .set({ settledAt: now, settledBy: by.viewer.id })
        .where(and(eq(nameChecks.id, checkId), eq(nameChecks.answeredAt, new Date(answeredAt))))
        .returning({ id: nameChecks.id }),
    )
    if (row) yield* noteChange(tx, noteOf(by, checkId, edit), now)
    return row !== undefined
  })
}

function noteOf({ tripId, viewer }: { tripId: string; viewer: { id: string } }, checkId: string, edit: Settling) {
  return {
    tripId,
    userId: viewer.id,
    subject: 'name check',
    subjectId: checkId,
    verb: edit.do,
    edit,
    inverse: null,
    version: null,
  }
}

async function personOf(id: string): Promise<{ values: PersonValues; revision: number } | null> {
  const [row] = await db().select().from(people).where(eq(people.id, id))
  if (!row) return null
  return { values: pickFields(personFields, row), revision: row.revision }
}

// The values before the change that produced this revision; `null` if there are later changes.
async function personBefore(id: string, revision: number): Promise<PersonValues | null> {
  const person = await personOf(id)
  if (person?.revision !== revision) return null
  const [made] = await db()
    .select({ edit: changes.edit })
    .from(changes)
    .where(and(eq(changes.subject, 'person'), eq(changes.subjectId, id), eq(changes.verb, 'change')))
    .orderBy(desc(changes.id))
    .limit(1)
  return (made?.edit as { from?: PersonValues } | undefined)?.from ?? null
}
