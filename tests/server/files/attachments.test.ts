import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { attachments, changes, people, storedFiles } from '@/db/schema'
import { transact } from '@/db/transact'
import type { AttachmentEdit, AttachmentPlace, AttachmentReaders } from '@/lib/domain/files/attachment'
import { addAttachment } from '@/lib/server/files/attachment-upload'
import {
  editAttachment,
  memberAttachments,
  readAttachment,
  readMemberAttachment,
  viewAttachments,
} from '@/lib/server/files/attachments'
import { deleteUnusedFiles } from '@/lib/server/files/file-cleanup'
import { storeFile } from '@/lib/server/files/file-store'
import type { OfficeAccess } from '@/lib/server/access/access'
import { anonymisePerson } from '@/lib/server/privacy/anonymise-person'
import { readPersonData } from '@/lib/server/privacy/person-data'
import { freeze } from '@/lib/server/releases/release-record'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { pdfOf } from '../../domain/files/pdf-of'
import { freshDatabase } from '../../db/engines'
import { plain } from '../photos/photo-office'
import { accessAs, openTrip } from '../releases/release-office'

let tripId = ''
const planner = (id = tripId) => accessAs(id, 'edit trip', { id: 'u', on: 'editor' })
const ying = () => accessAs(tripId, 'see trip', { id: 'ying', on: 'member', personId: 'ying' })
const hsieh = () => accessAs(tripId, 'see trip', { id: 'hsieh', on: 'member', personId: 'hsieh' })
const toAll = { audience: 'members', personId: null } as const
const ofTrip = { subject: 'trip', subjectId: null } as const
const ofCall = { subject: 'item', subjectId: 'call' } as const

async function added(
  name: string,
  given: Partial<AttachmentPlace & AttachmentReaders> = {},
  bytes: Uint8Array = pdfOf(name),
  now?: Date,
): Promise<string> {
  const done = await addAttachment(planner(), { ...ofCall, ...toAll, ...given, name }, bytes, now)
  if (!done.ok) throw new Error(done.code)
  return done.id
}
const names = async () => (await viewAttachments(planner())).files.map(({ name }) => name).sort()
const contents = async () => (await db().select({ id: storedFiles.id }).from(storedFiles)).length

async function releaseNow(number = 1): Promise<void> {
  const whole = await loadTrip(tripId)
  if (!whole) throw new Error('no trip')
  await transact(db(), (tx) => freeze(tx, whole, { number, note: null, userId: null }, new Date()))
}

async function edited(edit: AttachmentEdit, now?: Date): Promise<AttachmentEdit | null> {
  const done = await editAttachment(planner(), edit, now)
  if (!done.ok) throw new Error(done.code)
  return done.undo
}

beforeEach(async () => {
  await freshDatabase()
  tripId = await openTrip()
})

describe('adding a file', () => {
  it('stores a PDF byte for byte, and lists it for planners', async () => {
    const bytes = pdfOf('Ticket')
    const at = new Date('2026-11-01T08:00:00Z')
    const id = await added('ticket.pdf', { audience: 'person', personId: 'ying' }, bytes, at)
    expect((await viewAttachments(planner())).files).toEqual([
      {
        id,
        ...ofCall,
        name: 'ticket.pdf',
        type: 'pdf',
        size: bytes.length,
        audience: 'person',
        personId: 'ying',
        uploadedAt: at.toISOString(),
        uploadedBy: 'U',
        revision: 1,
      },
    ])
    expect(await readAttachment(planner(), id)).toEqual({ name: 'ticket.pdf', type: 'pdf', bytes })
  })

  it.each(['jpeg', 'png', 'webp'] as const)('removes place and camera from a %s and turns it upright', async (type) => {
    const exif = { IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '25/1 1/1 1/1' } }
    const picture = await plain(60, 40).withExif(exif).withMetadata({ orientation: 6 }).toFormat(type).toBuffer()
    expect(picture.toString('latin1')).toContain('SecretCamera')
    const id = await added(`photo.${type}`, {}, picture)
    const stored = await readAttachment(planner(), id)
    const { width, height, format, exif: left } = await sharp(stored?.bytes).metadata()
    expect([stored?.type, format, width, height, left]).toEqual([type, type, 40, 60, undefined])
    expect(stored?.bytes.toString('latin1')).not.toContain('SecretCamera')
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['kind', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['kind', Buffer.from('MZ program')],
    ['damaged', Buffer.from('%PDF-1.7\n<script>alert(1)</script>')],
    ['damaged', Buffer.from('\x89PNG\r\n\x1a\nno picture', 'latin1')],
    ['too large', Buffer.concat([pdfOf('a'), Buffer.alloc(20 * 1024 * 1024)])],
  ] as const)('refuses %s content and stores nothing', async (code, bytes) => {
    expect(await addAttachment(planner(), { ...ofTrip, ...toAll, name: 'a.pdf' }, bytes)).toEqual({ ok: false, code })
    expect(await contents()).toBe(0)
  })

  it('refuses entries of another trip and people who are not members', async () => {
    const add = (given: Partial<AttachmentPlace & AttachmentReaders>) =>
      addAttachment(planner(), { ...ofCall, ...toAll, ...given, name: 'a.pdf' }, pdfOf('a'))
    await db()
      .insert(people)
      .values({
        id: 'host',
        name: { full: { en: 'A Host' } },
        languages: [],
        searchKey: 'host',
        revision: 1,
        createdAt: new Date(),
        updatedAt: new Date(),
      })
    for (const given of [
      { subjectId: 'no such item' },
      { subject: 'visit', subjectId: 'call' },
      { subject: 'agreement', subjectId: 'v1' },
      { audience: 'person', personId: 'host' },
    ] as const)
      expect(await add(given)).toEqual({ ok: false, code: 'gone' })
    for (const given of [ofTrip, { subject: 'visit', subjectId: 'v1' }] as const)
      expect(await add(given)).toMatchObject({ ok: true })
  })

  it('stores the same content once', async () => {
    const one = await added('a.pdf', {}, pdfOf('same'))
    const other = await added('b.pdf', ofTrip, pdfOf('same'))
    expect([one === other, await contents()]).toEqual([false, 1])
  })
})

