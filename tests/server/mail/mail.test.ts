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
import type { OfficeAccess } from '@/lib/server/access/access'
import { smtpSender, type SendMail, sendDue } from '@/lib/server/mail/mail'
import { mailLoop } from '@/lib/server/mail/mail-loop'
import {
  claimMessage,
  messagesPerPage,
  type NewMessage,
  queueMessages,
  readOutbox,
  sendAgain,
} from '@/lib/server/mail/outbox'
import { freshDatabase } from '../../db/engines'
import { scratch } from '../../db/migration-folder'
import { seed } from '../../db/seed'
import { type MailServer, nobodyThere, openMailServer } from './mail-server'

const now = new Date('2026-10-20T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const office = { viewer: { id: 'u' } } as OfficeAccess<'see outbox'>

const message = (key: string, more: Partial<NewMessage> = {}): NewMessage => ({
  onceKey: key,
  tripId: null,
  userId: null,
  to: { name: 'Hsiu-Mei Hsieh', address: `${key}@example.edu` },
  language: 'en',
  subject: 'Itinerary, version 1',
  body: 'Dear Hsiu-Mei,\n\nSee you there.',
  createdBy: 'u',
  ...more,
})
const put = (all: readonly NewMessage[], at = now) => transact(db(), (tx) => queueMessages(tx, all, at))
const states = async (at = now) => (await readOutbox(office, 1, at)).messages.map(({ state }) => state)

let server: MailServer
let logged: string[]
beforeEach(async () => {
  await freshDatabase()
  await seed()
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

const send = (at = now) => sendDue(smtpSender(server.url, 'office@example.edu'), undefined, () => at)

describe('a message', () => {
  it('is made once for what it is about', async () => {
    expect(await put([message('a'), message('b'), message('a')])).toBe(2)
    expect(await put([message('a')])).toBe(0)
  })

  it('arrives as plain text with the headers of an automatic message, and replies go to its author', async () => {
    await put([
      message('a', {
        subject: '日程第 1 版：\r\nBcc: all@example.edu',
        body: '謝老師您好：\n\n以下是您的個人日程。',
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
    expect(header('Content-Type')).toMatch(/^text\/plain; charset=utf-8/)
    expect(header('Reply-To')).toContain('u@example.edu')
    expect(header('Bcc')).toBeUndefined()
    expect(Buffer.from(mail!.text.split('\r\n\r\n')[1]!, 'base64').toString()).toContain('以下是您的個人日程。')
    expect(await states()).toEqual(['sent'])
    expect(await send(later(60))).toBe(0)
  })

  it('leaves no name, address or word of it in the logs, sent or not', async () => {
    await put([message('a', { to: { name: 'Hsieh', address: 'hsieh@example.edu' } })])
    server.manner = { recipient: 550 }
    await send()
    expect(logged.join('')).toContain('"outcome":"refused"')
    expect(logged.join('')).not.toMatch(/hsieh|Itinerary|See you|said the test/i)
  })
})

describe('what cannot be sent', () => {
  it.each([
    ['the recipient', { recipient: 450 }],
    ['the content', { content: 451 }],
  ])('is tried again where the server does not take %s now', async (_, manner) => {
    await put([message('a')])
    server.manner = manner
    await send()
    expect(await states()).toEqual(['trying again'])
    expect((await readOutbox(office, 1)).messages[0]!.problem).toMatch(/^45[01] said the test/)
    expect(await send(later(0.5))).toBe(0)
    server.manner = {}
    expect(await send(later(1))).toBe(1)
    expect([await states(), server.received.length]).toEqual([['sent'], 1])
  })

  it.each([
    ['the recipient', { recipient: 550 }],
    ['the content', { content: 554 }],
  ])('is given up where the server refuses %s for good, and can be sent again by hand', async (_, manner) => {
    await put([message('a')])
    server.manner = manner
    await send()
    expect(await states()).toEqual(['given up'])
    expect(await send(later(24 * 60))).toBe(0)
    const [one] = (await readOutbox(office, 1)).messages
    expect(one!.problem).toMatch(/^55[04] said the test/)
    server.manner = {}
    expect(await sendAgain(office, one!.id, later(30))).toBe(true)
    expect(await sendAgain(office, one!.id, later(30))).toBe(false)
    await send(later(31))
    expect([await states(), server.received.length]).toEqual([['sent'], 1])
  })

  it('waits longer and longer where nobody answers, and is given up after a day', async () => {
    await put([message('a')])
    const nobody = smtpSender(await nobodyThere(), 'office@example.edu')
    let at = now
    const waits: number[] = []
    for (;;) {
      await sendDue(nobody, undefined, () => at)
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

  it('does not hold up what can', async () => {
    await put([message('a'), message('b')])
    const picky: SendMail = async ({ to }) =>
      to.address.startsWith('a') ? { outcome: 'failed', problem: 'not now', code: null } : { outcome: 'sent' }
    expect(await sendDue(picky, undefined, () => now)).toBe(2)
    expect((await states()).toSorted()).toEqual(['sent', 'trying again'])
  })

  it('is not sent days late because no mail server was set', async () => {
    await put([message('a')])
    expect(await send(later(25 * 60))).toBe(0)
    const [one] = (await readOutbox(office, 1)).messages
    expect([one!.state, one!.problem, server.received.length]).toEqual(['given up', 'too old', 0])
  })
})

describe('a message is handed over at most once', () => {
  it('where the connection breaks after the content: people are told that it is not known', async () => {
    await put([message('a')])
    server.manner = { cut: true }
    await send()
    expect(await states()).toEqual(['not known'])
    server.manner = {}
    expect(await send(later(24 * 60))).toBe(0)
    expect(server.received).toHaveLength(1)
  })

  it('where the process ends between sending and noting', async () => {
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
  it('sends waiting messages, then new ones; on stop, it finishes the current one and takes no more', async () => {
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

it('the outbox is read page by page, the newest first', async () => {
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
