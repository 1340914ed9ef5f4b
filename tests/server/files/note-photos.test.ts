import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { GET as staffPhoto } from '@/app/api/trips/[trip]/notes/[note]/photo/route'
import { GET, POST } from '@/app/pocket/[trip]/notes/[note]/photo/route'
import { db } from '@/db/client'
import { memberNotes, storedFiles } from '@/db/schema'
import { mostNotePhotos } from '@/lib/domain/visits/member-note'
import { deleteUnusedFiles } from '@/lib/server/files/file-cleanup'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { deleteOwnNote, listOwnNotes, storeNotes } from '@/lib/server/visits/member-notes'
import { addNotePhoto, readOwnNotePhoto, readSharedNotePhoto } from '@/lib/server/files/note-photos'
import { settleNote, sharedNotes } from '@/lib/server/visits/shared-notes'
import { freshDatabase } from '../../db/engines'
import { signedInAs } from '../access/signed-in'
import { sendSession } from '../platform/request-scope'
import { pdfOf } from '../../domain/files/pdf-of'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

const now = new Date('2023-11-01T06:00:00Z')
const later = new Date('2023-11-03T06:00:00Z')
let tripId = ''
const mine = (user = 'ying') => accessTo(tripId, 'see trip', user)
const staff = () => accessTo(tripId, 'edit trip', 'staff')

async function write(id: string, shared = false, user = 'ying'): Promise<void> {
  const note = { id, visitId: null, itemId: null, text: 'The slide', writtenAt: now.toISOString(), shared }
  await storeNotes(mine(user), [note], now)
}
const photo = (colour = '#246') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .withExif({ IFD0: { Artist: 'Ying' }, IFD3: { GPSLatitude: '37/1 33/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

beforeEach(async () => {
  await freshDatabase()
  for (const user of ['ying', 'hsieh', 'staff']) await storeUser(user)
  tripId = await storeKorea()
})

describe('a photo in a note', () => {
  it('is stored once without metadata, and only its author can read it', async () => {
    await write('note-one')
    const [first, other] = [await photo(), await photo('#f00')]
    expect((await sharp(first).metadata()).exif).toBeDefined()
    expect(await addNotePhoto(mine(), 'note-one', first, now)).toEqual({ ok: true })
    const read = await readOwnNotePhoto(mine(), 'note-one')
    expect(read).toMatchObject({ name: 'picture.jpg', type: 'jpeg' })
    expect((await sharp(read!.bytes).metadata()).exif).toBeUndefined()
    expect(await listOwnNotes(mine())).toMatchObject([{ id: 'note-one', hasPhoto: true }])
    // A repeated request changes nothing.
    expect(await addNotePhoto(mine(), 'note-one', other, now)).toEqual({ ok: true })
    expect((await readOwnNotePhoto(mine(), 'note-one'))!.bytes).toEqual(read!.bytes)
    expect(await readOwnNotePhoto(mine('hsieh'), 'note-one')).toBeNull()
    expect(await readSharedNotePhoto(staff(), 'note-one')).toBeNull()
  })

  it('is readable by planners while the note is shared', async () => {
    await write('note-one', true)
    await addNotePhoto(mine(), 'note-one', await photo(), now)
    expect(await sharedNotes(staff())).toMatchObject([{ id: 'note-one', hasPhoto: true }])
    expect(await readSharedNotePhoto(staff(), 'note-one')).toMatchObject({ type: 'jpeg' })
    await write('note-one', false)
    expect(await readSharedNotePhoto(staff(), 'note-one')).toBeNull()
  })

  it('is refused for notes of others, settled ones, what is no picture, and beyond the limit', async () => {
    await write('of-hsieh', false, 'hsieh')
    await write('note-one', true)
    expect(await addNotePhoto(mine(), 'of-hsieh', await photo(), now)).toEqual({ ok: false, code: 'gone' })
    expect(await addNotePhoto(mine(), 'unknown', await photo(), now)).toEqual({ ok: false, code: 'gone' })
    expect(await addNotePhoto(mine(), 'note-one', pdfOf('a'), now)).toEqual({ ok: false, code: 'kind' })
    expect(await addNotePhoto(mine(), 'note-one', Buffer.from('<svg/>'), now)).toEqual({ ok: false, code: 'kind' })
    const broken = (await photo()).subarray(0, 200)
    expect(await addNotePhoto(mine(), 'note-one', broken, now)).toEqual({ ok: false, code: 'damaged' })
    expect(await addNotePhoto(mine(), 'note-one', Buffer.alloc(4_000_001), now)).toEqual({
      ok: false,
      code: 'too large',
    })
    await settleNote(staff(), 'note-one', now)
    expect(await addNotePhoto(mine(), 'note-one', await photo(), now)).toEqual({ ok: false, code: 'gone' })
    const [file] = [await photo()]
    for (let i = 0; i <= mostNotePhotos; i++) await write(`photo-${i}`)
    for (let i = 0; i < mostNotePhotos; i++) await addNotePhoto(mine(), `photo-${i}`, file, now)
    expect(await addNotePhoto(mine(), `photo-${mostNotePhotos}`, file, now)).toEqual({ ok: false, code: 'full' })
  })

  it('is deleted a day after the note, and not before', async () => {
    await write('note-one')
    await addNotePhoto(mine(), 'note-one', await photo(), now)
    expect(await deleteUnusedFiles(later)).toBe(0)
    await deleteOwnNote(mine(), 'note-one')
    expect(await deleteUnusedFiles(later)).toBe(1)
    expect(await db().select({ id: storedFiles.id }).from(storedFiles)).toEqual([])
  })

  it('comes back with a restored trip as long as it is stored', async () => {
    await write('note-one')
    await write('note-two')
    await addNotePhoto(mine(), 'note-one', await photo(), now)
    await addNotePhoto(mine(), 'note-two', await photo('#f00'), now)
    const [lost] = await db().select().from(memberNotes).where(eq(memberNotes.id, 'note-two'))
    await deleteTripUnchecked(tripId, 'staff')
    await db().delete(storedFiles).where(eq(storedFiles.id, lost!.photoId!))
    await restoreTripUnchecked(tripId, 'staff')
    const notes = await listOwnNotes(mine())
    expect(notes.map(({ id, hasPhoto }) => [id, hasPhoto])).toEqual([
      ['note-one', true],
      ['note-two', false],
    ])
  })
})

describe('the routes of photos', () => {
  const at = (body: Buffer | null, headers: Record<string, string> = {}) =>
    new Request('http://localhost/', body ? { method: 'POST', headers, body: new Uint8Array(body) } : { headers })
  const ids = (note = 'note-one') => ({ params: Promise.resolve({ trip: tripId, note }) })

  it('store, confirm and serve a photo as a file that runs nothing', async () => {
    sendSession(await signedInAs('member', 'none', { tripId, role: 'member' }))
    await write('note-one', false, 'member')
    expect(await (await POST(at(await photo()), ids())).json()).toEqual({ kept: ['note-one'], refused: [] })
    expect(await (await POST(at(Buffer.from('no')), ids('other-one'))).json()).toEqual({
      kept: [],
      refused: [{ id: 'other-one', why: 'gone' }],
    })
    const served = await GET(at(null), ids())
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
      'content-security-policy': `default-src 'none'; sandbox`,
    })
    expect((await POST(at(await photo(), { origin: 'https://elsewhere.example' }), ids())).status).toBe(403)
    expect((await staffPhoto(at(null), ids())).status).toBe(403)
    sendSession(undefined)
    expect((await GET(at(null), ids())).status).toBe(401)
    expect((await POST(at(await photo()), ids())).status).toBe(401)
  })
})
