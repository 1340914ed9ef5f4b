import { db } from '@/db/client'
import { people, tripRoles, users } from '@/db/schema'
import { change, type Edit, find } from '@/lib/domain/trip/edit'
import { type OfficeRole, type TripAction, tripActions, tripMay, type TripRole } from '@/lib/domain/access/roles'
import type { Item, Values } from '@/lib/domain/trip/trip-record'
import type { TripAccess } from '@/lib/server/access/access'
import { createTrip } from '@/lib/server/trip/create-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { recordOf } from '../../domain/trip/make'
import { seed } from '../../db/seed'

const at = new Date('2026-10-01T00:00:00Z')

/** Ying has an account on the trip, Hsieh a directory address, Lin neither; `guide` is a member without a person. */
export async function openTrip(): Promise<string> {
  await seed()
  const entry = { institutionId: 'home', phone: '+886 2 1234', revision: 1, createdAt: at, updatedAt: at }
  await db()
    .insert(people)
    .values([
      {
        ...entry,
        id: 'ying',
        name: { full: { en: 'Y.H. Ying', 'zh-Hant': '印永翔' } },
        email: 'old@example.edu',
        languages: ['en'],
        searchKey: 'ying',
      },
      {
        ...entry,
        id: 'hsieh',
        name: { full: { en: 'Hsiu-Mei Hsieh', 'zh-Hant': '謝秀梅' } },
        email: 'hsieh@example.edu',
        languages: ['zh-Hant', 'en'],
        searchKey: 'hsieh',
      },
      { ...entry, id: 'lin', name: { full: { en: 'A. Lin' } }, email: null, languages: [], searchKey: 'lin' },
    ])
  const made = await createTrip(
    recordOf(
      {
        member: [
          { id: 'm1', personId: 'ying', role: 'leader' },
          { id: 'm2', personId: 'hsieh' },
          { id: 'm3', personId: 'lin' },
        ],
        visit: [{ id: 'v1', institutionId: 'host' }],
        item: [
          {
            id: 'call',
            kind: 'courtesy call',
            title: { en: 'Courtesy call', 'zh-Hant': '拜會' },
            start: '2026-11-03T10:00',
            end: '2026-11-03T11:30',
            status: 'confirmed',
            visitId: 'v1',
            staffNotes: { en: 'a secret of the staff' },
          },
          { id: 'tea', title: { en: 'Alumni tea' }, start: '2026-11-03T15:00', attendeeIds: ['hsieh'] },
        ],
      },
      { title: { en: 'A visit to Seoul', 'zh-Hant': '首爾參訪' }, start: '2026-11-03', end: '2026-11-04' },
    ),
    'u',
  )
  if (!made.ok) throw new Error(made.code)
  await addUser('ying', 'none', { personId: 'ying', on: { tripId: made.id, role: 'member' } })
  await addUser('guide', 'none', { on: { tripId: made.id, role: 'member' } })
  return made.id
}

/** A user by id, whose address is derived from it. */
export async function addUser(
  id: string,
  officeRole: OfficeRole,
  {
    personId = null,
    on,
    locale = null,
  }: { personId?: string | null; on?: { tripId: string; role: TripRole }; locale?: string | null } = {},
): Promise<void> {
  await db()
    .insert(users)
    .values({
      id,
      email: `${id}@accounts.example`,
      name: id.toUpperCase(),
      officeRole,
      personId,
      locale,
      createdAt: at,
    })
  if (on)
    await db()
      .insert(tripRoles)
      .values({ ...on, userId: id })
}

/** What `trip()` of lib/server/access/access would return for a user of these roles. */
export function accessAs<A extends TripAction>(
  tripId: string,
  _: A,
  {
    id,
    officeRole = 'none',
    on = null,
    personId = null,
  }: { id: string; officeRole?: OfficeRole; on?: TripRole | null; personId?: string | null },
): TripAccess<A> {
  const viewer = { id, name: id.toUpperCase(), email: '', officeRole, personId, sessionId: '' }
  return {
    viewer,
    tripId,
    may: new Set(tripActions.filter((action) => tripMay(officeRole, on, action))),
  } as unknown as TripAccess<A>
}

export const planner = (tripId: string) => accessAs(tripId, 'edit trip', { id: 'u', officeRole: 'staff' })
export const ying = (tripId: string) => accessAs(tripId, 'see trip', { id: 'ying', on: 'member', personId: 'ying' })

/** Changes an item as staff would. */
export async function changeItem(tripId: string, id: string, to: Partial<Values<'item'>>): Promise<void> {
  const { record } = (await loadTrip(tripId))!
  await edit(tripId, change('item', find(record, 'item', id) as Item, to))
}

export async function edit(tripId: string, one: Edit): Promise<void> {
  const saved = await editTrip(tripId, one, 'u')
  if (!saved.ok) throw new Error(saved.code)
}
