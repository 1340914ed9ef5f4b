import { beforeEach, expect, it } from 'vitest'
import { storedFlags } from '@/lib/server/report/stored-flags'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { storeKorea, storeUser } from './report-office'

let tripId = ''
const trip = async () => (await loadTrip(tripId))!

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
})

it('regenerates the article only if the trip, its directory or the form of the report has changed', async () => {
  const flags = storedFlags(await trip(), { language: 'zh-Hant' })
  expect(flags.length).toBeGreaterThan(0)
  expect(storedFlags(await trip(), { language: 'zh-Hant' })).toBe(flags)
  expect(storedFlags(await trip(), { language: 'zh-Hant', variant: 2 })).not.toBe(flags)
  const { directory, ...rest } = await trip()
  const [home] = Object.values(directory.institutions)
  expect(home).toBeDefined()
  const renamed = home && { [home.id]: { ...home, name: { en: 'Renamed' } } }
  const other = { ...rest, directory: { ...directory, institutions: { ...directory.institutions, ...renamed } } }
  expect(storedFlags(other, { language: 'zh-Hant' })).not.toBe(flags)
  await editTrip(tripId, { do: 'change trip', from: { size: rest.record.trip.size }, to: { size: 1 } }, 'u')
  expect(storedFlags(await trip(), { language: 'zh-Hant' }).map(({ why }) => why)).not.toEqual(
    flags.map(({ why }) => why),
  )
})
