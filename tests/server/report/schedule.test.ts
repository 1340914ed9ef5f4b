import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { reportRevisions, scheduledPublications, users } from '@/db/schema'
import { pollLoop } from '@/lib/server/platform/poll-loop'
import { publish, readPublications, withdraw } from '@/lib/server/report/publication'
import { editReport, readDraft, regenerateReport } from '@/lib/server/report/report'
import { takeStep } from '@/lib/server/report/report-steps'
import { cancelSchedule, publishDue, readSchedules, schedulePublication } from '@/lib/server/report/schedule'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from './report-office'

let tripId = ''
const writing = () => accessTo(tripId, 'write report')
const publishing = () => accessTo(tripId, 'publish report')
const draft = async (language: 'en' | 'zh-Hant' = 'en') => (await readDraft(writing(), language))!
const approve = async (language: 'en' | 'zh-Hant' = 'en') =>
  takeStep(publishing(), language, 'approve', { version: (await draft(language)).version, note: null })

const before = new Date('2023-11-08T00:00:00Z')
const dueAt = new Date('2023-11-09T02:00:00Z')
const after = new Date('2023-11-09T02:00:10Z')
const when = { dueAt, timeZone: 'Asia/Taipei' }
const schedule = async (more: Partial<{ slug: string; dueAt: Date; language: 'en' | 'zh-Hant'; now: Date }> = {}) => {
  const { slug = 'ntnu-korea', language = 'en', now = before } = more
  const { version } = await draft(language)
  const time = { ...when, dueAt: more.dueAt ?? dueAt }
  return schedulePublication(publishing(), [{ language, slug, correction: null, version }], time, now)
}
const publishNow = async (slug: string) => {
  const { version } = await draft()
  expect(await publish(publishing(), [{ language: 'en', slug, correction: null, version }], before)).toEqual({
    ok: true,
  })
}
const live = async () => (await readPublications(writing())).map(({ slug, number }) => `${slug} ${number}`)

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
  await regenerateReport(writing(), 'en')
})

describe('a scheduled publication', () => {
  it('is published once when it is due, with that date', async () => {
    await approve()
    expect(await schedule()).toEqual({ ok: true })
    expect(await publishDue(new Date(dueAt.getTime() - 1))).toBe(0)
    expect(await live()).toEqual([])
    expect(await publishDue(after)).toBe(1)
    expect(await publishDue(after)).toBe(0)
    expect(await live()).toEqual(['ntnu-korea 1'])
    const [revision] = await db().select().from(reportRevisions)
    expect(revision).toMatchObject({ publishedAt: after, publishedBy: 'u', aside: { published: '2023-11-09' } })
    expect([(await draft()).state, await readSchedules(writing())]).toEqual(['published', []])
  })

  it('is published once, even if several processes check at the same time', async () => {
    await regenerateReport(writing(), 'zh-Hant')
    await approve()
    await approve('zh-Hant')
    await schedule()
    await schedule({ language: 'zh-Hant', slug: 'ntnu-korea-zh' })
    const published = await Promise.all(Array.from({ length: 4 }, () => publishDue(after)))
    expect(published.reduce((sum, one) => sum + one, 0)).toBe(2)
    expect((await live()).toSorted()).toEqual(['ntnu-korea 1', 'ntnu-korea-zh 1'])
  })

  it('is published late by a server that was down at that time', async () => {
    await approve()
    await schedule()
    expect(await publishDue(new Date('2023-11-12T00:00:00Z'))).toBe(1)
  })

  it('shows who scheduled it, and can be moved and cancelled', async () => {
    await approve()
    await schedule()
    const later = new Date('2023-11-10T02:00:00Z')
    expect(await schedule({ dueAt: later, slug: 'other' })).toEqual({ ok: true })
    expect(await readSchedules(writing())).toEqual([
      {
        language: 'en',
        dueAt: later,
        timeZone: 'Asia/Taipei',
        slug: 'other',
        correction: null,
        by: 'U',
        problem: null,
      },
    ])
    expect(await publishDue(after)).toBe(0)
    expect(await cancelSchedule(publishing(), 'en')).toBe(true)
    expect(await cancelSchedule(publishing(), 'en')).toBe(false)
    expect(await publishDue(new Date('2023-12-01T00:00:00Z'))).toBe(0)
  })

  it('is replaced by a manual publication', async () => {
    await approve()
    await schedule()
    await publishNow('now')
    expect([await live(), await readSchedules(writing())]).toEqual([['now 1'], []])
  })

  it('is refused for a report that could not be published now, and for a time in the past', async () => {
    const refused = (code: string) => ({ ok: false, code, language: 'en' })
    expect(await schedule()).toEqual(refused('not approved'))
    await approve()
    expect(await schedule({ slug: 'Not a slug' })).toEqual(refused('slug'))
    expect(await schedule({ now: after })).toEqual({ ok: false, code: 'past' })
    const version = (await draft()).version - 1
    const asSeen = { language: 'en', slug: 'a', correction: null, version } as const
    expect(await schedulePublication(publishing(), [asSeen], when, before)).toEqual(refused('moved on'))
    expect(await readSchedules(writing())).toEqual([])
  })
})

