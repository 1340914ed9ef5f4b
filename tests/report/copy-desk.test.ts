import { describe, expect, test } from 'vitest'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'
import { expectSound } from './invariants'

const people = (...names: string[]) =>
  names.map((full, i) => ({ id: `p${i}`, name: { full, family: full.split(' ').at(-1)! } }))
const university = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'university', ...more })
const home = university('home', 'Aster University')

/** The body of the article as one text, after its invariants were checked. */
function body(parts: Record<string, unknown>): string {
  return expectSound(trip(parts))
    .paragraphs.map((p) => p.sentences.map((s) => s.text).join(' '))
    .join('\n')
}

describe('leads', () => {
  const far = [
    home,
    university('a', 'Birch University', { country: 'JP', city: 'Osaka' }),
    university('b', 'Cedar University', { country: 'JP', city: 'Osaka' }),
    { id: 'c', name: 'Alumni Reunion', kind: 'event', country: 'JP', city: 'Osaka' },
    { id: 'd', name: 'Mayor of Osaka', country: 'JP', city: 'Osaka' },
  ]
  const to = (...ids: string[]) => ids.map((institution) => ({ institution }))

  test('the destination of a visit to a dinner or a mayor is the place', () => {
    expect(body({ institutions: far, visits: to('a', 'b', 'c', 'd') })).toBe(
      'Aster University sent a delegation to Osaka, Japan, where it visited Birch University and ' +
        'Cedar University, attended the Alumni Reunion, and met the Mayor of Osaka.',
    )
  })

  test('without a country, state the purpose', () => {
    const institutions = [home, university('a', 'Birch University'), { id: 'c', name: 'Alumni Reunion', kind: 'event' }]
    expect(body({ institutions, visits: to('a', 'c') })).toBe(
      'Aster University sent a delegation to visit Birch University and attend the Alumni Reunion.',
    )
  })

  test('that are too long become two sentences', () => {
    const purposes = [
      'strengthen academic cooperation and exchange with institutions in the ' +
        'region and learn about the management of campuses and libraries',
    ]
    const delegation = [
      { person: 'p0', role: 'leader', title: 'Vice President for International Affairs and Continuing Education' },
    ]
    const { paragraphs } = expectSound(
      trip({
        trip: { purposes, start: '2024-05-13', end: '2024-05-17', size: 9 },
        people: people('Ada Byron'),
        delegation,
        institutions: far,
        visits: to('a', 'b'),
      }),
    )
    const [first, second] = paragraphs[0]!.sentences
    expect(first!.text).toMatch(/^To strengthen .* to Osaka, Japan, from May 13 to 17, 2024\.$/)
    expect(second!.text).toBe('The delegation visited Birch University and Cedar University.')
  })

  test('are followed by a member who does not fit in', () => {
    const parts = {
      trip: {
        size: 9,
        start: '2024-05-13',
        end: '2024-05-17',
        purposes: [
          'strengthen academic cooperation and exchange with institutions in the ' +
            'region and learn about the management of campuses and libraries',
        ],
      },
      people: people('Ada Byron', 'Bo Ek'),
      institutions: far,
      visits: to('a', 'b', 'd'),
      delegation: [
        { person: 'p0', role: 'leader', title: 'Vice President for International Affairs and Continuing Education' },
        {
          person: 'p1',
          role: 'member',
          title: 'Associate Vice President for Academic and Student Affairs and Libraries',
        },
      ],
    }
    for (const variant of [1, 2, 3])
      expect(expectSound(trip(parts), { variant }).unused.filter((ref) => !ref.startsWith('institution:'))).toEqual([])
    for (const { text } of expectSound(trip(parts)).paragraphs.flatMap(({ sentences }) => sentences))
      expect(text.split(' ').length).toBeLessThan(60)
  })

  test('name visits with only a day once, with their days', () => {
    const visits = ['a', 'b'].map((institution, i) => ({ institution, day: `2024-05-1${i + 3}` }))
    const text = body({ institutions: far, visits })
    expect(text).toBe(
      'Aster University sent a delegation to Osaka, Japan.\nThe delegation visited ' +
        'Birch University on May 13, 2024, and Cedar University on May 14.',
    )
  })

  test('with a long list of people are two sentences', () => {
    const names = Array.from({ length: 12 }, (_, i) => `Person Number${i}`)
    const title = (i: number) => `Director of the Office of Subject ${i}`
    const delegates = {
      people: people(...names),
      delegation: names.map((_, i) => ({ person: `p${i}`, role: 'member', title: title(i) })),
    }
    const parts = [
      { ...delegates, visits: to('a') },
      {
        people: delegates.people,
        visits: [{ institution: 'a', hosts: names.map((_, i) => ({ person: `p${i}`, title: title(i) })) }],
      },
    ]
    for (const one of parts)
      for (const { text } of expectSound(trip(one)).paragraphs.flatMap(({ sentences }) => sentences))
        expect(text.split(' ').length).toBeLessThan(60)
    const hosts = Array.from({ length: 12 }, (_, i) => ({
      institution: ['a', 'b', 'c'][i % 3],
      day: `2024-05-${10 + i}`,
      hosts: [{ person: `p${i}`, title: title(i) }],
    }))
    for (const { text } of expectSound(trip({ people: delegates.people, visits: hosts })).paragraphs.flatMap(
      ({ sentences }) => sentences,
    ))
      expect(text.split(' ').length).toBeLessThan(60)
  })

  test('have nothing between two consecutive days', () => {
    const when = (start: string, end: string) => body({ trip: { start, end }, visits: to('a') })
    expect(when('2024-05-13', '2024-05-14')).toContain('on May 13 and 14, 2024.')
    expect(when('2024-02-29', '2024-03-01')).toContain('on February 29 and March 1, 2024.')
    expect(when('2023-02-28', '2023-03-02')).toContain('from February 28 to March 2, 2023.')
  })
})

