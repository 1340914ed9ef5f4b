import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db, install } from '@/db/client'
import { engine } from '@/db/columns'
import { open } from '@/db/connect'
import { migrate } from '@/db/migrate'
import { messages } from '@/db/schema'
import { transact } from '@/db/transact'
import type { OfficeAccess, TripAccess } from '@/lib/server/access/access'
import { smtpSender, type SendMail, sendDue } from '@/lib/server/mail/mail'
import { mailLoop } from '@/lib/server/mail/mail-loop'
import { countHeld, dismissHeld, holdWaiting, sendHeld } from '@/lib/server/mail/held-messages'
import { claimMessage, type NewMessage, queueMessages } from '@/lib/server/mail/outbox'
import { messagesPerPage, readOutbox, sendAgain } from '@/lib/server/mail/read-outbox'
import { freshDatabase } from '../../db/engines'
import { textParts } from '@/lib/domain/mail/mail-content'
import PostalMime from 'postal-mime'
import { createTrip } from '@/lib/server/trip/create-trip'
import { recordOf } from '../../domain/trip/make'
import { setMailServer } from './set-mail-server'
import { scratch } from '../../db/migration-folder'
import { seed } from '../../db/seed'
import { type MailServer, unreachableServer, openMailServer } from './mail-server'

const now = new Date('2026-10-20T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const office = { viewer: { id: 'u' } } as OfficeAccess<'see outbox'>

const message = (key: string, more: Partial<NewMessage> = {}): NewMessage => ({
  onceKey: key,
  tripId: null,
  userId: null,
  to: { name: 'Hsiu-Mei Hsieh', address: `${key.replaceAll(' ', '-')}@example.edu` },
  language: 'en',
  subject: 'Itinerary, version 1',
  parts: [
    { kind: 'text', text: 'Dear Hsiu-Mei,' },
    { kind: 'text', text: 'See you there.' },
  ],
  createdBy: 'u',
  ...more,
})
const newTrip = async () => {
  const made = await createTrip(recordOf(), 'u')
  if (!made.ok) throw new Error(made.code)
  return made.id
}
const put = (all: readonly NewMessage[], at = now) => transact(db(), (tx) => queueMessages(tx, all, at))
const states = async (at = now) => (await readOutbox(office, 1, at)).messages.map(({ state }) => state)

let server: MailServer
let logged: string[]
beforeEach(async () => {
  await freshDatabase()
  await seed()
  setMailServer('smtp://mail.example')
  server = await openMailServer()
  logged = []
  const keep = (text: unknown) => {
    logged.push(String(text))
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

const plannerOf = (trip: string) => ({ tripId: trip, viewer: { id: 'u' } }) as TripAccess<'edit trip'>
const send = (at = now) => sendDue(smtpSender(server.url, 'office@example.edu'), undefined, () => at)

describe('a message', () => {
  it('is created once for each subject', async () => {
    expect(await put([message('a'), message('b'), message('a')])).toBe(2)
    expect(await put([message('a')])).toBe(0)
  })
  it('arrives as text, HTML and calendar, is marked as automatic, and has its author as reply address', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'
    await put([
      message('a', {
        subject: '日程第 1 版：\r\nBcc: all@example.edu',
        parts: textParts('謝老師您好：\n\n以下是您的<個人>日程。'),
        calendar,
        language: 'zh-Hant',
        to: { name: '謝秀梅, "Prof."', address: 'a@example.edu' },
      }),
    ])
    expect(await send()).toBe(1)
    const [mail] = server.received
    expect([mail!.to, mail!.from]).toEqual(['a@example.edu', 'office@example.edu'])
    const [{ id }] = (await db().select({ id: messages.id }).from(messages)) as [{ id: string }]
    const header = (name: string) => new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'mi').exec(mail!.text)?.[1]
    expect(header('Message-ID')).toBe(`<${id}@example.edu>`)
    expect(header('Auto-Submitted')).toBe('auto-generated')
    expect(header('Content-Language')).toBe('zh-Hant')
    expect(header('Content-Type')).toMatch(/^multipart\/mixed/)
    expect(header('Reply-To')).toContain('u@example.edu')
    expect(header('Bcc')).toBeUndefined()
    const parsed = await PostalMime.parse(mail!.text)
    expect(parsed.text?.trim()).toBe('謝老師您好：\n\n以下是您的<個人>日程。')
    expect(parsed.html).toContain('<html lang="zh-Hant">')
    expect(parsed.html).toContain('<p>以下是您的&lt;個人&gt;日程。</p>')
    expect(parsed.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['itinerary.ics', 'text/calendar'],
    ])
    expect(mail!.text).toContain(Buffer.from(calendar).toString('base64'))
    expect(await states()).toEqual(['sent'])
    expect(await send(later(60))).toBe(0)
  })

  it('leaves no names, addresses or content in the logs, whether it was sent or not', async () => {
    await put([message('a', { to: { name: 'Hsieh', address: 'hsieh@example.edu' } })])
    server.behaviour = { recipient: 550 }
    await send()
    expect(logged.join('')).toContain('"outcome":"refused"')
    expect(logged.join('')).not.toMatch(/hsieh|Itinerary|See you|said the test/i)
  })
})

describe('a message that cannot be sent', () => {
  it.each([
    ['the recipient', { recipient: 450 }],
    ['the content', { content: 451 }],
  ])('is retried if the server temporarily refuses %s', async (_, behaviour) => {
    await put([message('a')])
    server.behaviour = behaviour
    await send()
    expect(await states()).toEqual(['trying again'])
    expect((await readOutbox(office, 1)).messages[0]!.problem).toMatch(/^45[01] said the test/)
    expect(await send(later(0.5))).toBe(0)
    server.behaviour = {}
    expect(await send(later(1))).toBe(1)
    expect([await states(), server.received.length]).toEqual([['sent'], 1])
  })

  it.each([
    ['the recipient', { recipient: 550 }],
    ['the content', { content: 554 }],
  ])('fails permanently if the server refuses %s for good, and can be sent again by hand', async (_, behaviour) => {
    await put([message('a')])
    server.behaviour = behaviour
    await send()
    expect(await states()).toEqual(['given up'])
    expect(await send(later(24 * 60))).toBe(0)
    const [one] = (await readOutbox(office, 1)).messages
    expect(one!.problem).toMatch(/^55[04] said the test/)
    server.behaviour = {}
    expect(await sendAgain(office, one!.id, later(30))).toBe(true)
    expect(await sendAgain(office, one!.id, later(30))).toBe(false)
    await send(later(31))
    expect([await states(), server.received.length]).toEqual([['sent'], 1])
  })

  it('is retried at growing intervals if the server does not answer, and fails after a day', async () => {
    await put([message('a')])
    const unreachable = smtpSender(await unreachableServer(), 'office@example.edu')
    let at = now
    const waits: number[] = []
    for (;;) {
      await sendDue(unreachable, undefined, () => at)
      const [row] = await db().select().from(messages)
      if (!row!.dueAt) break
      waits.push((row!.dueAt.getTime() - at.getTime()) / 60_000)
      at = row!.dueAt
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(at.getTime() - now.getTime()).toBeGreaterThan(22 * 60 * 60_000)
    const [one] = (await readOutbox(office, 1)).messages
    expect([one!.state, one!.problem]).toEqual(['given up', 'ESOCKET'])
  })

  it('does not delay other messages', async () => {
    await put([message('a'), message('b')])
    const picky: SendMail = async ({ to }) =>
      to.address.startsWith('a') ? { outcome: 'failed', problem: 'not now', code: null } : { outcome: 'sent' }
    expect(await sendDue(picky, undefined, () => now)).toBe(2)
    expect((await states()).toSorted()).toEqual(['sent', 'trying again'])
  })

  it('is not sent days later because no mail server was set', async () => {
    await put([message('a')])
    expect(await send(later(25 * 60))).toBe(0)
    const [one] = (await readOutbox(office, 1)).messages
    expect([one!.state, one!.problem, server.received.length]).toEqual(['given up', 'too old', 0])
  })
})

describe('messages that were created without a mail server', () => {
  const ofReader = (trip: string, number: number, reader: string) =>
    message(`release ${trip} ${number} person ${reader}`, {
      tripId: trip,
      to: { name: reader, address: `${reader}@example.edu` },
    })
  const stateBySubject = async (at = later(9)) =>
    (await readOutbox(office, 1, at)).messages.map(({ to, state }) => `${to.name}: ${state}`).toSorted()

  it('are not sent automatically once there is one', async () => {
    setMailServer(null)
    await put([message('a')])
    expect([await states(), await countHeld(office)]).toEqual([['no server'], 1])
    setMailServer(server.url)
    expect(await send(later(1))).toBe(0)
    expect([await states(), server.received.length]).toEqual([['no server'], 0])
  })

  it('are held back too if they were waiting when the server was removed', async () => {
    await put([message('a')])
    await holdWaiting()
    expect([await send(later(1)), await states()]).toEqual([0, ['no server']])
  })

  it('are sent when staff decide so, even days later, without those that a newer message replaces', async () => {
    const trip = await newTrip()
    setMailServer(null)
    await put([ofReader(trip, 1, 'ying'), ofReader(trip, 1, 'hsieh')])
    await put([ofReader(trip, 2, 'ying')], later(1))
    expect(await stateBySubject()).toEqual(['hsieh: no server', 'ying: no server', 'ying: replaced'])
    setMailServer(server.url)
    const days = later(3 * 24 * 60)
    expect([await sendHeld(office, days), await sendHeld(office, days), await send(days)]).toEqual([2, 0, 2])
    expect(server.received.map(({ to }) => to).toSorted()).toEqual(['hsieh@example.edu', 'ying@example.edu'])
    expect(await stateBySubject(days)).toEqual(['hsieh: sent', 'ying: replaced', 'ying: sent'])
  })

  it('are not sent when staff decide against it, until a user sends one again', async () => {
    setMailServer(null)
    await put([message('a'), message('b')])
    const [one] = (await readOutbox(office, 1)).messages
    expect(one!.canSendAgain).toBe(false)
    expect([await dismissHeld(office), await countHeld(office)]).toEqual([2, 0])
    setMailServer(server.url)
    expect([await sendHeld(office, later(1)), await send(later(1)), await states()]).toEqual([
      0,
      0,
      ['dismissed', 'dismissed'],
    ])
    expect(await sendAgain(office, one!.id, later(2))).toBe(true)
    expect([await send(later(2)), server.received.length]).toEqual([1, 1])
  })

  it('are decided separately for each trip', async () => {
    const [trip, other] = [await newTrip(), await newTrip()]
    setMailServer(null)
    await put([message('a', { tripId: trip }), message('b', { tripId: other })])
    setMailServer(server.url)
    const planner = plannerOf(trip)
    const [theirs] = (await readOutbox(office, 1)).messages.filter(({ to }) => to.address.startsWith('b'))
    expect(await sendAgain(planner, theirs!.id, later(1))).toBe(false)
    expect([await countHeld(planner), await countHeld(office), await sendHeld(planner, later(1))]).toEqual([1, 2, 1])
    expect((await readOutbox(planner, 1)).messages.map(({ state }) => state)).toEqual(['waiting'])
    expect(await countHeld(office)).toBe(1)
  })
})

it('a newer message on the same subject replaces one that is still waiting, but none that was sent', async () => {
  const trip = await newTrip()
  const reminder = (number: number) => message(`remind ${trip} ${number} person a ${number}`, { tripId: trip })
  await put([message(`release ${trip} 1 person a`, { tripId: trip })])
  await send()
  await put([message(`release ${trip} 2 person a`, { tripId: trip }), reminder(2)])
  await put([message(`release ${trip} 3 person a`, { tripId: trip }), reminder(3)], later(1))
  const all = (await db().select().from(messages)).map((row) => [row.onceKey, row.problem, row.sentAt !== null])
  expect(Object.fromEntries(all.map(([key, ...rest]) => [key, rest]))).toEqual({
    [`release ${trip} 1 person a`]: [null, true],
    [`release ${trip} 2 person a`]: ['replaced', false],
    [`remind ${trip} 2 person a 2`]: ['replaced', false],
    [`release ${trip} 3 person a`]: [null, false],
    [`remind ${trip} 3 person a 3`]: [null, false],
  })
})

it('a message that was sent is sent again as a new one', async () => {
  const trip = await newTrip()
  await put([message('a', { tripId: trip })])
  await send()
  const [{ id, canSendAgain } = { id: '', canSendAgain: false }] = (await readOutbox(office, 1)).messages
  expect([canSendAgain, await sendAgain(office, id, later(1)), await send(later(1))]).toEqual([true, true, 1])
  const ids = server.received.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1])
  expect(new Set(ids).size).toBe(2)
})

