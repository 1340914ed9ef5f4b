import { beforeEach, expect, it } from 'vitest'
import { change } from '@/lib/domain/trip/edit'
import { dismissFlags } from '@/lib/server/report/dismissed-flags'
import { editReport, readDraft, regenerateReport } from '@/lib/server/report/report'
import { overrule } from '@/lib/server/report/report-overrules'
import { readReportUsage } from '@/lib/server/report/report-usage'
import { rewordFact } from '@/lib/server/report/reword'
import { readReport } from '@/lib/server/report/report-view'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from './report-office'

let tripId = ''
const writing = () => accessTo(tripId, 'write report')
const view = async () => (await readReport(writing(), 'en', 'en'))!
const open = async (language: 'en' | 'zh-Hant' = 'en') =>
  (await readReport(writing(), language, 'en'))!.open.map(({ why, of, words, location }) => [
    why,
    of?.text ?? null,
    words?.text ?? null,
    location.in,
  ])

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
})

it('lists hosts who were never asked, and texts that lack a language', async () => {
  await regenerateReport(writing(), 'en')
  await regenerateReport(writing(), 'zh-Hant')
  const english = await open()
  expect(english.map(([why]) => why)).toEqual(['name', 'name', 'name'])
  expect(english[0]).toEqual(['name', 'Hanyang University', 'Hansung Kim', 'names'])
  const chinese = await open('zh-Hant')
  expect(chinese).toContainEqual(['missing', null, 'campus internationalization', 'translations'])
})

it('lists texts that cannot be worded well, until a user has rewritten their sentence', async () => {
  const { record } = (await loadTrip(tripId))!
  const quote = record.quote[0]!
  const text = { en: 'we learned a great deal from our hosts' }
  await editTrip(tripId, change('quote', quote, { text, form: 'reported' }), 'u')
  await regenerateReport(writing(), 'en')
  expect(await open()).toContainEqual(['first person', null, text.en, 'details'])
  const block = (await readDraft(writing(), 'en'))!.blocks.find((one) =>
    one.sentences.some(({ facts }) => facts.includes(`quote:${quote.id}`)),
  )!
  const { id, revision } = block
  await editReport(writing(), 'en', { do: 'write', id, revision, text: 'The group learned a great deal.' })
  expect((await open()).map(([why]) => why)).not.toContain('first person')
})

it('lists contradictions of the record, and text that a user keeps despite a contradiction', async () => {
  const { record } = (await loadTrip(tripId))!
  const from = { end: record.trip.end }
  await editTrip(tripId, { do: 'change trip', from, to: { end: '2023-10-01' } }, 'u')
  await regenerateReport(writing(), 'en')
  expect((await open()).map(([why]) => why)).toContain('contradiction')
  const { id, revision, text } = (await readDraft(writing(), 'en'))!.blocks[1]!
  await editReport(writing(), 'en', { do: 'write', id, revision, text: `${text} There were 57 guests.` })
  expect((await open()).map(([why]) => why)).not.toContain('overruled')
  await overrule(writing(), 'en', { block: id, kind: 'number', words: '57', isRestored: false })
  expect((await open()).map(([why]) => why)).not.toContain('overruled')
  expect((await view()).putAside).toMatchObject([
    { why: 'overruled', words: { text: '57' }, location: { in: 'block' }, dismissed: { by: 'U' } },
  ])
})

const flagged = { en: 'we learned a great deal from our hosts' }

/** Reports with a remark in the first person; its reference. */
async function flagAQuote(): Promise<string> {
  const { record } = (await loadTrip(tripId))!
  const quote = record.quote[0]!
  await editTrip(tripId, change('quote', quote, { text: flagged, form: 'reported' }), 'u')
  await regenerateReport(writing(), 'en')
  return `quote:${quote.id}`
}
const entryOf = async (fact: string) => (await view()).open.find((one) => one.fact === fact)
const usage = async () => readReportUsage(writing(), (await loadTrip(tripId))!)
const both = () => accessTo(tripId, 'write report', 'u', 'edit trip')

it('dismisses an entry with user and time, until its text changes or it is reopened', async () => {
  const fact = await flagAQuote()
  const key = { why: 'first person', fact, words: flagged.en }
  expect(await dismissFlags(writing(), 'en', { flags: [key], isOpen: false })).toBe(true)
  const { open, putAside } = await view()
  expect(open.map(({ why }) => why)).toEqual(['name', 'name', 'name'])
  expect(putAside).toMatchObject([{ why: 'first person', words: { text: flagged.en }, dismissed: { by: 'U' } }])
  expect((await usage()).flags[fact]).toBeUndefined()
  await dismissFlags(writing(), 'en', { flags: [key], isOpen: true })
  expect(await entryOf(fact)).toMatchObject({ why: 'first person', dismissed: null })
  await dismissFlags(writing(), 'en', { flags: [key], isOpen: false })
  const quote = (await loadTrip(tripId))!.record.quote[0]!
  await editTrip(tripId, change('quote', quote, { text: { en: `${flagged.en} again` } }), 'u')
  await regenerateReport(writing(), 'en')
  expect(await entryOf(fact)).toMatchObject({ why: 'first person', words: { text: `${flagged.en} again` } })
  expect(await dismissFlags(writing(), 'zh-Hant', { flags: [key], isOpen: false })).toBe(false)
})