describe('a trip of one person', () => {
  const alone = {
    people: people('Ada Byron', 'Bo Ek'),
    delegation: [{ person: 'p0', role: 'leader', title: 'Provost' }],
  }

  test('does not mention a delegation in later sentences', () => {
    const visits = [
      { institution: 'a', hosts: [{ person: 'p1', title: 'Dean' }], activities: ['gave a lecture', 'met students'] },
      { institution: 'b', topics: ['law'], activities: ['toured the library'] },
    ]
    for (const variant of [1, 2, 3])
      for (const style of ['classic', 'sections'] as const) {
        const report = expectSound(trip({ trip: { size: 1, activities: ['visited alumni'] }, ...alone, visits }), {
          variant,
          style,
        })
        expect(JSON.stringify(report.paragraphs)).not.toMatch(/delegation [a-z]|the delegation|visitors|[Mm]embers/)
      }
    expect(body({ trip: { size: 1 }, ...alone, visits })).toContain(
      'Provost Byron was received by Dean Bo Ek, gave a lecture, and met students.',
    )
  })

  test('names the person as our guest on an incoming trip', () => {
    const text = body({
      trip: { direction: 'incoming', guest: 'a', size: 1, start: '2024-05-13', end: '2024-05-13' },
      ...alone,
      visits: [{ institution: 'home', topics: ['law'] }],
    })
    expect(text).toMatch(/^Aster University hosted Provost Ada Byron of Birch University on May 13, 2024\./)
  })
})

