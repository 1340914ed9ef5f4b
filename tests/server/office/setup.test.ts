import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { institutions, office } from '@/db/schema'
import { institutionNamed } from '@/lib/domain/directory/directory'
import type { OfficeAccess } from '@/lib/server/access/access'
import { dismissSetup, nameHomeInstitution, readSetup, skipMail } from '@/lib/server/office/setup'
import { makeTrip } from '@/lib/server/trips/new-trip'
import { addSampleTrip } from '@/lib/server/trips/sample-trip'
import { freshDatabase } from '../../db/engines'
import { setMailServer } from '../mail/set-mail-server'
import { accessTo, storeUser } from '../report/report-office'

const access = { viewer: accessTo('', 'see trip').viewer } as unknown as OfficeAccess<'manage office'> &
  OfficeAccess<'create trip'>

beforeEach(async () => {
  await freshDatabase()
  setMailServer(null)
  await storeUser('u')
  const own = { id: 'own', ...institutionNamed({ en: 'Our University' }), searchKey: 'our university', revision: 1 }
  await db()
    .insert(institutions)
    .values({ ...own, createdAt: new Date(), updatedAt: new Date() })
  await db().insert(office).values({ id: 'office', homeInstitutionId: 'own', sample: false })
})

const done = async () => (await readSetup(access))?.done

describe('the first steps of an office', () => {
  it('are all open in a new office, also with the sample trip', async () => {
    const none = { name: false, mail: false, colleagues: false, trip: false, newsroom: false }
    expect(await done()).toEqual(none)
    await addSampleTrip(access, '2026-12-01', { title: { en: 'Sample' }, note: '' })
    expect(await done()).toEqual(none)
  })

  it('follow from the data, and disappear when all are done', async () => {
    await nameHomeInstitution(access, { en: 'Our University', 'zh-Hant': '本大學' })
    expect(await done()).toMatchObject({ name: true, mail: false })
    await skipMail(access)
    await storeUser('v')
    const trip = { language: 'en', title: null, direction: 'outgoing', start: null, end: null, guest: null } as const
    await makeTrip(access, trip)
    expect(await readSetup(access)).toEqual({
      name: { en: 'Our University', 'zh-Hant': '本大學' },
      isMailSkipped: true,
      colleagues: 1,
      done: { name: true, mail: true, colleagues: true, trip: true, newsroom: false },
    })
    await db().update(office).set({ lightColour: '#123456' })
    expect(await readSetup(access)).toBeNull()
  })

  it('can be dismissed, and are not shown in the sample office', async () => {
    await dismissSetup(access)
    expect(await readSetup(access)).toBeNull()
    await db().update(office).set({ setupDismissedAt: null, sample: true })
    expect(await readSetup(access)).toBeNull()
  })
})
