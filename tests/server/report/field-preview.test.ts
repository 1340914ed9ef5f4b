import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { beforeEach, expect, it } from 'vitest'
import { change } from '@/lib/domain/trip/edit'
import { readDraft, regenerateReport } from '@/lib/server/report/report'
import { previewField } from '@/lib/server/report/field-preview'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from './report-office'

let tripId = ''
const preview = (...[edit, ref]: [Parameters<typeof previewField>[1], string]) =>
  previewField(accessTo(tripId, 'edit trip'), edit, ref)

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
})

it('returns the sentence of a text while it is typed, in each language, and saves nothing', async () => {
  const { record } = (await loadTrip(tripId))!
  const topic = record.topic[0]!
  const subject = { en: 'joint courses on Korean folk painting', 'zh-Hant': '韓國民畫聯合課程' }
  const [english, chinese] = await preview(change('topic', topic, { subject }), `topic:${topic.id}`)
  expect(english).toMatchObject({ language: 'en', flag: null })
  expect(english!.sentences.join()).toContain('joint courses on Korean folk painting')
  expect(chinese).toMatchObject({ language: 'zh-Hant', flag: null })
  expect(chinese!.sentences.join()).toContain('韓國民畫聯合課程')
  expect((await loadTrip(tripId))!.record.topic[0]!.subject).toEqual(topic.subject)
})

it('reports a missing language and a text that cannot be worded well', async () => {
  const { record } = (await loadTrip(tripId))!
  const topic = record.topic[0]!
  const only = change('topic', topic, { subject: { en: 'law' } })
  expect((await preview(only, `topic:${topic.id}`)).map(({ flag }) => flag?.why ?? null)).toEqual([null, 'no words'])
  const quote = record.quote[0]!
  const text = { en: 'we learned a great deal from our hosts' }
  const spoken = change('quote', quote, { text, form: 'reported' })
  const [english] = await preview(spoken, `quote:${quote.id}`)
  expect(english!.flag?.why).toBe('first person')
})

it('shows a text that is being added, as the report prints it', async () => {
  await regenerateReport(accessTo(tripId, 'write report'), 'en', { style: 'sections' })
  expect((await readDraft(accessTo(tripId, 'write report'), 'en'))!.style).toBe('sections')
  const values = {
    ...defaultValues.nextStep,
    text: { en: 'to exchange five students' },
    use: 'article' as const,
  }
  const add = { do: 'add', noun: 'nextStep', id: 'new', values } as const
  expect((await preview(add, 'nextStep:new'))[0]!.sentences.join()).toContain('five students')
  expect((await preview({ ...add, values: { ...values, use: 'internal' } }, 'nextStep:new'))[0]!.sentences).toEqual([])
})

it('is empty while only a person is being added', async () => {
  const values = { speakerId: 'not yet', form: 'direct' as const, text: { en: 'Yes.' } }
  expect(await preview({ do: 'add', noun: 'quote', id: 'new', values }, 'quote:new')).toEqual([])
})
