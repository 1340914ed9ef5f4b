import { describe, expect, test } from 'vitest'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

type Parts = Record<string, unknown>

const paragraphsOf = (parts: Parts, options = {}) =>
  makeReport(trip(parts), options).paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join(' '))
const body = (parts: Parts, options = {}) => paragraphsOf(parts, options).join('\n')
const headlineOf = (parts: Parts, options = {}) => makeReport(trip(parts), options).headline.text
const atVisit = (fields: Parts) => body({ visits: [{ institution: 'a', ...fields }] })

/** Corrections of a news editor to generated articles, with one test for each rule. */
describe('activities', () => {
  test.each([
    [['tour of the library', 'campus tour'], 'the delegation toured the library and took a campus tour.'],
    [['tour of the library', 'tour of the gym'], 'the delegation toured the library and the gym.'],
    [['lunch', 'exchange of gifts'], 'the delegation had lunch and exchanged gifts.'],
    [['welcome ceremony', 'visit to two laboratories'], 'attended a welcome ceremony and visited two laboratories.'],
    [['talks with twelve rectors'], 'the delegation held talks with twelve rectors.'],
    [['library tour and lunch'], 'the delegation took a library tour and had lunch.'],
    [['short visit to the observatory'], 'the delegation made a short visit to the observatory.'],
    [['visited farm'], 'the delegation visited a farm.'],
    // A noun without a certain verb keeps the list as it was entered.
    [['tour of the library', 'address by the rector'], 'a tour of the library and an address by the rector.'],
    [['two lectures: trade; rural credit'], 'two lectures, on trade and on rural credit.'],
  ])('%j', (activities, words) => {
    expect(atVisit({ activities })).toContain(words)
  })

  test('an office that the delegation met is not a place', () => {
    const institutions = [
      { id: 'home', name: 'Aster University', kind: 'university' },
      { id: 'm', name: 'Mayor of Stuttgart', kind: 'other' },
      { id: 'a', name: 'Birch University', kind: 'university' },
    ]
    const visits = [{ institution: 'm', day: '2024-06-11', activities: ['exchange of gifts'] }]
    expect(body({ institutions, visits: [{ institution: 'a', topics: ['law'] }, ...visits] })).toContain(
      'The delegation met the Mayor of Stuttgart on June 11, 2024, and exchanged gifts.',
    )
  })
})

describe('notes', () => {
  test.each([
    ['19 partner schools in the region', 'Aster University has 19 partner schools in the region.'],
    ['alumni in 30 countries', 'Aster University has alumni in 30 countries.'],
    ['two earlier visits in 2019 and 2022', 'Two earlier visits took place in 2019 and 2022.'],
    ['the largest delegation so far', 'This was the largest delegation so far.'],
    ['part of new southbound policy', 'The visit was part of the new southbound policy.'],
    ['12 vietnamese students enrolled at present', 'A total of 12 Vietnamese students are enrolled at present.'],
    [
      'the first agreement in 2007, with Budapest Business School',
      'The first agreement was concluded in 2007, with Budapest Business School.',
    ],
  ])('%s', (note, sentence) => {
    expect(body({ trip: { context: [note] } })).toContain(sentence)
  })

  test('numbers of people get a verb', () => {
    expect(atVisit({ history: ['25 students sent since'] })).toContain('A total of 25 students have been sent since.')
    expect(body({ trip: { context: ['200 students sent to Japan so far'] } })).toContain(
      'A total of 200 students have been sent to Japan so far.',
    )
    expect(atVisit({ outcomes: ['to continue talks'] })).not.toContain('The talks are')
    expect(atVisit({ outcomes: ['15 students interested'] })).toContain('15 students were interested.')
  })

  test('a result in the plural is what the visit resulted in', () => {
    expect(body({ trip: { outcomes: ['ten new partners'] } })).toContain('The visit resulted in ten new partners.')
  })

  test('a policy is a topic without an article', () => {
    expect(atVisit({ topics: ['bilingual education policy'] })).toContain('covered bilingual education policy.')
  })

  test('areas of an office are represented', () => {
    const delegation = [{ role: 'member', title: 'ASU, international relations', count: 2 }]
    expect(body({ delegation })).toContain('two representatives of ASU (international relations)')
  })

  test('a title without capitals is capitalised', () => {
    const people = [{ id: 'p', name: { full: 'Wei Lin', family: 'Lin' } }]
    const delegation = [{ person: 'p', role: 'leader', title: 'dean, international affairs' }]
    expect(body({ people, delegation })).toContain('led by Wei Lin, Dean of International Affairs')
  })
})

describe('next steps', () => {
  const after = (...nextSteps: Parts[]) => body({ trip: { nextSteps } })

  test('have an article before a document', () => {
    expect(after({ text: 'sign MOU' })).toContain('The next step is to sign an MOU.')
  })

  test('keep their order, without an inverted sentence', () => {
    expect(after({ text: 'The offices will draft the agreement.' }, { text: 'a return visit in autumn' })).toContain(
      'The offices will draft the agreement. Plans also include a return visit in autumn.',
    )
  })

  test('have no introduction before an entered sentence', () => {
    for (const variant of [1, 2, 3])
      expect(body({ trip: { nextSteps: [{ text: 'The offices will meet in May.' }] } }, { variant })).not.toContain(
        'As a next step',
      )
  })

  test('name an owner once, and a day without brackets', () => {
    expect(after({ text: 'The Language Center will send a draft.', owner: 'Language Center' })).not.toContain('(')
    expect(after({ text: 'summer school in Hsinchu', due: '2025-07' })).toContain('in Hsinchu in July 2025.')
  })
})

