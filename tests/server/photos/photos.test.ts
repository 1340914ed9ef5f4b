import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, photos, reports } from '@/db/schema'
import { transact } from '@/db/transact'
import { mostPhotos, type PhotoEdit } from '@/lib/domain/photos/photo'
import { addPhoto } from '@/lib/server/photos/photo-upload'
import { editPhoto, frozenPhotos, photoLanguages, readPhoto, viewPhotos } from '@/lib/server/photos/photos'
import { freshDatabase } from '../../db/engines'
import { frozen, noise, plain, storePhoto, storeRevision } from './photo-office'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

let tripId = ''
const access = (id = tripId) => accessTo(id, 'write report')
const ids = async () => (await viewPhotos(access())).photos.map(({ id }) => id)
const photo = async (id: string) => (await viewPhotos(access())).photos.find((one) => one.id === id)!
const words = { caption: { en: 'The signing', 'zh-Hant': '簽約' }, credit: 'Lin', alt: { en: 'Two people at a table' } }
const history = () => db().select().from(changes).where(eq(changes.subject, 'photo')).orderBy(asc(changes.id))

async function edited(edit: PhotoEdit, now?: Date): Promise<PhotoEdit> {
  const done = await editPhoto(access(), edit, now)
  if (!done.ok || !done.undo) throw new Error(JSON.stringify(done))
  return done.undo
}

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
})

async function three(): Promise<void> {
  for (const [at, id] of ['a', 'b', 'c'].entries()) await storePhoto(tripId, id, { position: at * 1024 })
}