describe('an edit of a file', () => {
  it('changes the name and readers, and can be undone', async () => {
    const id = await added('ticket.pdf')
    const undo = await edited({ do: 'change', id, revision: 1, name: 'Seat', audience: 'person', personId: 'ying' })
    expect((await viewAttachments(planner())).files).toMatchObject([
      { name: 'Seat.pdf', audience: 'person', personId: 'ying', revision: 2 },
    ])
    await edited(undo ?? { do: 'put back', id })
    expect((await viewAttachments(planner())).files).toMatchObject([
      { name: 'ticket.pdf', audience: 'members', personId: null, revision: 3 },
    ])
  })

  it('removes it, and puts it back within a day', async () => {
    const id = await added('ticket.pdf')
    const undo = await edited({ do: 'remove', id, revision: 1 })
    expect([await names(), undo]).toEqual([[], { do: 'put back', id }])
    await deleteUnusedFiles(new Date(Date.now() + 60_000))
    await edited({ do: 'put back', id })
    expect(await names()).toEqual(['ticket.pdf'])
    expect(await readAttachment(planner(), id)).not.toBeNull()
  })

  it('is refused if the file has changed, was removed, or belongs to another trip', async () => {
    const id = await added('ticket.pdf')
    const remove = { do: 'remove', id, revision: 1 } as const
    const readers = { audience: 'person', personId: 'nobody' } as const
    expect(await editAttachment(planner(), { ...remove, revision: 7 })).toEqual({ ok: false, code: 'changed' })
    expect(await editAttachment(planner('other'), remove)).toEqual({ ok: false, code: 'gone' })
    expect(await editAttachment(planner(), { do: 'change', id, revision: 1, name: 'a', ...readers })).toEqual({
      ok: false,
      code: 'no such person',
    })
    await edited(remove)
    expect(await editAttachment(planner(), remove)).toEqual({ ok: false, code: 'gone' })
    expect(await readAttachment(planner('other'), id)).toBeNull()
  })

  it('is in the history without its content', async () => {
    const id = await added('ticket.pdf')
    await edited({ do: 'remove', id, revision: 1 })
    const rows = await db().select().from(changes).where(eq(changes.subject, 'attachment'))
    expect(rows.map(({ verb, edit, userId }) => [verb, edit, userId])).toEqual([
      ['add', { do: 'add', id, name: 'ticket.pdf', type: 'pdf' }, 'u'],
      ['remove', { do: 'remove', id, revision: 1 }, 'u'],
    ])
  })
})

