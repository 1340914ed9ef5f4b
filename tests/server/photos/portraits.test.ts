import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { DELETE, GET, POST } from '@/app/api/people/[person]/portrait/route'
import { db } from '@/db/client'
import { changes, people, portraits } from '@/db/schema'
import { personNamed } from '@/lib/domain/directory/directory'
import { personIds } from '@/lib/domain/trip/references'
import type { OfficeAccess } from '@/lib/server/access/access'
import { erasePerson } from '@/lib/server/directory/entry-change'
import { addPerson } from '@/lib/server/directory/people'
import { encodePortrait, portraitBytes } from '@/lib/server/photos/photo-encode'
import { readPortraits, setPortrait } from '@/lib/server/photos/portraits'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { noise, plain } from './photo-office'
import { accessTo, storeKorea, storeUser } from '../report/report-office'
import { signedInAs } from '../access/signed-in'
import { sendSession } from '../platform/request-scope'

const staff = { viewer: { id: 'u' } } as unknown as OfficeAccess<'edit directory'>
let tripId = ''

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
})

describe('the stored portrait', () => {
  it.each([
    ['wide', 900, 300],
    ['tall', 300, 900],
    ['tiny', 20, 30],
  ])('is square and small, from a %s picture', async (_, width, height) => {
    const made = await encodePortrait(await noise(width, height).png().toBuffer())
    if (!made.ok) throw new Error(made.code)
    expect(await sharp(made.picture).metadata()).toMatchObject({
      format: 'jpeg',
      width: 160,
      height: 160,
      space: 'srgb',
    })
    expect(made.picture.length).toBeLessThan(portraitBytes)
  })

  it('has no place, time or camera', async () => {
    const withMetadata = await plain(400, 400)
      .withExif({ IFD0: { Make: 'SECRETCAM' } })
      .jpeg()
      .toBuffer()
    const made = await encodePortrait(withMetadata)
    expect(made.ok && (made.picture.includes('SECRETCAM') || made.picture.includes('Exif'))).toBe(false)
  })

  it.each([
    ['kind', Buffer.from('<svg/>')],
    ['empty', Buffer.alloc(0)],
    ['damaged', Buffer.from('\x89PNG\r\n\x1a\nnothing', 'latin1')],
  ])('is not changed if the file is refused as “%s”', async (code, bytes) => {
    expect(await setPortrait(staff, 'whoever', bytes)).toEqual({ ok: false, code })
  })
})

describe('a portrait', () => {
  it('is deleted with the person, and the history contains no picture', async () => {
    const { id } = await addPerson(staff, personNamed({ en: 'Hansung Kim' }, null))
    await setPortrait(staff, id, await plain(300, 300).png().toBuffer())
    expect(await db().$count(portraits)).toBe(1)
    expect(await erasePerson(staff, id)).toBeNull()
    expect(await db().$count(portraits)).toBe(0)
    expect(
      (await db().select().from(changes))
        .filter(({ subjectId }) => subjectId === id)
        .every(({ edit }) => Object.keys(edit as object).length === 0),
    ).toBe(true)
  })

  it('is not stored for an unknown person', async () => {
    expect(await setPortrait(staff, 'nobody', await plain(300, 300).png().toBuffer())).toEqual({
      ok: false,
      code: 'gone',
    })
  })

  it('is returned for members and hosts of a trip, and for no other people', async () => {
    const { record } = (await loadTrip(tripId))!
    const [member, host] = [record.member[0]!.personId!, record.host[0]!.personId!]
    const other = await addPerson(staff, personNamed({ en: 'Somebody Else' }, null))
    for (const id of [member, host, other.id]) await setPortrait(staff, id, await plain(300, 300).png().toBuffer())
    const everyone = (await db().select({ id: people.id }).from(people)).map(({ id }) => id)
    const given = await readPortraits(accessTo(tripId, 'see trip'), everyone)
    expect([...given.keys()].sort()).toEqual([member, host].sort())
    expect((await sharp(given.get(host)!).metadata()).width).toBe(160)
    expect((await readPortraits(accessTo(tripId, 'see trip'), [host])).size).toBe(1)
    expect((await readPortraits(accessTo('elsewhere', 'see trip'), personIds(record))).size).toBe(0)
  })
})

describe('the portrait route', () => {
  const at = (person: string) => ({ params: Promise.resolve({ person }) })
  const request = (method: string, body?: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    new Request('http://localhost:3000/api/people/x/portrait', {
      method,
      ...(body && { body }),
      headers: { host: 'localhost:3000', ...headers },
    })
  const picture = async () => new Uint8Array(await plain(300, 300).png().toBuffer())

  it('stores, returns, revalidates, replaces and removes a portrait', async () => {
    const { id } = await addPerson(staff, personNamed({ en: 'Hansung Kim' }, null))
    sendSession(await signedInAs('clerk', 'staff'))
    expect((await GET(request('GET'), at(id))).status).toBe(404)
    expect((await POST(request('POST', await picture()), at(id))).status).toBe(201)
    const given = await GET(request('GET'), at(id))
    expect([given.status, given.headers.get('content-type'), given.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'private, no-cache',
    ])
    const etag = given.headers.get('etag')!
    expect((await GET(request('GET', undefined, { 'if-none-match': etag }), at(id))).status).toBe(304)
    expect((await POST(request('POST', await picture()), at(id))).status).toBe(201)
    expect(await db().$count(portraits)).toBe(1)
    expect((await DELETE(request('DELETE'), at(id))).status).toBe(200)
    expect((await DELETE(request('DELETE'), at(id))).status).toBe(200)
    expect((await GET(request('GET', undefined, { 'if-none-match': etag }), at(id))).status).toBe(404)
  })

  it('refuses files that are not pictures, other sites, and users outside the office', async () => {
    const { id } = await addPerson(staff, personNamed({ en: 'Hansung Kim' }, null))
    expect((await GET(request('GET'), at(id))).status).toBe(401)
    sendSession(await signedInAs('editor', 'none', { tripId, role: 'editor' }))
    expect([
      (await GET(request('GET'), at(id))).status,
      (await POST(request('POST', await picture()), at(id))).status,
      (await DELETE(request('DELETE'), at(id))).status,
    ]).toEqual([403, 403, 403])
    sendSession(await signedInAs('clerk', 'staff'))
    expect((await POST(request('POST', new Uint8Array(Buffer.from('<svg/>'))), at(id))).status).toBe(415)
    expect((await POST(request('POST', await picture(), { 'sec-fetch-site': 'cross-site' }), at(id))).status).toBe(403)
    expect((await DELETE(request('DELETE', undefined, { 'sec-fetch-site': 'cross-site' }), at(id))).status).toBe(403)
    expect((await POST(request('POST', await picture()), at('nobody'))).status).toBe(404)
    expect(await db().$count(portraits)).toBe(0)
  })
})
