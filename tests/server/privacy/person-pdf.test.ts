import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { items, memberNotes, members, nameChecks, people, portraits, sessions, users } from '@/db/schema'
import { readFile } from '@/lib/domain/files/read-file'
import { keysWithoutWords } from '@/lib/domain/privacy/person-sheet'
import { staffLocales } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'
import type { OfficeAccess } from '@/lib/server/access/access'
import { readPersonData } from '@/lib/server/privacy/person-data'
import { personPdf } from '@/lib/server/privacy/person-pdf'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

let personId = ''
let access: OfficeAccess<'edit directory'>

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  const tripId = await storeKorea()
  access = { viewer: accessTo(tripId, 'edit trip').viewer } as unknown as OfficeAccess<'edit directory'>
  const { record } = (await loadTrip(tripId))!
  personId = record.host.find((one) => one.personId !== null)!.personId!
  const name = { full: { en: 'Mina Sampleton', ko: '김민아' }, family: { en: 'Sampleton' }, honorific: 'Dr.' }
  const contact = { pronunciation: 'MEE-na', email: 'mina@example.edu', phone: '+82 2 1234 5678', line: 'mina' }
  const messengers = { whatsapp: '+82 10 1', kakaoTalk: 'mina', weChat: 'mina', messageBy: 'line' as const }
  await db()
    .update(people)
    .set({ name, ...contact, ...messengers, languages: ['ko', 'en'] })
    .where(eq(people.id, personId))
  await db()
    .update(members)
    .set({ personId, unit: { en: 'International Office' } })
    .where(eq(members.id, record.member[0]!.id))
  const own = { personId, room: '1204', seat: '12A', gate: 'B7', table: '3', reference: 'ABC123' }
  await db()
    .update(items)
    .set({ attendeeIds: [personId], personalDetails: [own] })
    .where(eq(items.id, record.item[0]!.id))
  const now = new Date('2026-11-30T08:00:00Z')
  await db()
    .insert(portraits)
    .values({ personId, updatedAt: now, picture: Buffer.from('picture') })
  await storeUser('p')
  await db().update(users).set({ personId, officeRole: 'none' }).where(eq(users.id, 'p'))
  await db().insert(sessions).values({ id: 's', userId: 'p', createdAt: now, lastSeenAt: now, expiresAt: now })
  const note = { tripId, userId: 'p', writtenAt: now, revision: 1 }
  await db()
    .insert(memberNotes)
    .values([
      { ...note, id: 'private', text: 'PRIVATE' },
      { ...note, id: 'shared', text: 'They asked for our list of courses', sharedAt: now },
    ])
  const answer = { verdict: 'corrected' as const, name: { en: 'Mina' }, remark: 'Thanks', stand: 'digest' }
  await db()
    .insert(nameChecks)
    .values({
      id: 'c',
      tripId,
      personId,
      tokenHash: 'hash',
      language: 'en',
      createdAt: now,
      expiresAt: now,
      createdBy: 'u',
      answeredAt: now,
      answer: { ...answer, was: { name: { en: 'Min' } } },
    })
})

it('each field of the data has a word in each language of the office', async () => {
  const data = JSON.parse(JSON.stringify(await readPersonData(access, personId))) as Parameters<
    typeof keysWithoutWords
  >[0]
  for (const locale of staffLocales) expect(keysWithoutWords(data, messagesOf(locale).privacy.sheet)).toEqual([])
})

it('the document contains what the file contains, in words, and no private notes', async () => {
  const data = (await readPersonData(access, personId))!
  const pdf = await personPdf(data, 'en', 'Asia/Taipei')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const read = await readFile(new Uint8Array(pdf))
  const text = JSON.stringify(read)
  for (const words of ['Mina Sampleton', '김민아', 'mina@example.edu', '1204', 'International Office', 'Name checks'])
    expect(text).toContain(words)
  expect(text).toContain('list of courses')
  expect(text).not.toContain('PRIVATE')
}, 90_000)
