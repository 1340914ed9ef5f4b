import { describe, expect, it, test } from 'vitest'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

const article = (parts: Record<string, unknown>, language: 'en' | 'zh-Hant' = 'en') =>
  makeReport(trip(parts), { language })
    .paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .join(' ')
const at = (visit: Record<string, unknown>) => article({ visits: [{ institution: 'a', topics: ['law'], ...visit }] })
const university = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'university', ...more })

describe('agreements', () => {
  it('between two units have both parties as their subject', () => {
    const agreements = [
      { kind: 'letter of intent', subject: 'between the School of Law and its partner', status: 'signed' },
    ]
    expect(
      article({
        visits: [
          { institution: 'a', agreements },
          { institution: 'b', topics: ['law'] },
        ],
      }),
    ).toContain(
      'Aster University and Birch University signed a letter of intent between the School of Law and its partner.',
    )
  })

  it('with a unit and with the whole university have their own partners', () => {
    const agreements = [
      { kind: 'training agreement', subject: 'with the Faculty of Law', status: 'agreed in principle' },
      { kind: 'exchange agreement', status: 'renewed' },
    ]
    expect(at({ agreements })).toMatch(
      /on a training agreement with the Faculty of Law of Birch University and renewed an .+ with Birch University/,
    )
  })

  it('never open a sentence with the partner', () => {
    const agreements = [{ kind: 'MOU', status: 'signed' }]
    const visits = ['a', 'b'].map((institution) => ({ institution, agreements, topics: [`law of ${institution}`] }))
    for (const variant of [1, 2, 3])
      expect(JSON.stringify(makeReport(trip({ visits }), { variant }))).not.toMatch(/"With /)
  })
})

test.each([
  ['history', 'since 1998 sister university', 'The two universities have been sister universities since 1998.'],
  [
    'history',
    'partner since 2009, 120 students exchanged',
    'has been a partner since 2009, with 120 students exchanged.',
  ],
  ['history', '2016: visit by ASTU president to Oslo', 'A visit by the ASTU president to Oslo took place in 2016.'],
  [
    'history',
    'agreement first signed in 2014; renewed 2019',
    'The two universities first signed an agreement in 2014 and renewed it in 2019.',
  ],
  ['history', 'both sides first met in 2010', 'Both sides first met in 2010.'],
  ['background', 'graduate-only', 'The university is graduate-only.'],
  ['outcomes', 'interested in summer schools', 'interest in summer schools.'],
  ['activities', 'tour of smart power fab', 'toured the smart power fab.'],
])('the note in %s: %s', (field, note, sentence) => {
  expect(at({ [field]: [note] })).toContain(sentence)
})

test.each([
  ['HUST 70th anniversary', "The occasion was HUST's 70th anniversary."],
  ['invitation from the Rector of Birch', 'The visit took place at the invitation of the Rector of Birch.'],
  ['an official invitation from the Ministry', 'The visit took place at the official invitation of the Ministry.'],
])('the occasion %s has its own words', (occasion, sentence) => {
  expect(article({ trip: { occasion }, visits: [{ institution: 'a' }] })).toContain(sentence)
})

test.each([
  ['Joint committee meets in March', 'joint committee meets in March.'],
  ['Padua to send 3 students in fall', 'Padua is to send 3 students in fall.'],
  ['send draft of double degree', 'The next step is to send a draft of a double degree.'],
])('the next step %s is a sentence', (text, sentence) => {
  expect(article({ trip: { nextSteps: [{ text }] }, visits: [{ institution: 'a' }] })).toContain(sentence)
})

test('a dance performance is no verb', () => {
  expect(at({ activities: ['dance performance', 'book launch'] })).toContain('a dance performance and a book launch')
})

test('the only other member is one', () => {
  const people = [
    { id: 'p', name: { full: 'Ada Berg' } },
    { id: 'q', name: { full: 'Bo Holm', honorific: 'Prof.' } },
  ]
  const delegation = [
    { person: 'p', role: 'leader', title: 'Rector' },
    { person: 'q', role: 'member', title: 'Chair, Department of Law' },
  ]
  const text = article({ trip: { size: 2 }, people, delegation, visits: [{ institution: 'a' }] })
  expect(text).toContain('The other member was Prof. Bo Holm, Chair of the Department of Law.')
})

test('an office in a title is named in full at first, and once', () => {
  const institutions = [
    university('home', 'Aster University'),
    university('a', 'Birch University'),
    { id: 'o', name: 'Fern Economic and Cultural Office', acronym: 'FECO', kind: 'embassy' },
  ]
  const people = [{ id: 'p', name: { full: 'Jo Lind' }, institution: 'o' }]
  const visits = [{ institution: 'a', topics: ['law'], hosts: [{ person: 'p', title: 'Head of FECO' }] }]
  expect(article({ institutions, people, visits })).toContain('Jo Lind, Head of the Fern Economic and Cultural Office')
})

test('several hosts are not two sides', () => {
  const visits = [{ institution: 'a' }, { institution: 'b' }]
  expect(article({ trip: { outcomes: ['agreed to meet again in Oslo'] }, visits })).toContain(
    'The delegation and its hosts agreed to meet again in Oslo.',
  )
})

test('the headline does not repeat the country in the purpose', () => {
  const institutions = [
    university('home', 'Aster University'),
    ...['a', 'b', 'c', 'd', 'e'].map((id) => university(id, `${id.toUpperCase()}lpine University`, { country: 'FR' })),
  ]
  const visits = institutions.slice(1).map(({ id }) => ({ institution: id }))
  const { headline } = makeReport(trip({ trip: { purposes: ['strengthen ties in France'] }, institutions, visits }))
  expect(headline.text.match(/France|French/g)).toHaveLength(1)
})

test('events have their article', () => {
  const institutions = [
    university('home', 'Aster University'),
    { id: 'a', name: 'Study in Taiwan fair', kind: 'event', country: 'KR' },
    { id: 'b', name: 'Venice Biennale', kind: 'event', country: 'IT' },
  ]
  const text = article({ institutions, visits: [{ institution: 'a' }, { institution: 'b' }] })
  expect(text).toContain('the Study in Taiwan fair')
  expect(text).toContain('the Venice Biennale')
})

test('every article has a standfirst if there is a purpose or a date', () => {
  const visits = [{ institution: 'a' }]
  const institutions = [university('home', 'Aster University'), university('a', 'Birch University', { country: 'JP' })]
  const standfirst = (fields: object) => makeReport(trip({ trip: fields, institutions, visits })).standfirst?.text
  expect(standfirst({ purposes: ['to compare libraries'] })).toBe(
    'The delegation traveled to Japan to compare libraries.',
  )
  expect(standfirst({ start: '2024-05-02', end: '2024-05-04', size: 5 })).toBe(
    'A five-member delegation visited Japan from May 2 to 4, 2024.',
  )
})

describe('in Chinese', () => {
  const zh = (parts: Record<string, unknown>) =>
    article(
      {
        language: 'zh-Hant',
        institutions: [university('home', '甲大學', { country: 'TW' }), university('a', '乙大學', { country: 'JP' })],
        visits: [{ institution: 'a' }],
        ...parts,
      },
      'zh-Hant',
    )

  it('a request is a task of the unit', () => {
    expect(zh({ trip: { nextSteps: [{ text: '請國際處追蹤' }] } })).toContain('後續由國際處追蹤。')
  })

  it('an action with a due day is a sentence without brackets', () => {
    expect(zh({ trip: { nextSteps: [{ text: '簽署備忘錄', due: '2025-06' }] } })).toMatch(/將於2025年6月前簽署備忘錄。/)
  })

  it('a task with a time has its unit as subject', () => {
    const nextSteps = [{ text: '下學期開設線上課程', owner: '師培學院' }]
    expect(zh({ trip: { nextSteps } })).toContain('師培學院將於下學期開設線上課程。')
  })

  it('a second 校長 is named with the university right after the visit', () => {
    const people = [
      { id: 'p', name: { full: '林乙', family: '林' }, institution: 'home' },
      { id: 'q', name: { full: '佐藤丙', family: '佐藤' }, institution: 'a' },
    ]
    const text = zh({
      people,
      delegation: [{ person: 'p', role: 'leader', title: '校長' }],
      visits: [{ institution: 'a', topics: ['雙聯學位'], hosts: [{ person: 'q', title: '校長' }] }],
      quotes: [{ speaker: 'q', form: 'direct', text: '歡迎再來' }],
    })
    expect(text).toContain('乙大學佐藤校長表示')
  })
})
