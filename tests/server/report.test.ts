import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, reportBlocks } from '@/db/schema'
import { change } from '@/lib/domain/edit'
import { tripMay } from '@/lib/domain/roles'
import { editReport, makeReportAgain, readDraft } from '@/lib/server/report'
import { readReport } from '@/lib/server/report-view'
import { editTrip, loadTrip } from '@/lib/server/trip-record'
import { freshDatabase } from '../db/engines'
import { accessTo, storeKorea, storeUser } from './report-office'

let tripId = ''
const access = (userId?: string) => accessTo(tripId, 'write report', userId)
const blocks = async () => (await readDraft(access()))!.blocks

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  await storeUser('v')
  tripId = await storeKorea()
})

describe('the draft', () => {
  it('is none until it is made, and then says what the record says', async () => {
    expect(await readDraft(access())).toBeNull()
    await makeReportAgain(access())
    const [headline, lead] = await blocks()
    expect(headline).toMatchObject({ kind: 'headline', revision: 1, touched: false })
    expect(lead!.text).toContain('Y.H. Frank Ying')
    const { stale, untold } = (await readReport(access(), 'en'))!
    expect([stale, untold]).toEqual([0, []])
  })

  it('names the records each paragraph rests on', async () => {
    await makeReportAgain(access())
    const { blocks } = (await readReport(access(), 'en'))!
    const names = blocks.flatMap(({ basis }) => basis.names)
    expect(names).toContainEqual({ text: 'Y.H. Frank Ying', lang: 'en', keeping: { in: 'delegation' } })
    expect(names).toContainEqual({ text: 'Hansung Kim', lang: 'en', keeping: { in: 'visits' } })
    expect(names).toContainEqual({ text: 'Hanyang University', lang: 'en', keeping: { in: 'visits' } })
  })

  it('is made once, however many ask at a time', async () => {
    await Promise.all([makeReportAgain(access('u')), makeReportAgain(access('v'))])
    const texts = (await blocks()).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('an edit', () => {
  it('is kept, with who made it and what takes it back', async () => {
    await makeReportAgain(access())
    const lead = (await blocks())[1]!
    await editReport(access('v'), { do: 'write', id: lead.id, revision: 1, text: 'They went.' })
    expect((await blocks())[1]).toMatchObject({ text: 'They went.', revision: 2, editedBy: 'v' })
    const rows = await db().select().from(changes).where(eq(changes.subject, 'report'))
    const written = rows.find(({ verb }) => verb === 'write')
    expect(written).toMatchObject({ tripId, userId: 'v', inverse: { do: 'write', id: lead.id, revision: 2, text: lead.text } })
    expect((await readReport(access(), 'en'))!.blocks[1]!.lastEdit?.by).toBe('V')
  })

  it('goes back to what the record says, and forth again', async () => {
    await makeReportAgain(access())
    const { id, text } = (await blocks())[1]!
    await editReport(access(), { do: 'write', id, revision: 1, text: 'Mine.' })
    expect((await readReport(access(), 'en'))!.blocks.map(({ canRestore }) => canRestore).filter(Boolean)).toHaveLength(1)
    const restored = await editReport(access(), { do: 'settle', id, revision: 2, take: true })
    expect((await blocks())[1]!.text).toBe(text)
    await editReport(access(), restored.ok ? restored.undo! : { do: 'move', id, before: null })
    expect((await blocks())[1]!.text).toBe('Mine.')
  })

  it('overwrites nothing written since it was begun', async () => {
    await makeReportAgain(access())
    const { id } = (await blocks())[1]!
    await editReport(access('u'), { do: 'write', id, revision: 1, text: 'Theirs.' })
    expect(await editReport(access('v'), { do: 'write', id, revision: 1, text: 'Mine.' })).toEqual({ ok: false, code: 'changed' })
    expect((await blocks())[1]!.text).toBe('Theirs.')
  })

  it('of two at the same time, one is told of the other', async () => {
    await makeReportAgain(access())
    const { id } = (await blocks())[1]!
    const both = await Promise.all(['One.', 'Two.'].map((text) => editReport(access(), { do: 'write', id, revision: 1, text })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('moves, adds and removes, and the order is kept', async () => {
    await makeReportAgain(access())
    const [, a, b] = await blocks()
    await editReport(access(), { do: 'move', id: b!.id, before: a!.id })
    await editReport(access(), { do: 'add', id: 'mine', after: b!.id, text: 'Mine.' })
    expect((await blocks()).slice(1, 4).map(({ id }) => id)).toEqual([b!.id, 'mine', a!.id])
    await editReport(access(), { do: 'remove', id: 'mine', revision: 1 })
    expect(await db().select().from(reportBlocks).where(eq(reportBlocks.id, 'mine'))).toEqual([])
  })

  it('does nothing to another trip’s report', async () => {
    await makeReportAgain(access())
    const { id } = (await blocks())[1]!
    const other = await storeKorea((file) => { file.trip.title = 'Another' })
    await makeReportAgain(accessTo(other, 'write report'))
    expect(await editReport(accessTo(other, 'write report'), { do: 'write', id, revision: 1, text: 'Mine.' })).toEqual({ ok: false, code: 'gone' })
  })
})

describe('when the record changes', () => {
  async function growTo(size: number) {
    const { record } = (await loadTrip(tripId))!
    await editTrip(tripId, { do: 'change trip', from: { size: record.trip.size }, to: { size } }, 'u')
  }

  it('says so, and making it again brings the new words', async () => {
    await makeReportAgain(access())
    await growTo(12)
    const before = (await readReport(access(), 'en'))!
    expect(before.stale).toBe(1)
    expect(before.blocks.map(({ isStale }) => isStale).filter(Boolean)).toHaveLength(1)
    await makeReportAgain(access())
    expect((await blocks())[1]!.text).toContain('12-member')
    expect((await readReport(access(), 'en'))!.stale).toBe(0)
  })

  it('keeps what was edited and offers the new words beside it', async () => {
    await makeReportAgain(access())
    const { id } = (await blocks())[1]!
    await editReport(access(), { do: 'write', id, revision: 1, text: 'Eleven of us went.' })
    await growTo(12)
    await makeReportAgain(access())
    const [, lead] = (await readReport(access(), 'en'))!.blocks
    expect(lead).toMatchObject({ id, text: 'Eleven of us went.' })
    expect(JSON.stringify(lead!.offer)).toContain('12-member')
    await editReport(access(), { do: 'settle', id, revision: lead!.revision, take: true })
    expect((await blocks())[1]!.text).toContain('12-member')
  })

  it('names a new member once among those not told', async () => {
    await makeReportAgain(access())
    const { record } = (await loadTrip(tripId))!
    const personId = record.host[0]!.personId
    await editTrip(tripId, { do: 'add', noun: 'member', id: 'new', values: { personId, role: 'member', title: { en: 'Adviser' }, count: 1 } }, 'u')
    expect((await readReport(access(), 'en'))!.untold.map(({ words }) => words?.text)).toEqual(['Hansung Kim'])
  })

  it('leaves a fact that lost its paragraph among those not told', async () => {
    await makeReportAgain(access())
    const quote = (await readReport(access(), 'en'))!.blocks.find(({ basis }) => basis.others.some(({ kind }) => kind === 'quote'))!
    await editReport(access(), { do: 'remove', id: quote.id, revision: quote.revision })
    expect((await readReport(access(), 'en'))!.untold.map(({ kind }) => kind)).toContain('quote')
  })

  it('does not mind the order of stops within sentences’ records', async () => {
    await makeReportAgain(access())
    const { record } = (await loadTrip(tripId))!
    const host = record.host[0]!
    await editTrip(tripId, change('host', host, { title: { en: 'Provost' } }), 'u')
    const { stale, blocks } = (await readReport(access(), 'en'))!
    expect(stale).toBeGreaterThan(0)
    expect(blocks.flatMap(({ basis }) => basis.names).map(({ text }) => text)).toContain('Hansung Kim')
  })
})

describe('who may', () => {
  it('write: the office and editors; publish: the office alone', () => {
    expect(tripMay('staff', null, 'publish report')).toBe(true)
    expect([tripMay('none', 'editor', 'write report'), tripMay('none', 'editor', 'publish report')]).toEqual([true, false])
    expect([tripMay('none', 'member', 'write report'), tripMay('none', 'member', 'publish report')]).toEqual([false, false])
  })
})