describe('a message is sent at most once', () => {
  it('if the connection breaks after the content; users see that the result is unknown', async () => {
    await put([message('a')])
    server.behaviour = { cut: true }
    await send()
    expect(await states()).toEqual(['not known'])
    server.behaviour = {}
    expect(await send(later(24 * 60))).toBe(0)
    expect(server.received).toHaveLength(1)
  })

  it('if the process ends between sending and recording it', async () => {
    await put([message('a')])
    const taken = await claimMessage(now)
    expect(taken?.to.address).toBe('a@example.edu')
    expect(await states()).toEqual(['being sent'])
    expect(await send(later(24 * 60))).toBe(0)
    expect(await states(later(11))).toEqual(['not known'])
    expect(await sendAgain(office, taken!.id, later(5))).toBe(false)
    expect(await sendAgain(office, taken!.id, later(11))).toBe(true)
    expect(await send(later(12))).toBe(1)
  })

  it('by any number of loops', async () => {
    await put(Array.from({ length: 12 }, (_, i) => message(`m${i}`)))
    const counts = await Promise.all([send(), send(), send()])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12)
    expect(server.received.map(({ to }) => to).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, i) => `m${i}@example.edu`).toSorted(),
    )
  })

  it.runIf(engine === 'sqlite')('by two processes', async () => {
    const DATA_DIR = scratch()
    install(open(join(DATA_DIR, 'attache.db')))
    await migrate()
    await seed()
    await put(
      Array.from({ length: 12 }, (_, i) => message(`m${i}`)),
      new Date(),
    )
    const sender = async (): Promise<number> => {
      const args = ['--import', 'tsx', join(import.meta.dirname, 'mail-sender.ts'), server.url]
      const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, DATA_DIR } })
      return Number(stdout.trim().split('\n').at(-1))
    }
    const counts = await Promise.all([sender(), sender()])
    expect(counts[0]! + counts[1]!).toBe(12)
    expect(new Set(server.received.map(({ to }) => to)).size).toBe(12)
    expect(server.received).toHaveLength(12)
  })
})