describe('adding a photo', () => {
  it('stores both sizes byte for byte, as the last photo of the report', async () => {
    await three()
    // One colour, because encoding takes time for every pixel, but wider than the small size.
    const added = await addPhoto(access(), await noise(1200, 40).png().toBuffer())
    if (!added.ok) throw new Error(added.code)
    expect(await ids()).toEqual(['a', 'b', 'c', added.id])
    expect(await photo(added.id)).toEqual({
      id: added.id,
      caption: null,
      credit: null,
      alt: null,
      width: 1200,
      height: 40,
      revision: 1,
    })
    const [row] = await db().select().from(photos).where(eq(photos.id, added.id))
    expect(Buffer.isBuffer(row!.large)).toBe(true)
    expect(await readPhoto(access(), added.id, 'large')).toEqual(row!.large)
    expect((await readPhoto(access(), added.id, 'small'))!.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    expect(row!.small.length).toBeLessThan(row!.large.length)
  })

  it('is recorded in the history, without the picture', async () => {
    const added = await addPhoto(access(), await plain(300, 200).jpeg().toBuffer())
    const [change] = await history()
    expect(change).toMatchObject({
      tripId,
      userId: 'u',
      subjectId: added.ok && added.id,
      verb: 'add',
      edit: { do: 'add', width: 300, height: 200 },
    })
    expect(JSON.stringify(change).length).toBeLessThan(1000)
  })

  it('writes nothing if the file is refused', async () => {
    expect(await addPhoto(access(), Buffer.from('GIF89a'))).toEqual({ ok: false, code: 'kind' })
    expect([await ids(), await history()]).toEqual([[], []])
  })

  it('is refused if the report is full', async () => {
    for (let n = 0; n < mostPhotos; n++) await storePhoto(tripId, `p${n}`, { position: n })
    const bytes = await plain(3, 2).jpeg().toBuffer()
    expect(await addPhoto(access(), bytes)).toEqual({ ok: false, code: 'full' })
    await edited({ do: 'remove', id: 'p0', revision: 1 })
    expect((await addPhoto(access(), bytes)).ok).toBe(true)
  })
})

describe('captions', () => {
  beforeEach(three)

  it('are saved, and can be undone', async () => {
    const undo = await edited({ do: 'write', id: 'b', revision: 1, ...words })
    expect(await photo('b')).toMatchObject({ ...words, revision: 2 })
    await edited(undo)
    expect(await photo('b')).toMatchObject({ caption: null, credit: null, alt: null, revision: 3 })
    expect((await history()).map(({ verb, inverse }) => [verb, (inverse as PhotoEdit).do])).toEqual([
      ['write', 'write'],
      ['write', 'write'],
    ])
  })

  it('do not overwrite those that another user saved meanwhile', async () => {
    await edited({ do: 'write', id: 'b', revision: 1, ...words })
    expect(
      await editPhoto(access(), { do: 'write', id: 'b', revision: 1, caption: null, credit: 'Chen', alt: null }),
    ).toEqual({ ok: false, code: 'changed' })
    expect(await photo('b')).toMatchObject({ credit: 'Lin', revision: 2 })
  })

  it('that are unchanged are not recorded', async () => {
    expect(
      await editPhoto(access(), { do: 'write', id: 'b', revision: 1, caption: null, credit: null, alt: null }),
    ).toEqual({ ok: true, undo: null })
    expect(await history()).toEqual([])
  })
})

describe('the order of photos', () => {
  beforeEach(three)

  it.each([
    ['c', 'a', 'cab'],
    ['a', 'c', 'bac'],
    ['a', null, 'bca'],
    ['b', 'a', 'bac'],
  ] as const)('with %s moved before %s is %s, and can be restored', async (id, before, order) => {
    const undo = await edited({ do: 'move', id, before })
    expect((await ids()).join('')).toBe(order)
    await edited(undo)
    expect(await ids()).toEqual(['a', 'b', 'c'])
  })

  it('is changed even for photos with the same position', async () => {
    await db().update(photos).set({ position: 5 })
    await edited({ do: 'move', id: 'c', before: 'b' })
    expect(await ids()).toEqual(['a', 'c', 'b'])
  })

  it('is unchanged if the neighbour was removed', async () => {
    await edited({ do: 'remove', id: 'a', revision: 1 })
    expect(await editPhoto(access(), { do: 'move', id: 'c', before: 'a' })).toEqual({ ok: false, code: 'gone' })
  })
})

describe('removing a photo', () => {
  beforeEach(three)
  const later = (hours: number) => new Date(Date.UTC(2023, 10, 7, hours))

  it('can be undone, which restores its position', async () => {
    const undo = await edited({ do: 'remove', id: 'b', revision: 1 })
    expect(await ids()).toEqual(['a', 'c'])
    expect(await editPhoto(access(), { do: 'write', id: 'b', revision: 1, ...words })).toEqual({
      ok: false,
      code: 'gone',
    })
    await edited(undo)
    expect(await ids()).toEqual(['a', 'b', 'c'])
    expect(await readPhoto(access(), 'b', 'large')).toEqual(Buffer.from('large b'))
  })

  it('is refused if another user changed its caption meanwhile', async () => {
    await edited({ do: 'write', id: 'b', revision: 1, ...words })
    expect(await editPhoto(access(), { do: 'remove', id: 'b', revision: 1 })).toEqual({ ok: false, code: 'changed' })
  })

  it('is permanent after a day, at the next removal or upload', async () => {
    await edited({ do: 'remove', id: 'a', revision: 1 }, later(0))
    await edited({ do: 'remove', id: 'b', revision: 1 }, later(23))
    expect(await readPhoto(access(), 'a', 'small')).not.toBeNull()
    await addPhoto(access(), await plain(3, 2).jpeg().toBuffer(), later(25))
    expect(await readPhoto(access(), 'a', 'small')).toBeNull()
    expect(await readPhoto(access(), 'b', 'small')).not.toBeNull()
    expect(await editPhoto(access(), { do: 'put back', id: 'a' })).toEqual({ ok: false, code: 'gone' })
  })

  it('keeps the bytes for every revision that shows it, also withdrawn or earlier ones', async () => {
    await storeRevision(tripId, { number: 1, photos: [frozen('a')], withdrawnAt: later(1) })
    await storeRevision(tripId, { number: 2, photos: null })
    for (const id of ['a', 'b']) await edited({ do: 'remove', id, revision: 1 }, later(0))
    await edited({ do: 'remove', id: 'c', revision: 1 }, later(48))
    expect(await readPhoto(access(), 'a', 'large')).toEqual(Buffer.from('large a'))
    expect(await readPhoto(access(), 'b', 'large')).toBeNull()
  })
})

describe('photos of another trip', () => {
  it('cannot be read or changed', async () => {
    await three()
    const other = access(
      await storeKorea((file) => {
        file.trip.title = 'Another'
      }),
    )
    expect((await viewPhotos(other)).photos).toEqual([])
    expect(await readPhoto(other, 'a', 'large')).toBeNull()
    for (const edit of [
      { do: 'remove', id: 'a', revision: 1 },
      { do: 'write', id: 'a', revision: 1, ...words },
      { do: 'move', id: 'a', before: null },
      { do: 'put back', id: 'a' },
    ] as const) {
      expect(await editPhoto(other, edit)).toEqual({ ok: false, code: 'gone' })
    }
    expect(await ids()).toEqual(['a', 'b', 'c'])
  })
})

describe('the photos of an article', () => {
  it('are all that are not removed, in order, with captions in the closest language', async () => {
    await three()
    await edited({ do: 'write', id: 'c', revision: 1, ...words })
    await edited({ do: 'remove', id: 'b', revision: 1 })
    await edited({ do: 'move', id: 'c', before: 'a' })
    expect(await transact(db(), (tx) => frozenPhotos(tx, tripId, 'zh-Hant'))).toEqual([
      frozen('c', {
        caption: { text: '簽約', lang: 'zh-Hant' },
        credit: 'Lin',
        alt: { text: 'Two people at a table', lang: 'en' },
      }),
      frozen('a'),
    ])
  })

  it('need captions in the languages of the reports, or of the trip before there are reports', async () => {
    expect(await photoLanguages(access())).toEqual(['en'])
    for (const [n, language] of ['zh-Hant', 'en'].entries())
      await db()
        .insert(reports)
        .values({ id: language, tripId, language, createdAt: new Date(n), version: 1 })
    expect(await photoLanguages(access())).toEqual(['zh-Hant', 'en'])
  })
})