it('dismisses hosts who were not asked and missing translations, also in the rows of the trip', async () => {
  await regenerateReport(writing(), 'zh-Hant')
  const chinese = async () => (await readReport(writing(), 'zh-Hant', 'zh-Hant'))!
  const { open } = await chinese()
  expect(new Set(open.map(({ why }) => why))).toEqual(new Set(['missing', 'name']))
  const topic = `topic:${(await loadTrip(tripId))!.record.topic[0]!.id}`
  expect((await usage()).flags[topic]).toEqual([{ why: 'no words', language: 'zh-Hant' }])
  const flags = open.flatMap(({ key }) => key ?? [])
  await dismissFlags(writing(), 'zh-Hant', { flags, isOpen: false })
  const view = await chinese()
  expect(view.open).toEqual([])
  expect(view.putAside.map(({ words }) => words)).toEqual(open.map(({ words }) => words))
  expect((await usage()).flags[topic]).toBeUndefined()
  await dismissFlags(writing(), 'zh-Hant', { flags: flags.slice(0, 1), isOpen: true })
  expect((await chinese()).open).toHaveLength(1)
})

it('shows how each article prints a flagged text to users who may change it, and marks its sentence', async () => {
  const fact = await flagAQuote()
  expect((await entryOf(fact))?.printed).toBeNull()
  const { open, blocks } = (await readReport(both(), 'en', 'en'))!
  const printed = open.find((one) => one.fact === fact)?.printed
  expect(printed?.map(({ language }) => language)).toEqual(['en', 'zh-Hant'])
  expect(printed?.[0]?.sentences.join()).toContain('learned a great deal')
  const sentences = blocks.flatMap(({ paragraphs }) => paragraphs.flat())
  expect(sentences.filter(({ facts }) => facts.includes(fact))).toHaveLength(1)
})

it('rewords a text in the record and in the article, and leaves other changes to the author', async () => {
  const fact = await flagAQuote()
  const { record } = (await loadTrip(tripId))!
  await editTrip(tripId, { do: 'change trip', from: { size: record.trip.size }, to: { size: 14 } }, 'u')
  const to = 'the group learned a great deal from the hosts'
  const reword = (from: string, words: string) => rewordFact(both(), both(), 'en', { fact, from, words })
  expect(await reword('something else', to)).toBe(false)
  expect(await reword(flagged.en, to)).toBe(true)
  expect((await loadTrip(tripId))!.record.quote[0]?.text).toEqual({ en: to })
  expect(await entryOf(fact)).toBeUndefined()
  const { blocks } = await view()
  expect(blocks.map(({ text }) => text).join()).toContain('the group learned a great deal from the hosts')
  // The number of members is still a suggested update.
  const updates = blocks.flatMap((block) => block.updates)
  expect(updates.length).toBeGreaterThan(0)
  expect(updates.every(({ now }) => now?.includes('14'))).toBe(true)
})

it('lists texts of the trip that its reports cannot word well', async () => {
  const fact = await flagAQuote()
  const { flags } = await usage()
  expect(flags[fact]).toEqual([{ why: 'first person', language: 'en' }])
  // Without a Chinese report, no text lacks Chinese.
  expect(
    Object.values(flags)
      .flat()
      .map(({ why }) => why),
  ).not.toContain('no words')
  await regenerateReport(writing(), 'zh-Hant')
  expect((await usage()).flags[fact]).toContainEqual({ why: 'no words', language: 'zh-Hant' })
})

it('reports that a report with headings has nothing to print below them', async () => {
  tripId = await storeKorea((file) => {
    for (const visit of file.visits as Record<string, unknown>[])
      for (const field of Object.keys(visit)) if (!['id', 'institution', 'day'].includes(field)) delete visit[field]
  })
  await regenerateReport(writing(), 'en', { style: 'sections' })
  expect(await view()).toMatchObject({ style: 'sections', isOtherStyle: true })
  await regenerateReport(writing(), 'en', { style: 'classic' })
  expect(await view()).toMatchObject({ style: 'classic', isOtherStyle: false })
})
