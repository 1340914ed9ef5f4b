import { describe, expect, test } from 'vitest'
import { reportFlags } from '../../lib/report/flags'
import { type ReportOptions, makeReport } from '../../lib/report/report'
import { trip } from './cases'

const people = [
  { id: 'p', name: { full: 'Ada Berg', family: 'Berg' }, institution: 'home' },
  { id: 'q', name: { full: 'Ole Dahl', family: 'Dahl' }, institution: 'a' },
]
const delegation = [{ person: 'p', role: 'leader', title: 'President' }]
const record = (parts: Record<string, unknown>) => trip({ people, delegation, ...parts })
const body = (parts: Record<string, unknown>, options: ReportOptions = {}) =>
  makeReport(record(parts), options)
    .paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .join(' ')
const at = (visit: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  body({ visits: [{ institution: 'a', ...visit }], ...more })
const fields = (of: Record<string, unknown>) => body({ trip: of, visits: [{ institution: 'a' }] })
const said = (text: string) =>
  at({ hosts: [{ person: 'q', title: 'Rector' }] }, { quotes: [{ speaker: 'q', form: 'reported', text }] })

describe('a note becomes what it means', () => {
  test.each([
    ['dual PhD?', 'a possible dual PhD'],
    ['MoU possible?', 'a possible MoU'],
    ['internships (paid?)', 'internships and whether they are paid'],
    ['tuition: who pays?', 'tuition and who pays'],
    ['visa waiting times!!', 'visa waiting times.'],
    ['double degree 3+1', 'a double degree (3+1)'],
    ['reactivate exchange', 'reactivating exchange'],
  ])('topic: %s', (topic, words) => expect(at({ topics: [topic] })).toContain(words))

  test.each([
    ['nursing simulation center', 'visited the nursing simulation center'],
    ['planted tree', 'planted a tree'],
    ['met Indian students (over lunch)', 'met Indian students over lunch.'],
    ['meeting with exchange students (2)', 'met two exchange students'],
    ['factory tour, no photos', 'took a factory tour.'],
    ['Talk by Dean Oh, well attended', 'heard a well-attended talk by Dean Oh'],
    ['lecture by Dean Oh (“Chips”), 60 students', 'lecture by Dean Oh on “Chips” attended by 60 students'],
  ])('activity: %s', (activity, words) => expect(at({ activities: [activity] })).toContain(words))

  test.each([
    ['summer school 2025 planned together', 'a joint summer school is planned for 2025.'],
    ['UBT very satisfied with our students', "UBT was very satisfied with Aster University's students."],
    ['both sides convinced of potential', 'Both sides were convinced of the potential.'],
    ['TECO helps with visa', 'TECO is to help with visas.'],
    ['UBT promised dorm rooms', 'UBT promised dorm rooms.'],
    ['quota 3 -> 5', 'an increase in the quota from 3 to 5'],
  ])('outcome: %s', (outcome, words) => expect(at({ outcomes: [outcome] })).toContain(words))

  test.each([
    ['first stop of a tour through Asia', 'This was the first stop of a tour through Asia.'],
    ['visit arranged by the Taipei office', 'was arranged by the Taipei office.'],
    ['visit fell on Moon Festival', 'The visit fell on the Moon Festival.'],
    ['cooperation since 20 yrs', 'The partnership goes back 20 years.'],
    ['delegation also went to Oslo', 'The delegation also went to Oslo.'],
    ['Original plan included Slovakia', 'The original plan included Slovakia.'],
  ])('context: %s', (context, words) => expect(fields({ context: [context] })).toContain(words))

  test.each([
    ['started 2005 with 1 student', 'The partnership began in 2005 with one student.'],
    ['since then 150+ students', 'Since then, there have been more than 150 students.'],
  ])('history: %s', (history, words) => expect(at({ history: [history] })).toContain(words))

  test.each([
    ['ten years went by quickly, next ten will be better', 'that ten years went by quickly and that the next ten will'],
    ['good to meet in person', 'Rector Dahl said that it was good to meet in person.'],
    ['Europe a door to EU', 'Rector Dahl said that Europe is a door to the EU.'],
  ])('remark: %s', (remark, words) => expect(said(remark)).toContain(words))

  test('background, titles and next steps', () => {
    expect(at({ background: ['top technical univ. in Turkey', 'teaching in English'] })).toContain(
      'is a top technical university in Turkey and teaches in English.',
    )
    expect(at({ hosts: [{ title: 'Dept. of Civil Eng.' }] })).toContain('Department of Civil Engineering')
    expect(fields({ nextSteps: [{ text: 'first students selected before December' }] })).toContain(
      'First students are to be selected before December.',
    )
    expect(fields({ nextSteps: [{ text: 'they send CVs' }] })).toContain('Birch University is to send CVs.')
    expect(fields({ nextSteps: [{ text: 'UBT dean visits us in May' }] })).toContain(
      'The UBT dean is to visit Aster University in May.',
    )
  })

  test('the partner of a meeting with us is the guest', () => {
    const incoming = { direction: 'incoming', guest: 'a' }
    const visits = [{ institution: 'home', history: ['new partner'] }]
    expect(body({ trip: incoming, delegation: [], visits })).toContain('Birch University is a new partner.')
  })
})

describe('what cannot be worded is left out and flagged', () => {
  test.each([
    ['outcomes', 'very good discussion'],
    ['outcomes', 'UBT will check'],
    ['outcomes', 'will be reactivated'],
    ['topics', 'see above'],
    ['activities', 'check-in'],
    ['history', 'MoU since 2012, not very active'],
    ['history', 'paused 2020–22'],
  ])('%s: %s', (field, text) => {
    const whole = record({ visits: [{ institution: 'a', [field]: [text], background: ['founded 1905'] }] })
    for (const style of ['classic', 'sections'] as const) {
      const report = makeReport(whole, { style })
      expect(JSON.stringify(report.paragraphs)).not.toContain(text)
      const flags = reportFlags(whole, { style })
      expect(flags).toMatchObject([{ why: 'note', text }])
      expect(report.unused).toContain(flags[0]?.path)
    }
  })

  test('also in Chinese', () => {
    const visits = [{ institution: 'a', activities: ['參觀實驗室'], outcomes: ['雙方相談甚歡', '對方表示願意'] }]
    const whole = record({ language: 'zh-Hant', visits })
    const report = makeReport(whole, { language: 'zh-Hant' })
    expect(JSON.stringify(report.paragraphs)).not.toMatch(/相談甚歡|表示願意/)
    expect(reportFlags(whole, { language: 'zh-Hant' }).filter(({ why }) => why === 'note')).toHaveLength(2)
  })
})