describe('a member', () => {
  const read = async (access: ReturnType<typeof ying>) => {
    const released = (await loadTrip(tripId))?.record ?? null
    return (await memberAttachments(access, released)).map(({ name }) => name).sort()
  }

  it('reads released files for all members and for themselves', async () => {
    await releaseNow()
    const item = { id: 'new', values: { title: { en: 'New' } } }
    const all = await added('all.pdf')
    const own = await added('own.pdf', { audience: 'person', personId: 'ying' })
    const office = await added('office.pdf', { audience: 'planners' })
    const call = (await loadTrip(tripId))?.record.item[0]
    if (!call) throw new Error('no item')
    const { id: _, revision: __, ...values } = call
    expect((await editTrip(tripId, { do: 'add', noun: 'item', id: item.id, values }, 'u')).ok).toBe(true)
    const draft = await added('draft.pdf', { subjectId: item.id })
    const reads = async (access: ReturnType<typeof ying>) =>
      Promise.all([all, own, office, draft].map(async (id) => (await readMemberAttachment(access, id)) !== null))
    expect(await reads(ying())).toEqual([true, true, false, false])
    expect(await reads(hsieh())).toEqual([true, false, false, false])
    await releaseNow(2)
    expect(await reads(hsieh())).toEqual([true, false, false, true])
    expect([await read(ying()), await read(hsieh())]).toEqual([
      ['all.pdf', 'draft.pdf', 'own.pdf'],
      ['all.pdf', 'draft.pdf'],
    ])
  })

  it('reads nothing before the first release, and no removed or replaced files', async () => {
    const old = await added('ticket.pdf', {}, pdfOf('old'), new Date('2026-11-01T00:00:00Z'))
    expect(await readMemberAttachment(ying(), old)).toBeNull()
    await releaseNow()
    expect((await readMemberAttachment(ying(), old))?.bytes).toEqual(pdfOf('old'))
    const newer = await added('ticket.pdf', {}, pdfOf('new'), new Date('2026-11-02T00:00:00Z'))
    expect([await readMemberAttachment(ying(), old), (await readMemberAttachment(ying(), newer))?.bytes]).toEqual([
      null,
      pdfOf('new'),
    ])
    await edited({ do: 'remove', id: newer, revision: 1 })
    expect(await readMemberAttachment(ying(), newer)).toBeNull()
  })
})

describe('the daily cleanup', () => {
  const later = (hours: number) => new Date(Date.now() + hours * 3_600_000)

  it('deletes files that were removed more than a day ago with their content, and nothing else', async () => {
    const stays = await added('stays.pdf')
    const goes = await added('goes.pdf')
    await edited({ do: 'remove', id: goes, revision: 1 })
    expect([await deleteUnusedFiles(later(23)), await contents()]).toEqual([0, 2])
    expect([await deleteUnusedFiles(later(25)), await contents()]).toEqual([1, 1])
    expect(await readAttachment(planner(), stays)).not.toBeNull()
    expect(await db().select({ id: attachments.id }).from(attachments)).toEqual([{ id: stays }])
  })

  it('keeps content that another file uses, and new uploads', async () => {
    const one = await added('a.pdf', {}, pdfOf('same'))
    await added('b.pdf', {}, pdfOf('same'))
    await edited({ do: 'remove', id: one, revision: 1 })
    expect([await deleteUnusedFiles(later(30)), await contents()]).toEqual([0, 1])
    await storeFile(pdfOf('broken off'), later(29))
    expect([await deleteUnusedFiles(later(30)), await contents()]).toEqual([0, 2])
    expect([await deleteUnusedFiles(later(60)), await contents()]).toEqual([1, 1])
  })

  it('deletes the files of an anonymised person, and their names from the history', async () => {
    const office = { viewer: { id: 'u' } } as unknown as OfficeAccess<'edit directory'>
    await added('seat of Ying.pdf', { audience: 'person', personId: 'ying' })
    const stays = await added('map.pdf')
    expect(await readPersonData(office, 'ying')).toMatchObject({ files: [{ name: 'seat of Ying.pdf', type: 'pdf' }] })
    expect(await anonymisePerson(office, 'ying')).toBe(true)
    expect((await viewAttachments(planner())).files.map(({ id }) => id)).toEqual([stays])
    expect(JSON.stringify(await db().select().from(changes))).not.toContain('seat of Ying')
    expect([await deleteUnusedFiles(later(25)), await contents()]).toEqual([1, 1])
  })

  it('deletes the files of a deleted trip', async () => {
    await added('a.pdf')
    expect(await deleteTripUnchecked(tripId, 'u')).toEqual({ ok: true })
    expect(await db().select({ id: attachments.id }).from(attachments)).toEqual([])
    expect([await deleteUnusedFiles(later(25)), await contents()]).toEqual([1, 0])
  })
})