describe('publishing both languages at once', () => {
  const both = async (chinese: string) => [
    { language: 'en' as const, slug: 'korea', correction: null, version: (await draft()).version },
    { language: 'zh-Hant' as const, slug: chinese, correction: null, version: (await draft('zh-Hant')).version },
  ]

  beforeEach(async () => {
    await regenerateReport(writing(), 'zh-Hant')
    await approve()
    await approve('zh-Hant')
  })

  it('is one step, and publishes neither if one is refused', async () => {
    const seen = await both('korea')
    expect(await publish(publishing(), seen, before)).toEqual({ ok: false, code: 'slug taken', language: 'zh-Hant' })
    expect([await live(), (await draft()).state]).toEqual([[], 'approved'])
    // The refusal has changed nothing, so the same form can be sent again.
    expect(await both('korea')).toEqual(seen)
    expect(await publish(publishing(), await both('korea-zh'), before)).toEqual({ ok: true })
    expect((await live()).toSorted()).toEqual(['korea 1', 'korea-zh 1'])
  })

  it('is scheduled in one step, and schedules neither if one is refused', async () => {
    const refused = await schedulePublication(publishing(), await both('Not a slug'), when, before)
    expect(refused).toEqual({ ok: false, code: 'slug', language: 'zh-Hant' })
    expect(await readSchedules(writing())).toEqual([])
    expect(await schedulePublication(publishing(), await both('korea-zh'), when, before)).toEqual({ ok: true })
    expect(await publishDue(after)).toBe(2)
  })
})

describe('a due publication that cannot be published', () => {
  it('reports the reason and is not retried if the text was changed and not approved', async () => {
    await approve()
    await schedule()
    const { id, revision } = (await draft()).blocks[1]!
    await editReport(writing(), 'en', { do: 'write', id, revision, text: 'Changed.' })
    expect(await publishDue(after)).toBe(0)
    expect((await readSchedules(writing()))[0]?.problem).toBe('not approved')
    await approve()
    expect(await publishDue(after)).toBe(0)
    expect(await schedule({ dueAt: new Date('2023-11-10T00:00:00Z') })).toEqual({ ok: true })
    expect((await readSchedules(writing()))[0]?.problem).toBeNull()
  })

  it('is published if the change was approved in time', async () => {
    await approve()
    await schedule()
    const { id, revision } = (await draft()).blocks[1]!
    await editReport(writing(), 'en', { do: 'write', id, revision, text: 'Changed.' })
    await approve()
    expect(await publishDue(after)).toBe(1)
  })

  it.each([
    ['was deactivated', { disabledAt: before }],
    ['lost the right to publish', { officeRole: 'none' as const }],
  ])('reports the reason: the user who scheduled it %s', async (_, now) => {
    await approve()
    await schedule()
    await db().update(users).set(now).where(eq(users.id, 'u'))
    expect(await publishDue(after)).toBe(0)
    expect((await readSchedules(writing()))[0]?.problem).toBe('not allowed')
    expect(await live()).toEqual([])
  })

  it('does not delay others', async () => {
    await regenerateReport(writing(), 'zh-Hant')
    await approve()
    await approve('zh-Hant')
    await schedule()
    await schedule({ language: 'zh-Hant', slug: 'zh', dueAt: new Date(dueAt.getTime() + 1000) })
    await db().update(scheduledPublications).set({ slug: 'zh' })
    expect(await publishDue(after)).toBe(1)
    expect((await readSchedules(writing())).map(({ problem }) => problem)).toEqual(['slug taken'])
  })

  it('delays the other language that is due at the same time', async () => {
    await regenerateReport(writing(), 'zh-Hant')
    await approve()
    await approve('zh-Hant')
    await schedule()
    await schedule({ language: 'zh-Hant', slug: 'zh' })
    const { id, revision } = (await draft('zh-Hant')).blocks[1]!
    await editReport(writing(), 'zh-Hant', { do: 'write', id, revision, text: '修改。' })
    expect(await publishDue(after)).toBe(0)
    expect(await live()).toEqual([])
    expect((await readSchedules(writing())).map(({ language, problem }) => [language, problem])).toEqual([
      ['en', 'other language'],
      ['zh-Hant', 'not approved'],
    ])
    expect([(await draft()).state, await publishDue(after)]).toEqual(['approved', 0])
  })

  it('needs a correction note if the article is online by then', async () => {
    await approve()
    await publishNow('a')
    await withdraw(publishing(), 'en', before)
    await approve()
    expect(await schedule({ slug: 'a' })).toEqual({ ok: true })
    expect(await publishDue(after)).toBe(1)
  })
})

it('runs one check at a time, and one more if it was woken meanwhile', async () => {
  const ends: (() => void)[] = []
  const loop = pollLoop(
    () => new Promise<void>((end) => ends.push(end)),
    1_000_000,
    () => undefined,
  )
  loop.wake()
  loop.wake()
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await new Promise((done) => setImmediate(done))
  expect(ends).toHaveLength(2)
  const stopped = loop.stop()
  loop.wake()
  ends[1]?.()
  await stopped
  expect(ends).toHaveLength(2)
})
