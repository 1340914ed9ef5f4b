import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { memberNotes, nameChecks } from '@/db/schema'
import { change } from '@/lib/domain/trip/edit'
import { Refused } from '@/lib/server/access/access'
import { findRosterPeople } from '@/lib/server/delegation/roster'
import { readHistory, readNames, revertChange } from '@/lib/server/history/trip-history'
import { askNames, revokeCheck } from '@/lib/server/name-check/name-checks'
import { setAside } from '@/lib/server/name-check/name-check-settle'
import { editPhoto, readPhoto, viewPhotos } from '@/lib/server/photos/photos'
import { readPortraits } from '@/lib/server/photos/portraits'
import { acknowledge } from '@/lib/server/releases/acknowledgements'
import { previewRelease, readRelease, release } from '@/lib/server/releases/releases'
import { editReport, regenerateReport, readDraft, writersOf } from '@/lib/server/report/report'
import { overrule, overrulesOf } from '@/lib/server/report/report-overrules'
import { stepsOf, takeStep } from '@/lib/server/report/report-steps'
import { readPastRevision } from '@/lib/server/report/revisions'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { sharedNotes, settleNote } from '@/lib/server/visits/shared-notes'
import { readLastTimes } from '@/lib/server/visits/previous-visit'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'
import { storePhoto } from '../photos/photo-office'

// Every id that is passed with an access token is looked up within the trip of that token.

let [mine, other] = ['', '']
const to = (tripId: string, userId = 'u') => ({
  edit: accessTo(tripId, 'edit trip', userId),
  write: accessTo(tripId, 'write report', userId),
})
const refused = (run: () => Promise<unknown>) => expect(run).rejects.toThrow(new Refused('not found'))

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  await storeUser('v')
  ;[mine, other] = [await storeKorea(), await storeKorea()]
})

describe('an access to one trip, used with ids of another trip,', () => {
  it('reads nothing of its report', async () => {
    const otherAccess = to(other, 'v').write
    await regenerateReport(otherAccess, 'en')
    const draft = (await readDraft(otherAccess, 'en'))!
    const block = draft.blocks[1]!
    await editReport(otherAccess, 'en', { do: 'write', id: block.id, revision: block.revision, text: 'Mr Wrong came.' })
    const mark = { block: block.id, kind: 'name', words: 'Mr Wrong' }
    expect(await overrule(otherAccess, 'en', { ...mark, isRestored: false })).toBe(true)
    const { version } = (await readDraft(otherAccess, 'en'))!
    expect(await takeStep(otherAccess, 'en', 'submit', { version, note: 'please' })).toMatchObject({ ok: true })
    const when = (at: Date) => at.toISOString()

    expect(Object.keys(await writersOf(otherAccess))).toEqual(['v'])
    expect(await stepsOf(otherAccess, draft.id)).toHaveLength(1)
    expect((await overrulesOf(otherAccess, when))(block.id, 'name', 'Mr Wrong')).toMatchObject({ by: 'V' })

    const own = to(mine).write
    await regenerateReport(own, 'en')
    expect(await writersOf(own)).toEqual({})
    expect(await stepsOf(own, draft.id)).toEqual([])
    expect((await overrulesOf(own, when))(block.id, 'name', 'Mr Wrong')).toBeNull()
    expect(await overrule(own, 'en', { ...mark, isRestored: true })).toBe(false)
    expect(
      await editReport(own, 'en', { do: 'write', id: block.id, revision: block.revision + 1, text: 'Mine' }),
    ).toEqual({ ok: false, code: 'gone' })
    expect(await readPastRevision(own, draft.id)).toBeNull()
  })

  it('reads nothing of its history and reverts none of its changes', async () => {
    const { record } = (await loadTrip(other))!
    const member = record.member.find(({ personId }) => personId !== null)!
    await editTrip(other, { do: 'remove', noun: 'member', id: member.id, revision: member.revision }, 'v')
    const { changes } = await readHistory(to(other).edit, {})
    const none = { people: {}, institutions: {} }
    expect(Object.keys((await readNames(to(other).edit, changes, none)).people)).toContain(member.personId)
    expect(await readNames(to(mine).edit, changes, none)).toEqual(none)
    expect(await revertChange(to(mine).edit, changes[0]!.id, null)).toEqual({ ok: false, code: 'not found' })
    expect(await editTrip(mine, change('member', member, { count: 2 }), 'u')).toMatchObject({ code: 'gone' })
  })

  it('reads nothing of its people and past visits', async () => {
    const otherAccess = (await loadTrip(other))!
    await refused(() => readLastTimes(to(mine).edit, otherAccess))
    const { institutionId } = otherAccess.record.visit[0]!
    await refused(() => findRosterPeople(to(mine).edit, { names: [{ en: 'Kim' }], emails: [] }, institutionId))
    const { homeId } = (await loadTrip(mine))!.record.trip
    expect(await findRosterPeople(to(mine).edit, { names: [{ en: 'Kim' }], emails: [] }, homeId)).toEqual([])
    expect([...(await readPortraits(to(mine).edit, ['someone']))]).toEqual([])
  })

  it('reads and changes none of its photos, notes and name checks', async () => {
    const otherAccess = to(other).write
    await storePhoto(other, 'photo1')
    expect(await readPhoto(otherAccess, 'photo1', 'small')).not.toBeNull()
    expect(await readPhoto(to(mine).write, 'photo1', 'small')).toBeNull()
    expect(await editPhoto(to(mine).write, { do: 'remove', id: 'photo1', revision: 1 })).toEqual({
      ok: false,
      code: 'gone',
    })
    expect((await viewPhotos(to(mine).write)).photos).toEqual([])

    const at = new Date('2026-11-03T00:00:00Z')
    const note = { id: 'note1', tripId: other, userId: 'v', visitId: null, itemId: null, text: 'A word', revision: 1 }
    await db()
      .insert(memberNotes)
      .values({ ...note, writtenAt: at, sharedAt: at })
    expect(await settleNote(to(mine).edit, 'note1')).toBe(false)
    expect(await sharedNotes(to(other).edit)).toMatchObject([{ id: 'note1', settled: null }])

    const host = (await loadTrip(other))!.record.host.find(({ personId }) => personId !== null)!
    await askNames(otherAccess, { personIds: [host.personId!], days: 14 })
    const [check] = await db().select().from(nameChecks)
    const checkId = check?.id ?? ''
    expect(await revokeCheck(to(mine).write, checkId)).toBe(false)
    expect(await setAside(to(mine).write, { checkId, answeredAt: at.toISOString() })).toMatchObject({ ok: false })
    expect(await revokeCheck(otherAccess, checkId)).toBe(true)
  })

  it('finds none of its releases', async () => {
    const { version } = await previewRelease(to(other).edit)
    expect(await release(to(other).edit, { version, number: 1, note: null, notify: 'none' })).toMatchObject({
      ok: true,
    })
    expect(await readRelease(to(other).edit, 1)).not.toBeNull()
    expect(await readRelease(to(mine).edit, 1)).toBeNull()
    expect(await acknowledge(to(mine).edit, 1)).toBe(false)
  })
})
