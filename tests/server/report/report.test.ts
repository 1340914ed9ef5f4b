import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, reportBlocks } from '@/db/schema'
import { change } from '@/lib/domain/trip/edit'
import { tripMay } from '@/lib/domain/access/roles'
import { editReport, regenerateReport, readDraft } from '@/lib/server/report/report'
import { overrule } from '@/lib/server/report/report-overrules'
import { readReport } from '@/lib/server/report/report-view'
import { readReportUsage } from '@/lib/server/report/report-usage'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from './report-office'

let tripId = ''
const access = (userId?: string) => accessTo(tripId, 'write report', userId)
const blocks = async () => (await readDraft(access(), 'en'))!.blocks

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  await storeUser('v')
  tripId = await storeKorea()
})

describe('the draft', () => {
  it('does not exist until it is generated, and then states the record', async () => {
    expect(await readDraft(access(), 'en')).toBeNull()
    await regenerateReport(access(), 'en')
    const [headline, lead] = await blocks()
    expect(headline).toMatchObject({ kind: 'headline', revision: 1, touched: false })
    expect(lead!.text).toContain('Y.H. Frank Ying')
    const { newBlocks, reworded, unstatedFacts, blocks: shown } = (await readReport(access(), 'en', 'en'))!
    expect([shown.flatMap(({ updates: news }) => news), newBlocks, reworded, unstatedFacts]).toEqual([[], [], 0, []])
  })

  it('names the records on which each paragraph is based', async () => {
    await regenerateReport(access(), 'en')
    const { blocks } = (await readReport(access(), 'en', 'en'))!
    const names = blocks.flatMap(({ basis }) => basis.names)
    const { record, directory } = (await loadTrip(tripId))!
    const [host, visit] = [record.host[0]!, record.visit[0]!]
    expect([
      directory.people[host.personId!]!.name.full.en,
      directory.institutions[visit.institutionId]!.name.en,
    ]).toEqual(['Hansung Kim', 'Hanyang University'])
    expect(names).toContainEqual({
      text: 'Y.H. Frank Ying',
      lang: 'en',
      kind: null,
      count: 1,
      location: { in: 'delegation', at: `member-${record.member[0]!.id}` },
    })
    expect(names).toContainEqual({
      text: 'Hansung Kim',
      lang: 'en',
      kind: null,
      count: 1,
      location: { in: 'visits', at: `host-${host.id}` },
    })
    expect(names).toContainEqual({
      text: 'Hanyang University',
      lang: 'en',
      kind: null,
      count: 1,
      location: { in: 'visits', at: `visit-${visit.id}` },
    })
  })

  it('is created once, even by parallel requests', async () => {
    await Promise.all([regenerateReport(access('u'), 'en'), regenerateReport(access('v'), 'en')])
    const texts = (await blocks()).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('a record', () => {
  it('is linked to its paragraph in each language', async () => {
    await regenerateReport(access(), 'en')
    await regenerateReport(access(), 'zh-Hant')
    const { record } = (await loadTrip(tripId))!
    const places = (await readReportUsage(access(), (await loadTrip(tripId))!)).places[`host:${record.host[0]!.id}`]!
    expect(places.map(({ language }) => language)).toEqual(['en', 'zh-Hant'])
    const english = (await blocks()).filter(({ kind }) => kind === 'paragraph')
    expect(english[places[0]!.paragraph - 1]).toMatchObject({
      id: places[0]!.block,
      text: expect.stringContaining('Hansung Kim') as string,
    })
    await editReport(access(), 'en', { do: 'remove', id: places[0]!.block, revision: 1 })
    expect(
      (await readReportUsage(access(), (await loadTrip(tripId))!)).places[`host:${record.host[0]!.id}`]!.map(
        ({ language }) => language,
      ),
    ).toEqual(['zh-Hant'])
  })
})

describe('an edit', () => {
  it('is recorded in the history, with its author and its inverse', async () => {
    await regenerateReport(access(), 'en')
    const lead = (await blocks())[1]!
    await editReport(access('v'), 'en', { do: 'write', id: lead.id, revision: 1, text: 'They went.' })
    expect((await blocks())[1]).toMatchObject({ text: 'They went.', revision: 2, editedBy: 'v' })
    const rows = await db().select().from(changes).where(eq(changes.subject, 'report'))
    const written = rows.find(({ verb }) => verb === 'write')
    expect(written).toMatchObject({
      tripId,
      userId: 'v',
      inverse: { do: 'write', id: lead.id, revision: 2, text: lead.text },
    })
    expect((await readReport(access(), 'en', 'en'))!.blocks[1]!.lastEdit?.by).toBe('V')
  })

  it('can restore the generated text and the edited text again', async () => {
    await regenerateReport(access(), 'en')
    const { id, text } = (await blocks())[1]!
    await editReport(access(), 'en', { do: 'write', id, revision: 1, text: 'Mine.' })
    expect(
      (await readReport(access(), 'en', 'en'))!.blocks.map(({ canRestore }) => canRestore).filter(Boolean),
    ).toHaveLength(1)
    const restored = await editReport(access(), 'en', { do: 'restore', id, revision: 2 })
    expect((await blocks())[1]!.text).toBe(text)
    await editReport(access(), 'en', restored.ok ? restored.undo! : { do: 'move', id, before: null })
    expect((await blocks())[1]!.text).toBe('Mine.')
  })

  it('does not overwrite text written since it was begun', async () => {
    await regenerateReport(access(), 'en')
    const { id } = (await blocks())[1]!
    await editReport(access('u'), 'en', { do: 'write', id, revision: 1, text: 'Theirs.' })
    expect(await editReport(access('v'), 'en', { do: 'write', id, revision: 1, text: 'Mine.' })).toEqual({
      ok: false,
      code: 'changed',
    })
    expect((await blocks())[1]!.text).toBe('Theirs.')
  })

  it('is refused with the other text if two are made at the same time', async () => {
    await regenerateReport(access(), 'en')
    const { id } = (await blocks())[1]!
    const both = await Promise.all(
      ['One.', 'Two.'].map((text) => editReport(access(), 'en', { do: 'write', id, revision: 1, text })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('moves, adds and removes blocks, and the order stays consistent', async () => {
    await regenerateReport(access(), 'en')
    const [, , a, b] = await blocks()
    await editReport(access(), 'en', { do: 'move', id: b!.id, before: a!.id })
    await editReport(access(), 'en', { do: 'add', id: 'mine', after: b!.id, text: 'Mine.' })
    expect((await blocks()).slice(2, 5).map(({ id }) => id)).toEqual([b!.id, 'mine', a!.id])
    await editReport(access(), 'en', { do: 'remove', id: 'mine', revision: 1 })
    expect(await db().select().from(reportBlocks).where(eq(reportBlocks.id, 'mine'))).toEqual([])
  })

  it('keeps the standfirst below the headline', async () => {
    await regenerateReport(access(), 'en')
    const [headline, standfirst, lead] = await blocks()
    expect(standfirst?.kind).toBe('standfirst')
    expect(standfirst?.text).toMatch(/^Vice President .*\.$/)
    await editReport(access(), 'en', { do: 'move', id: lead!.id, before: standfirst!.id })
    await editReport(access(), 'en', { do: 'move', id: standfirst!.id, before: null })
    expect((await blocks()).slice(0, 3).map(({ id }) => id)).toEqual([headline!.id, standfirst!.id, lead!.id])
  })

  it('does not change another trip’s report', async () => {
    await regenerateReport(access(), 'en')
    const { id } = (await blocks())[2]!
    const other = await storeKorea((file) => {
      file.trip.title = 'Another'
    })
    await regenerateReport(accessTo(other, 'write report'), 'en')
    expect(
      await editReport(accessTo(other, 'write report'), 'en', { do: 'write', id, revision: 1, text: 'Mine.' }),
    ).toEqual({ ok: false, code: 'gone' })
  })
})

describe('a change of the record', () => {
  async function growTo(size: number) {
    const { record } = (await loadTrip(tripId))!
    await editTrip(tripId, { do: 'change trip', from: { size: record.trip.size }, to: { size } }, 'u')
  }

  const newsIn = async (language: 'en' | 'zh-Hant') =>
    (await readReport(access(), language, 'en'))!.blocks.flatMap(({ updates: news }) => news)

  it('marks the affected sentence in each language, and regenerating brings the new text', async () => {
    await regenerateReport(access(), 'en')
    await regenerateReport(access(), 'zh-Hant')
    await growTo(12)
    const news = await newsIn('en')
    expect(
      news.map(({ kind, was, now }) => [kind, /1[12]-member/.exec(was!)?.[0], /1[12]-member/.exec(now!)?.[0]]),
    ).toEqual([['changed', '11-member', '12-member']])
    expect(news[0]!.because).toEqual([{ kind: 'size', words: null }])
    expect(
      (await readReport(access(), 'en', 'en'))!.others.map(({ language, updates: other }) => [language, other.length]),
    ).toEqual([['zh-Hant', 1]])
    await regenerateReport(access(), 'en')
    expect((await blocks())[2]!.text).toContain('12-member')
    expect([await newsIn('en'), (await newsIn('zh-Hant')).length]).toEqual([[], 1])
  })

  it('keeps edited text, suggests the new text, and applies it on request', async () => {
    await regenerateReport(access(), 'en')
    const { id, text } = (await blocks())[2]!
    await editReport(access(), 'en', { do: 'write', id, revision: 1, text: `${text} It was windy.` })
    await growTo(12)
    await regenerateReport(access(), 'en')
    expect((await blocks())[2]!.text).toBe(`${text} It was windy.`)
    const { was, now } = (await newsIn('en'))[0]!
    await editReport(access(), 'en', { do: 'take', id, revision: 2, was, now, keep: false })
    expect((await blocks())[2]!.text).toBe(`${text.replace('an 11-member', 'a 12-member')} It was windy.`)
    expect(await newsIn('en')).toEqual([])
  })

  it('uses the current record, not the values a browser sends', async () => {
    await regenerateReport(access(), 'en')
    const { id, sentences } = (await blocks())[2]!
    expect(
      await editReport(access(), 'en', {
        do: 'take',
        id,
        revision: 1,
        was: sentences[0]!.text,
        now: 'Forged.',
        keep: false,
      }),
    ).toEqual({ ok: false, code: 'changed' })
  })

  it('lists a new member once among the unstated facts', async () => {
    await regenerateReport(access(), 'en')
    const { record } = (await loadTrip(tripId))!
    const personId = record.host[0]!.personId
    await editTrip(
      tripId,
      {
        do: 'add',
        noun: 'member',
        id: 'new',
        values: { personId, role: 'member', title: { en: 'Adviser' }, unit: null, count: 1 },
      },
      'u',
    )
    expect((await readReport(access(), 'en', 'en'))!.unstatedFacts.map(({ words }) => words?.text)).toEqual([
      'Hansung Kim',
    ])
  })

  it('lists a fact whose paragraph was removed among the unstated facts', async () => {
    await regenerateReport(access(), 'en')
    const quote = (await readReport(access(), 'en', 'en'))!.blocks.find(({ basis }) =>
      basis.others.some(({ kind }) => kind === 'quote'),
    )!
    await editReport(access(), 'en', { do: 'remove', id: quote.id, revision: quote.revision })
    expect((await readReport(access(), 'en', 'en'))!.unstatedFacts.map(({ kind }) => kind)).toContain('quote')
  })

  it('ignores the order of stops within the records of a sentence', async () => {
    await regenerateReport(access(), 'en')
    const { record } = (await loadTrip(tripId))!
    const host = record.host[0]!
    await editTrip(tripId, change('host', host, { title: { en: 'Provost' } }), 'u')
    const { blocks: shown } = (await readReport(access(), 'en', 'en'))!
    expect(shown.flatMap(({ updates: news }) => news).map(({ now }) => now)).toEqual([
      expect.stringContaining('Provost'),
    ])
    expect(shown.flatMap(({ basis }) => basis.names).map(({ text }) => text)).toContain('Hansung Kim')
  })
})

describe('a mark', () => {
  it('can be overruled by a user, and be shown again', async () => {
    await regenerateReport(access(), 'en')
    const { id, text } = (await blocks())[2]!
    await editReport(access(), 'en', { do: 'write', id, revision: 1, text: text.replace('11-member', '12-member') })
    const marks = async () =>
      (await readReport(access(), 'en', 'en'))!.blocks[2]!.paragraphs.flat().flatMap((one) => one.marks)
    const [mark] = await marks()
    expect(mark).toMatchObject({ kind: 'number', overruled: null })
    const { kind, words } = mark!
    expect(await overrule(access('v'), 'en', { block: id, kind, words, isRestored: false })).toBe(true)
    expect((await marks())[0]!.overruled?.by).toBe('V')
    expect(await overrule(access('v'), 'en', { block: id, kind, words, isRestored: true })).toBe(true)
    expect((await marks())[0]!.overruled).toBeNull()
    expect(await overrule(access(), 'en', { block: 'none', kind, words, isRestored: false })).toBe(false)
  })
})

describe('the form of a report', () => {
  it('is stored, and does not change edited text', async () => {
    // Without a fact about a visit, no headings would be generated.
    const visit = (await loadTrip(tripId))!.record.visit[0]!
    await editTrip(tripId, change('visit', visit, { activities: [{ en: 'toured the library' }] }), 'u')
    await regenerateReport(access(), 'en')
    const { id } = (await blocks())[2]!
    await editReport(access(), 'en', { do: 'write', id, revision: 1, text: 'Mine.' })
    await regenerateReport(access(), 'en', { style: 'sections' })
    expect(await readDraft(access(), 'en')).toMatchObject({ style: 'sections', variant: 1 })
    expect((await blocks()).find((one) => one.id === id)?.text).toBe('Mine.')
    expect((await blocks()).map(({ kind }) => kind)).toContain('heading')
    await regenerateReport(access(), 'en', { style: 'classic', variant: 2 })
    expect(await readDraft(access(), 'en')).toMatchObject({ style: 'classic', variant: 2 })
  })
})

describe('permissions for reports', () => {
  it('are writing for the office and editors, and publishing only for the office', () => {
    expect(tripMay('staff', null, 'publish report')).toBe(true)
    expect([tripMay('none', 'editor', 'write report'), tripMay('none', 'editor', 'publish report')]).toEqual([
      true,
      false,
    ])
    expect([tripMay('none', 'member', 'write report'), tripMay('none', 'member', 'publish report')]).toEqual([
      false,
      false,
    ])
  })
})
