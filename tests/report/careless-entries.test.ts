import { describe, expect, it } from 'vitest'
import { type ReportOptions, makeReport } from '../../lib/report/report'
import { trip } from './cases'

const lead = { person: 'p', role: 'leader', title: 'President' }
const people = [{ id: 'p', name: { full: 'Ada Berg', family: 'Berg' }, institution: 'home' }]
const body = (parts: Record<string, unknown>, options: ReportOptions = {}) =>
  makeReport(trip({ people, delegation: [lead], ...parts }), options)
    .paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .join(' ')
const at = (visit: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  body({ visits: [{ institution: 'a', ...visit }], ...more })

describe('terms of an agreement', () => {
  const signed = (subject: string, more = {}) =>
    at({ agreements: [{ kind: 'student exchange agreement', status: 'signed', subject, ...more }] })

  it('become a clause after the sentence, not a note in brackets', () => {
    expect(signed('5 students a year; tuition waived')).toContain(
      'signed a student exchange agreement; it provides for 5 students a year, with tuition waived.',
    )
    expect(signed('five years; up to 10 students for one term; fee waivers')).toContain(
      '; it runs for five years, and provides for up to 10 students for one term and for fee waivers.',
    )
    expect(signed('raised to university level; 10 students p.a.', { status: 'renewed' })).toContain(
      'agreement and raised it to university level; it provides for 10 students a year.',
    )
  })

  it('are not in force before the agreement is signed', () => {
    expect(signed('5 students a year; tuition waived', { status: 'agreed in principle' })).toContain(
      '; it would provide for 5 students a year, with tuition waived.',
    )
  })
})

describe('an outcome that repeats an agreement', () => {
  const agreements = [{ kind: 'Memorandum of Understanding', status: 'signed' }]
  const report = (outcome: string, of = agreements, language: 'en' | 'zh-Hant' = 'en') =>
    makeReport(
      trip({
        language,
        visits: [{ institution: 'a', agreements: of, outcomes: [outcome, 'a joint call for proposals'] }],
      }),
      { language },
    )

  it.each(['MOU signed', 'Signed MOU', 'agreement signed', 'Signed', 'memorandum of understanding was signed'])(
    'is stated by the sentence about the agreement: %s',
    (outcome) => {
      const { paragraphs, unused } = report(outcome)
      const sentences = paragraphs.flatMap((one) => one.sentences)
      const [first, ...others] = sentences.filter(({ facts }) => facts.includes('visit:1/outcomes[0]'))
      expect(first?.facts).toContain('agreement:1')
      expect(others).toEqual([])
      expect(unused).not.toContain('visit:1/outcomes[0]')
      expect(sentences.filter(({ text }) => /\bsigned\b/i.test(text))).toHaveLength(1)
    },
  )

  it('is printed if it says more, or something else', () => {
    const texts = (outcome: string) =>
      report(outcome).paragraphs.flatMap((one) => one.sentences.map(({ text }) => text))
    expect(texts('letter of intent signed').join(' ')).toContain('letter of intent was signed.')
    expect(texts('The two sides signed an MOU.').join(' ')).toContain('The two sides signed an MOU.')
  })

  it('is recognised in Chinese too', () => {
    const of = [{ kind: '學術合作備忘錄', status: 'signed' }]
    for (const outcome of ['簽署合作備忘錄', 'MOU已簽署', '雙方簽署備忘錄']) {
      const sentences = report(outcome, of, 'zh-Hant').paragraphs.flatMap((one) => one.sentences)
      expect(sentences.filter(({ text }) => /簽署/u.test(text))).toHaveLength(1)
    }
  })
})

describe('careless entries become sentences', () => {
  it.each([
    ['two doctoral students a year', 'provided for two doctoral students a year.'],
    ['strengthens ties with Norway', 'he visit strengthens ties with Norway.'],
    ['LOI to follow by July', 'n LOI is to follow by July.'],
    ['support promised', 'support was promised.'],
    ['3 agreements under review', 'hree agreements are under review.'],
    ['Prof. Lind to visit Bergen in May', 'Prof. Lind is to visit Bergen in May.'],
    ['new quota: 4 students, 2 staff', 'a new quota of 4 students and 2 staff'],
    ['joint PhD in pharmacology to start in 2024', 'joint PhD in pharmacology is to start in 2024.'],
  ])('outcome: %s', (outcome, sentence) => {
    expect(at({ outcomes: [outcome] })).toContain(sentence)
  })

  it.each([
    ['down the mine', 'went down the mine'],
    ['city museum', 'visited the city museum'],
    ['wreath laid at the memorial', 'wreath was laid at the memorial.'],
    ['60 alumni', 'otal of 60 alumni attended.'],
    ['K-culture class', 'a K-culture class'],
  ])('activity: %s', (activity, sentence) => {
    expect(at({ activities: [activity] })).toContain(sentence)
  })

  it.each([
    [['established 2010; renewed 2015 and 2020'], 'established in 2010 and renewed in 2015 and 2020.'],
    [['contributes to the Nordic network'], 'contributes to the Nordic network.'],
    [['2009: MOU', '2014: exchange agreement'], 'signed an MOU in 2009 and signed an exchange agreement in 2014.'],
  ])('history: %s', (history, sentence) => {
    expect(at({ history })).toContain(sentence)
  })

  it('topics, purposes, members and hosts', () => {
    expect(at({ topics: ['same as at Cedar University'] })).toContain('the same topics as at Cedar University')
    expect(body({ trip: { purposes: ['alumni'] } })).toContain('The visit was devoted to alumni.')
    expect(body({ trip: { purposes: ['new partners'] } })).toContain('To find new partners, ')
    expect(body({ delegation: [lead, { role: 'member', title: 'Graduate School' }] })).toContain(
      'representatives of the Graduate School',
    )
    expect(body({ delegation: [lead, { role: 'member', title: 'Erasmus coordinator' }] })).toContain(
      'an Erasmus coordinator',
    )
    const hosts = [{ person: 'h', title: 'HR' }]
    const named = [...people, { id: 'h', name: { full: 'Ida Holm' }, institution: 'a' }]
    expect(at({ hosts }, { people: named })).toContain('Ida Holm of HR')
  })
})

describe('several remarks in one field', () => {
  const said = (text: string, lang = 'en') =>
    body({ quotes: [{ speaker: 'p', form: 'reported', text: { [lang]: text } }] })

  it.each([
    [
      'impressed by the labs, they will be back',
      'spoke of being impressed by the labs and said that they will be back.',
    ],
    ['met many graduates; proud of them', 'spoke of having met many graduates and of being proud of them.'],
    ['thanks and welcome to Bergen', 'offered thanks and a welcome to Bergen.'],
  ])('%s', (text, sentence) => {
    expect(said(text)).toContain(sentence)
  })

  it('are reported in their language if there is no English text, without a colon', () => {
    expect(said('양교의 우정이 깊어지길 바란다', 'ko')).toContain(
      'is reported in Korean as saying that 양교의 우정이 깊어지길 바란다.',
    )
  })
})

it('uses no acronym for an institution that readers would take for something else', () => {
  const institutions = [
    { id: 'home', name: 'Aster University', kind: 'university' },
    { id: 'a', name: 'Egret University', acronym: 'EU', kind: 'university' },
  ]
  expect(at({ topics: ['crop science'], outcomes: ['joint proposal to the EU'] }, { institutions })).not.toContain(
    '(EU)',
  )
})

it('names an agreement on an action as an agreement', () => {
  const agreements = [{ kind: 'exchange of students', status: 'signed' }]
  expect(at({ agreements })).toContain('The two universities signed an agreement on the exchange of students.')
})

describe('in Chinese', () => {
  const chinese = (visit: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    makeReport(
      trip({
        language: 'zh-Hant',
        institutions: [
          { id: 'home', name: '紫苑大學', kind: 'university' },
          { id: 'a', name: '樺木大學', kind: 'university' },
        ],
        visits: [{ institution: 'a', ...visit }],
        ...more,
      }),
      { language: 'zh-Hant' },
    )
      .paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
      .join('')

  it.each([
    [{ outcomes: ['明年起互派教授'] }, '雙方將自明年起互派教授。'],
    [{ activities: ['約50位校友出席', '頒發感謝狀'] }, /約50位校友出席.*頒發感謝狀/u],
    [{ activities: ['觀課', '與教師座談'] }, '觀課，並與教師座談'],
    [{ history: ['過去三年共有12名學生交換'] }, '過去三年共有12名學生交換。'],
    [{ history: [{ en: 'first MOU in 1983' }, { en: 'partners since 1998' }] }, '雙方過去的合作包括「'],
    [{ hosts: [{ title: { en: 'Faculty of Letters' } }] }, '由Faculty of Letters代表接待'],
    [
      {
        agreements: [
          { kind: '合作備忘錄', status: 'signed', subject: '提升為校級' },
          { kind: '學生交換協議', status: 'signed', subject: '每年5名' },
        ],
      },
      '簽署合作備忘錄，並提升為校級，另簽署學生交換協議，名額為每年5名',
    ],
  ])('%o', (visit, sentence) => {
    expect(chinese(visit)).toMatch(sentence)
  })

  it('texts of another language are part of a sentence, without a label', () => {
    const text = chinese({ topics: ['招生'] }, { trip: { context: [{ en: 'part of the regional strategy' }] } })
    expect(text).toContain('此行背景為「part of the regional strategy」。')
  })
})
