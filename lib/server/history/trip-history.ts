import { and, desc, eq, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { db } from '../../../db/client'
import { changes, institutions, people, users } from '../../../db/schema'
import { type Conflict, conflictOf, type Edit } from '../../domain/trip/edit'
import { addedEntities } from '../../domain/history/edit-changes'
import { type Author, isAbout, subjectOf } from '../../domain/trip/edit-subject'
import { rebaseUndo } from '../../domain/trip/undo-stack'
import type { EntityName } from '../../domain/trip/trip-record'
import type { Directory } from '../../domain/directory/entry'
import type { TripAccess } from '../access/access'
import { authorOf, changeOf } from '../platform/change-log'
import { editTrip } from '../trip/edit-trip'
import { loadTrip } from '../trip/load-trip'

/**
 * A change of a trip's record. `inverse` is `null` if it cannot be taken back: the trip as a whole was made,
 * deleted, restored or released.
 */
export type RecordChange = {
  id: string
  at: Date
  userName: string | null
  verb: string
  edit: Edit
  inverse: Edit | null
}

/** The order of a change in the history of its trip. Not by time, because clocks of servers differ. */
type Position = { version: number | null; id: string }

type Row = Position & { at: Date; userName: string | null; verb: string; edit: object; inverse: object | null }

const batch = 200

/** One page of the changes of a trip or of one item, newest first. `next` is the `before` of the next page. */
export async function readHistory(
  { tripId }: TripAccess<'edit trip'>,
  { item, before, limit = 40 }: { item?: string | undefined; before?: string | undefined; limit?: number },
): Promise<{ changes: RecordChange[]; next: string | null }> {
  const found: RecordChange[] = []
  let from = before === undefined ? null : await positionOf(tripId, before)
  if (before !== undefined && from === null) return { changes: [], next: null }
  while (found.length <= limit) {
    const rows: Row[] = await db()
      .select({
        id: changes.id,
        at: changes.at,
        userName: users.name,
        verb: changes.verb,
        edit: changes.edit,
        inverse: changes.inverse,
        version: changes.version,
      })
      .from(changes)
      .leftJoin(users, eq(users.id, changes.userId))
      .where(and(eq(changes.tripId, tripId), isNotNull(changes.version), from ? isBefore(from) : undefined))
      .orderBy(desc(changes.version), desc(changes.id))
      .limit(batch)
    found.push(
      ...rows
        .filter(({ verb }) => wholes.has(verb) || edits.has(verb))
        .map(asChange)
        .filter((change) => item === undefined || isAbout(change, { noun: 'item', id: item })),
    )
    if (rows.length < batch) break
    from = rows.at(-1) ?? null
  }
  const page = found.slice(0, limit)
  return { changes: page, next: (found.length > limit ? page.at(-1)?.id : null) ?? null }
}

async function positionOf(tripId: string, id: string): Promise<Position | null> {
  const [row] = await db()
    .select({ version: changes.version, id: changes.id })
    .from(changes)
    .where(and(eq(changes.tripId, tripId), eq(changes.id, id)))
  return row ?? null
}

function isBefore({ version, id }: Position) {
  return or(lt(changes.version, version ?? 0), and(eq(changes.version, version ?? 0), lt(changes.id, id)))
}

/** Changes of the trip as a whole; see `did` in lib/messages/…/history.json. */
const wholes = new Set(['create', 'delete', 'restore', 'release'])
const edits = new Set(['add', 'change', 'remove', 'move', 'change trip', 'all'])

function asChange({ edit, inverse, version: _, ...row }: Row): RecordChange {
  return { ...row, edit: edit as Edit, inverse: wholes.has(row.verb) ? null : (inverse as Edit | null) }
}

/**
 * The directory entries that changes of this trip refer to, in addition to `known`: the trip itself may refer to them
 * no longer. Changes of another trip are ignored.
 */
export async function readNames(
  { tripId }: TripAccess<'edit trip'>,
  shown: readonly RecordChange[],
  known: Directory,
): Promise<Directory> {
  const rows = await db()
    .select({ verb: changes.verb, edit: changes.edit, inverse: changes.inverse })
    .from(changes)
    .where(
      and(
        eq(changes.tripId, tripId),
        inArray(
          changes.id,
          shown.map(({ id }) => id),
        ),
      ),
    )
  const ids = [...new Set(idsIn(rows.map(({ verb, edit, inverse }) => [edit, wholes.has(verb) ? null : inverse])))]
  const [places, persons] = await Promise.all([
    db().select().from(institutions).where(inArray(institutions.id, ids)),
    db().select().from(people).where(inArray(people.id, ids)),
  ])
  return {
    institutions: { ...Object.fromEntries(places.map((one) => [one.id, one])), ...known.institutions },
    people: { ...Object.fromEntries(persons.map((one) => [one.id, one])), ...known.people },
  }
}

const naming = new Set(['personId', 'speakerId', 'attendeeIds', 'signerIds', 'institutionId', 'homeId', 'guestId'])

function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, value]) =>
    naming.has(name) ? [value].flat().filter((id) => typeof id === 'string') : idsIn(value),
  )
}

/** One field of a change. */
export type ChangedField = { noun: EntityName | 'trip'; id: string | null; field: string }

export type RevertOutcome =
  | { ok: true; wasSo: boolean }
  | { ok: false; code: 'not found' | 'unknown reference' }
  | { ok: false; code: 'conflict'; conflict: Conflict; by: Author | null }

/** Undoes a change or one field of it by a normal edit, which is refused if it no longer applies. */
export async function revertChange(
  access: TripAccess<'edit trip'>,
  changeId: string,
  only: ChangedField | null,
): Promise<RevertOutcome> {
  const { tripId, viewer } = access
  const row = await changeOf(tripId, changeId)
  const change = row && row.version !== null && edits.has(row.verb) ? asChange(row) : null
  const whole = await loadTrip(tripId)
  if (!change?.inverse || !whole) return { ok: false, code: 'not found' }
  const back = only
    ? fieldBack(change.inverse, only)
    : rebaseUndo(whole.record, { back: change.inverse, left: addedEntities(change) })
  if (!back) return { ok: false, code: 'not found' }
  const conflict = conflictOf(whole.record, back)
  const outcome = conflict ? null : await editTrip(tripId, back, viewer.id)
  if (outcome?.ok) return { ok: true, wasSo: outcome.version === whole.version }
  const found = conflict ?? (outcome && 'conflict' in outcome ? outcome.conflict : null)
  if (found) return { ok: false, code: 'conflict', conflict: found, by: await authorOf(tripId, subjectOf(found)) }
  return { ok: false, code: outcome?.code === 'unknown reference' ? 'unknown reference' : 'not found' }
}

function fieldBack(inverse: Edit, { noun, id, field }: ChangedField): Edit | null {
  const parts = inverse.do === 'all' ? inverse.edits : [inverse]
  const part = parts.find(
    (one) =>
      (one.do === 'change trip' && noun === 'trip') ||
      (one.do === 'change' && one.noun === noun && one.id === id && Object.hasOwn(one.to, field)),
  )
  if (!part || !('to' in part) || !Object.hasOwn(part.to, field)) return null
  const only = (of: object) => ({ [field]: (of as Record<string, unknown>)[field] ?? null })
  return { ...part, from: only(part.from), to: only(part.to) } as Edit
}