describe('text in another language', () => {
  test('is quoted as part of a sentence, not appended after a colon', () => {
    const text = body({
      trip: {
        topics: [{ 'zh-Hant': '雙聯學位' }, 'housing'],
        purposes: [{ 'zh-Hant': '推動交流' }],
        outcomes: [{ 'zh-Hant': '互派教師' }],
        nextSteps: [{ text: { 'zh-Hant': '完成草案' } }],
      },
      visits: [{ institution: 'a', history: [{ 'zh-Hant': '2008年締約' }], activities: [{ 'zh-Hant': '參觀圖書館' }] }],
    })
    for (const words of ['雙聯學位', '推動交流', '互派教師', '完成草案', '2008年締約', '參觀圖書館'])
      expect(text).toContain(`“${words}”`)
    expect(text).not.toContain(':')
  })

  test('has no full stop before the comma if it is a quotation', () => {
    const people = [{ id: 'p', name: { full: 'Ken Abe' } }]
    const quotes = [{ speaker: 'p', form: 'direct', text: { ja: '楽しみです。' } }]
    expect(body({ people, quotes })).toContain('“楽しみです,” Ken Abe said.')
  })
})

describe('headlines', () => {
  const institutions = [
    { id: 'home', name: 'Aster University', kind: 'university', country: 'TW' },
    { id: 'a', name: 'University of Tartu Bay', kind: 'university', country: 'EE' },
    { id: 'b', name: 'Riga Harbour University', kind: 'university', country: 'LV' },
    { id: 'c', name: 'Mayor of Riga', kind: 'other', country: 'LV' },
    { id: 'd', name: 'Klaipeda Museum of the Sea', kind: 'other', country: 'LT' },
    { id: 'e', name: 'Alumni Dinner', kind: 'event', country: 'LT' },
  ]
  const visits = ['a', 'b', 'c', 'd', 'e'].map((institution) => ({ institution }))

  test('name countries and purpose instead of counting stops', () => {
    expect(headlineOf({ institutions, visits, trip: { purposes: ['deepen ties with Baltic universities'] } })).toBe(
      'Aster University Delegation Visits Estonia, Latvia, and Lithuania to Deepen Ties with Baltic Universities',
    )
  })

  test('capitalise a careless name', () => {
    const careless = [institutions[0], { id: 'x', name: 'hue college of economics', kind: 'university' }]
    expect(headlineOf({ institutions: careless, visits: [{ institution: 'x' }] })).toBe(
      'Aster University Delegation Visits Hue College of Economics',
    )
  })
})

describe('quotes', () => {
  const parts = {
    people: [
      { id: 'l', name: { full: 'Mei Lin', family: 'Lin' }, institution: 'home' },
      { id: 'm', name: { full: 'Jo Wu', family: 'Wu' }, institution: 'home' },
      { id: 'h', name: { full: 'Ken Abe', family: 'Abe' }, institution: 'a' },
    ],
    delegation: [
      { person: 'l', role: 'leader', title: 'President' },
      { person: 'm', role: 'member', title: 'Dean' },
    ],
    visits: [
      { institution: 'a', hosts: [{ person: 'h', title: 'Rector' }], topics: ['student exchange', 'joint degrees'] },
      { institution: 'b', topics: ['research', 'housing', 'mobility'] },
    ],
    quotes: [
      { speaker: 'm', form: 'direct', text: 'It rained.' },
      { speaker: 'h', form: 'direct', text: 'Come again.' },
      { speaker: 'l', form: 'direct', text: 'We came to listen.' },
    ],
    trip: { nextSteps: [{ text: 'a return visit' }] },
  }

  test('of the leader come early, of a host in the paragraph of the visit, and others at the end', () => {
    const paragraphs = paragraphsOf(parts)
    const of = (words: string) => paragraphs.findIndex((text) => text.includes(words))
    expect(of('Come again')).toBe(of('Rector Ken Abe'))
    expect(of('We came to listen')).toBeLessThan(of('student exchange'))
    expect(of('It rained')).toBeGreaterThan(of('mobility'))
  })

  test('of a host are below the heading of the visit', () => {
    const { paragraphs } = makeReport(trip(parts), { style: 'sections' })
    const host = paragraphs.find(({ heading }) => heading?.text === 'Birch University')
    expect(host?.sentences.map(({ text }) => text).join(' ')).toContain('Come again')
  })
})

describe('the lead', () => {
  test('states results of different status', () => {
    const agreements = [
      { kind: 'MOU', status: 'renewed' },
      { kind: 'letter of intent', status: 'signed' },
    ]
    const [lead] = paragraphsOf({ visits: [{ institution: 'a', agreements }] })
    expect(lead).toContain('The two universities renewed an MOU and signed a letter of intent.')
  })

  test('has a standfirst without a topic that only points to the visit', () => {
    const parts = {
      institutions: [
        { id: 'home', name: 'Aster University', kind: 'university', country: 'TW' },
        { id: 'a', name: 'Birch University', kind: 'university', country: 'JP' },
      ],
      visits: [{ institution: 'a', topics: ['focus of the visit and ventures', 'law'] }],
    }
    expect(makeReport(trip(parts)).standfirst?.text).toBe('Talks in Japan covered law.')
  })
})
