import { beforeEach, expect, it } from 'vitest'
import { renderNoTrip, renderPhonePage } from '@/components/phone/render-phone'
import { db } from '@/db/client'
import { transact } from '@/db/transact'
import { locales } from '@/lib/domain/text/locales'
import { readPhoneData } from '@/lib/server/phone/phone-page'
import { freeze } from '@/lib/server/releases/release-record'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { storeNotes } from '@/lib/server/visits/member-notes'
import { htmlProblems } from '../../html'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

const around = { owner: 'owner', name: 'Trip', assets: { styles: '', script: '' } }
let tripId = ''

beforeEach(async () => {
  await freshDatabase()
  await storeUser('ying')
  tripId = await storeKorea()
})

it('the member’s page with all its views is valid HTML in each language', async () => {
  const access = accessTo(tripId, 'see trip', 'ying')
  const note = { id: 'note-one', visitId: null, itemId: null, writtenAt: '2023-11-01T05:40:00.000Z', shared: true }
  await storeNotes(access, [{ ...note, text: '<b>Two & three' }])
  const whole = await loadTrip(tripId)
  if (!whole) throw new Error('The trip was stored before each test.')
  await transact(db(), (tx) =>
    freeze(tx, whole, { number: 1, note: 'First', userId: null }, new Date('2023-10-20T00:00Z')),
  )
  const data = await readPhoneData(access)
  for (const locale of locales) {
    expect(await htmlProblems(await renderPhonePage(data, { ...around, locale }))).toEqual([])
    expect(await htmlProblems(await renderNoTrip({ ...around, locale }))).toEqual([])
  }
})