describe('the loop', () => {
  it('sends waiting messages, then new ones; on stop, it finishes the current one and starts no other', async () => {
    await put([message('a', { subject: 'first' })], new Date())
    const begun: string[] = []
    let release = () => undefined as void
    let holds = false
    const handOver: SendMail = async ({ subject }) => {
      begun.push(subject)
      if (holds)
        await new Promise<void>((resolve) => {
          release = resolve
        })
      return { outcome: 'sent' }
    }
    const loop = mailLoop(handOver, 60_000)
    await vi.waitFor(async () => expect(await states(new Date())).toEqual(['sent']), 20_000)
    holds = true
    await put([message('b', { subject: 'second' }), message('c', { subject: 'third' })], new Date())
    loop.wake()
    loop.wake()
    await vi.waitFor(() => expect(begun).toHaveLength(2), 20_000)
    const stopped = loop.stop()
    release()
    await stopped
    expect(begun).toHaveLength(2)
    expect((await states(new Date())).toSorted()).toEqual(['sent', 'sent', 'waiting'])
  })
})

it('the outbox is read page by page, newest first', async () => {
  for (let i = 0; i < 3; i++)
    await put(
      Array.from({ length: 20 }, (_, k) => message(`m${i}-${k}`)),
      later(i),
    )
  const first = await readOutbox(office, 1, later(5))
  const second = await readOutbox(office, 9, later(5))
  expect([first.total, first.pages, first.messages.length, second.page, second.messages.length]).toEqual([
    60,
    2,
    messagesPerPage,
    2,
    10,
  ])
  expect(first.messages[0]!.createdAt).toEqual(later(2))
  expect(new Set([...first.messages, ...second.messages].map(({ id }) => id)).size).toBe(60)
})