describe('templates', () => {
  test.each([
    [{ occasion: 'the opening of the new library' }, 'The occasion was the opening of the new library.'],
    [
      { topics: ['exchange of lecturers', 'digitisation of manuscripts'] },
      'covered the exchange of lecturers as well as the digitisation of manuscripts.',
    ],
    [
      { topics: ['open access', 'mentor young researchers', 'possible branch campus'] },
      'covered open access, mentoring young researchers, and a possible branch campus.',
    ],
    [{ topics: ['The two sides discussed marine policy.'] }, 'The two sides discussed marine policy.'],
    [{ activities: ['home stay with families'] }, 'a home stay with families.'],
    [{ outcomes: ['ten co-supervised theses'] }, 'The visit resulted in ten co-supervised theses.'],
    [
      { outcomes: ['2 new agreements drafted', '14 interns accepted'] },
      'Two new agreements were drafted. A total of 14 interns were accepted.',
    ],
    [
      { outcomes: ['quota raised to 50', 'joint dig planned for 2025'] },
      'The quota was raised to 50. Joint dig is planned for 2025.',
    ],
    [
      { activities: ['visit to the Climate and Development Initiative'] },
      'The delegation visited the Climate and Development Initiative.',
    ],
    [
      { context: ['in 11 years more than 180 students accepted and more than 590 sent'] },
      'In 11 years, more than 180 students have been accepted and more than 590 sent.',
    ],
    [{ context: ['120 students currently enrolled'] }, 'A total of 120 students are currently enrolled.'],
    [
      {
        nextSteps: [
          { text: 'finalise the agreement', owner: 'Graduate School' },
          { text: 'inviting the partner to Brno' },
        ],
      },
      'The Graduate School will finalise the agreement. Plans also include inviting the partner to Brno.',
    ],
    [
      { nextSteps: [{ text: 'send the draft', owner: 'Dean of Students' }] },
      'The Dean of Students will send the draft.',
    ],
  ])('%j', (fields, words) => {
    expect(body({ trip: fields, visits: [{ institution: 'a' }] })).toContain(words)
  })

  test('one topic in the plural takes "were"', () => {
    const visits = ['a', 'b', 'c'].map((institution) => ({
      institution,
      topics: ['sister-school ties'],
      hosts: [{ title: 'Dean' }],
    }))
    expect(body({ trip: { topics: ['labs'] }, visits })).not.toMatch(/(?:agenda|Under discussion[^.]*) was/)
  })

  test('a speaker reported in the third person is the subject', () => {
    const text = body({
      people: people('Ida Ek'),
      delegation: [{ person: 'p0', role: 'leader', title: 'Rector' }],
      quotes: [{ speaker: 'p0', form: 'reported', text: 'She expressed her thanks to the hosts' }],
    })
    expect(text).toContain('Rector Ek expressed her thanks to the hosts.')
  })

  test('a name and a predicate make a sentence', () => {
    const text = body({
      people: people('Ida Ek'),
      quotes: [{ speaker: 'p0', form: 'reported', text: 'Birch sees Aster as its closest partner' }],
    })
    expect(text).toContain('Ida Ek said that Birch sees Aster as its closest partner.')
  })

  test('thanks are expressed, not noted', () => {
    const quotes = ['p0', 'p1'].map((speaker) => ({ speaker, form: 'direct', text: 'Thank you for coming.' }))
    expect(body({ people: people('Ida Ek', 'Bo Ek'), quotes })).not.toMatch(/noted|remarked/)
  })

  test('the second visit of a day has a fitting time phrase', () => {
    const visits = ['a', 'b'].map((institution) => ({
      institution,
      day: '2024-05-13',
      topics: [`law of ${institution}`],
    }))
    expect(body({ visits })).toMatch(/May 13, 2024.*on the same day/is)
    expect(JSON.stringify(makeReport(trip({ visits }), { style: 'sections' }))).not.toContain('the same day')
  })

  test('a unit is the origin of a person', () => {
    const delegation = [
      { role: 'member', title: 'Dean' },
      { role: 'coordinator', title: 'Office of International Affairs' },
    ]
    expect(body({ delegation, visits: [{ institution: 'a' }] })).toContain(
      'a coordinator from the Office of International Affairs',
    )
  })

  test('countries visited alternately are named once each', () => {
    const institutions = [
      home,
      ...['PL', 'HU', 'PL', 'HU', 'PL', 'HU'].map((country, i) => university(`u${i}`, `U${i} University`, { country })),
    ]
    const text = body({ institutions, visits: institutions.slice(1).map(({ id }) => ({ institution: id })) })
    expect(text).toContain(
      'In Poland, the delegation visited U0 University, U2 University, ' +
        'and U4 University; and in Hungary, U1 University',
    )
  })

  test('countries without details get different sentences under their headings', () => {
    const institutions = [
      home,
      ...['PL', 'PL', 'HU', 'CZ', 'AT', 'CH'].map((country, i) => university(`u${i}`, `U${i} University`, { country })),
    ]
    const { paragraphs } = expectSound(
      trip({ institutions, visits: institutions.slice(1).map(({ id }) => ({ institution: id })) }),
      { style: 'sections' },
    )
    const frames = paragraphs.slice(1).map(({ sentences }) => sentences[0]!.text.replace(/U\d.*/, ''))
    frames.slice(1).forEach((one, i) => expect(one).not.toBe(frames[i]))
  })
})

describe('headlines', () => {
  const headline = (parts: Record<string, unknown>, variant = 1) => makeReport(trip(parts), { variant }).headline.text

  test('a dinner follows two universities', () => {
    const institutions = [
      home,
      university('a', 'Birch University', { country: 'JP' }),
      university('b', 'Cedar University', { country: 'JP' }),
      { id: 'c', name: 'Alumni Dinner', kind: 'event', country: 'JP' },
    ]
    expect(headline({ institutions, visits: ['a', 'b', 'c'].map((institution) => ({ institution })) })).toBe(
      'Aster University Delegation Visits Birch and Cedar Universities and Attends Alumni Dinner',
    )
  })

  test('visits without a country or a common kind are named', () => {
    const institutions = [
      home,
      { id: 'a', name: 'Acme Motors' },
      { id: 'b', name: 'European Commission' },
      { id: 'c', name: 'Higher Ed Summit' },
    ]
    expect(headline({ institutions, visits: ['a', 'b', 'c'].map((institution) => ({ institution })) })).toBe(
      'Aster University Delegation Visits Acme Motors and European Commission and Attends Higher Ed Summit',
    )
  })

  test('the country replaces names that are too long', () => {
    const institutions = [
      home,
      { id: 'a', name: 'Academy of Mining and Metallurgy', country: 'GE' },
      { id: 'b', name: 'Centre for Manuscripts and Conservation', country: 'GE' },
    ]
    const parts = {
      institutions,
      people: people('Hovhannes Hovhannisyan'),
      delegation: [{ person: 'p0', role: 'leader', title: 'Rector' }],
      visits: [{ institution: 'a' }, { institution: 'b' }],
    }
    expect(headline(parts, 2)).toBe('Rector Hovhannes Hovhannisyan Leads Aster University Delegation to Georgia')
  })
})
