import { beforeEach, expect, it } from 'vitest'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { Edit } from '@/lib/domain/trip/edit'
import type { Trip, Values } from '@/lib/domain/trip/trip-record'
import type { OfficeAccess } from '@/lib/server/access/access'
import { agreementsWith, endingAgreements } from '@/lib/server/directory/signed-agreements'
import { createTrip } from '@/lib/server/trip/create-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { freshDatabase } from '../../db/engines'
import { emptyTrip, seed } from '../../db/seed'
import { accessTo } from '../report/report-office'

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

const access = { viewer: accessTo('', 'see trip').viewer } as OfficeAccess<'see directory'>

async function signedAt(
  institutionId: string,
  day: string,
  agreement: Partial<Values<'agreement'>> = {},
  trip: Partial<Trip> = {},
) {
  const made = await createTrip({ ...emptyTrip, trip: { ...emptyTrip.trip, ...trip } }, 'u')
  if (!made.ok) throw new Error(made.code)
  const add = (noun: 'visit' | 'agreement', id: string, values: object) =>
    editTrip(made.id, { do: 'add', noun, id, values: { ...defaultValues[noun], ...values } } as Edit, 'u')
  await add('visit', `${made.id} v`, { institutionId, day })
  const about = { visitId: `${made.id} v`, kind: { en: 'exchange agreement' }, status: 'signed', termYears: 5 }
  await add('agreement', `${made.id} a`, { ...about, ...agreement })
  return made.id
}

it('lists what was signed with an institution, at visits to them and to us, with the last day', async () => {
  const first = await signedAt('host', '2022-05-02')
  const atHome = await signedAt(
    'home',
    '2023-06-01',
    { kind: { en: 'memorandum of understanding' }, termYears: null },
    { direction: 'incoming', guestId: 'host' },
  )
  await signedAt('host', '2024-01-01', { kind: { en: 'dual degree' }, status: 'discussed' })
  expect(await agreementsWith(access, 'host')).toMatchObject([
    { tripId: atHome, signedOn: '2023-06-01', endsOn: null, institution: { en: 'Hanyang University' } },
    { tripId: first, signedOn: '2022-05-02', endsOn: '2027-05-02', status: 'signed' },
  ])
  expect(await agreementsWith(access, 'home')).toEqual([])
})

it('lists what ends within a year, unless it was renewed', async () => {
  const ending = await signedAt('host', '2022-05-02')
  await signedAt('host', '2022-05-02', { kind: { en: 'memorandum of understanding' } })
  await signedAt('host', '2026-05-02', { kind: { en: 'memorandum of understanding' }, status: 'renewed' })
  expect(await endingAgreements(access, '2026-11-16')).toMatchObject([{ tripId: ending, endsOn: '2027-05-02' }])
  expect(await endingAgreements(access, '2027-05-03')).toEqual([])
})
