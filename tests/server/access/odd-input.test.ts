import { beforeEach, describe, expect, it } from 'vitest'
import { POST as postSeen } from '@/app/pocket/[trip]/seen/route'
import { POST as postNotes } from '@/app/pocket/[trip]/notes/route'
import { POST as postEdits } from '@/app/api/trips/[trip]/edits/route'
import { addUserAction } from '@/app/(office)/users/actions'
import { saveHouseStyleAction } from '@/app/(office)/house-style/actions'
import { acknowledgeAction } from '@/app/(office)/trips/[trip]/itinerary/actions'
import { db } from '@/db/client'
import { memberNotes } from '@/db/schema'
import { readRelease } from '@/lib/server/releases/releases'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea } from '../report/report-office'
import { sendSession } from '../platform/request-scope'
import { signedInAs } from './signed-in'

// Input that PostgreSQL refuses and SQLite accepts: both answer the same, and never with 5xx.

let tripId = ''
let other = ''

beforeEach(async () => {
  await freshDatabase()
  ;[tripId, other] = [await storeKorea(), await storeKorea()]
  sendSession(await signedInAs('ed', 'none', { tripId, role: 'editor' }))
})

const params = () => ({ params: Promise.resolve({ trip: tripId }) })
const post = (body: string, type = 'application/json') =>
  new Request('http://localhost:3000/x', {
    method: 'POST',
    body,
    headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' },
  })

describe('invalid input is answered with 4xx', () => {
  it.each(['1099511627776', '1e300', '-99999999999', 'NaN'])(
    'a version that is no valid number for the database: %s',
    async (n) => {
      const answer = await postSeen(post(`number=${n}`, 'application/x-www-form-urlencoded'), params())
      expect(answer.status).toBe(400)
      expect(await readRelease(accessTo(tripId, 'edit trip'), Number(n))).toBeNull()
      const form = new FormData()
      form.set('tripId', tripId)
      form.set('number', n)
      expect(await acknowledgeAction(null, form)).toMatchObject({ ok: false, code: 'invalid' })
    },
  )

  it('an edit that adds an item with the id of an item of another trip, without saying that it exists', async () => {
    const { record } = (await loadTrip(other))!
    const { id: taken, revision: _, ...values } = record.item[0]!
    const add = (id: string) => ({ do: 'add', noun: 'item', id, values: { ...values, visitId: null } })
    const send = (edit: object) =>
      postEdits(post(JSON.stringify({ key: crypto.randomUUID(), since: 1, edit })), params())
    expect((await send(add(taken))).status).toBe(404)
    expect((await loadTrip(other))!.record.item).toEqual(record.item)
    expect((await send(add(crypto.randomUUID()))).status).toBe(200)
    expect((await send({ do: 'remove', noun: 'item', id: taken, revision: 1e12 })).status).toBe(422)
  })
})

it('removes a NUL from a note, so that the phone can send the note', async () => {
  const id = crypto.randomUUID()
  const note = {
    id,
    text: 'a\u0000b',
    visitId: null,
    itemId: null,
    writtenAt: '2026-11-03T00:00:00.000Z',
    shared: false,
  }
  const answer = await postNotes(post(JSON.stringify({ notes: [note] })), params())
  expect(answer.status).toBe(200)
  expect((await db().select().from(memberNotes)).map(({ text }) => text)).toEqual(['ab'])
})

describe('a user without access learns nothing about their input', () => {
  it('from actions', async () => {
    sendSession(undefined)
    for (const answer of [
      await addUserAction({ name: '', email: 'x', officeRole: 'none' }),
      await saveHouseStyleAction(null, new FormData()),
    ]) {
      expect(answer).toMatchObject({ ok: false, code: 'not signed in' })
      expect(answer).not.toHaveProperty('fields')
    }
  })
})
