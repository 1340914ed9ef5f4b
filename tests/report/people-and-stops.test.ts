import { describe, expect, test } from 'vitest'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

const people = (...names: string[]) =>
  names.map((full, i) => ({ id: `p${i}`, name: { full, family: full.split(' ')[1] } }))
const body = (parts: Record<string, unknown>) =>
  makeReport(trip(parts))
    .paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join(' '))
    .join('\n')

describe('a member or host without a name', () => {
  test.each([
    ['School of Mines; Faculty of Music', 'representatives of the School of Mines and the Faculty of Music'],
    ['Language Center and Office of Research', 'representatives of the Language Center and the Office of Research'],
    ['Museum, Library, Press Office', 'representatives of the Museum, the Library, and the Press Office'],
    ["Birch's partner schools", "representatives of Birch's partner schools"],
    [
      '12 partner schools, incl. Riverside High School',
      'representatives of 12 partner schools, including Riverside High School',
    ],
    ['student union', 'representatives of the student union'],
    ['College of Law staff', 'staff of the College of Law'],
    ['Head, Department of Dance', 'the Head of the Department of Dance'],
    ['Dean of Law; Dean of Arts', 'the Dean of Law and the Dean of Arts'],
    ['mayor', 'the mayor'],
    ['alumni', 'alumni'],
  ])('%s', (title, words) => {
    expect(body({ visits: [{ institution: 'a', hosts: [{ title }] }] })).toContain(`received by ${words}.`)
    expect(body({ delegation: [{ role: 'member', title }], visits: [{ institution: 'a' }] })).toContain(
      `included ${words}.`,
    )
  })

  test('neighbouring units share the word "representatives"', () => {
    const delegation = ['Language Center and Office of Research', "Aster's libraries", '9 schools'].map((title) => ({
      role: 'member',
      title,
    }))
    expect(body({ delegation, visits: [{ institution: 'a' }] })).toContain(
      "representatives of the Language Center and the Office of Research, of Aster's libraries, and of 9 schools.",
    )
  })
})

test.each([
  ['Faculty of Mining, Professor', 'Professor Noor Aziz of the Faculty of Mining'],
  ['Dean of Arts; Director of the Library', 'Noor Aziz, Dean of Arts and Director of the Library'],
  ['Head, Department of Dance', 'Noor Aziz, Head of the Department of Dance'],
  ['Chancellor, the Rt Hon', 'the Rt Hon Noor Aziz, Chancellor'],
  ['Rt. Hon., Speaker of the House', 'Rt. Hon. Noor Aziz, Speaker of the House'],
  ["Dato' Sri", "Dato' Sri Noor Aziz"],
  ['Khun', 'Khun Noor Aziz'],
  ['Faculty', 'Noor Aziz, a faculty member'],
  ['International Office, Head', 'Noor Aziz, Head of the International Office'],
  ['Associate Professor Dr., Faculty of Science', 'Associate Professor Dr. Noor Aziz of the Faculty of Science'],
])('the title %s', (title, words) => {
  const parts = { people: people('Noor Aziz'), visits: [{ institution: 'a', hosts: [{ person: 'p0', title }] }] }
  expect(body(parts)).toContain(`received by ${words}.`)
})

test('a head of department is quoted by name', () => {
  const hosts = [{ person: 'p0', title: 'Head, Department of Dance' }]
  const quotes = [{ speaker: 'p0', form: 'direct', text: 'We all gain.' }]
  expect(body({ people: people('Noor Aziz'), visits: [{ institution: 'a', hosts }], quotes })).toMatch(
    /”? Aziz said|, Noor Aziz said|” Noor Aziz said/,
  )
})

describe('a visit', () => {
  const at = (name: string) =>
    body({
      institutions: [
        { id: 'home', name: 'Aster University', kind: 'university' },
        { id: 'x', name, country: 'JP' },
        { id: 'b', name: 'Birch University', kind: 'university', country: 'JP' },
      ],
      visits: [{ institution: 'x' }, { institution: 'b' }],
    })
  test.each([
    ['Alumni evening', 'attended an alumni evening'],
    ['dinner hosted by the governor', 'attended a dinner hosted by the governor'],
    ['Speaker of the House of Councillors', 'met the Speaker of the House of Councillors'],
    ['Rin Kato, Minister for Sport', 'met Rin Kato, Minister for Sport'],
    ['German consulate general in Kobe', 'the German consulate general in Kobe'],
    ["Prime Minister's Office", "the Prime Minister's Office"],
    ["Rin Kato's laboratory", "to Rin Kato's laboratory"],
    ['high schools in Kobe', 'to high schools in Kobe'],
    ['city council', 'the city council'],
  ])('%s', (name, words) => {
    expect(at(name)).toContain(words)
  })

  test('names the country even if a dinner has none', () => {
    const institutions = [
      { id: 'home', name: 'Aster University', kind: 'university' },
      { id: 'x', name: 'Alumni dinner' },
      { id: 'b', name: 'Birch University', kind: 'university', country: 'JP' },
    ]
    expect(body({ institutions, visits: [{ institution: 'x' }, { institution: 'b' }] })).toContain('Japan')
  })

  test('names the holder of an office once', () => {
    const institutions = [
      { id: 'home', name: 'Aster University', kind: 'university' },
      { id: 'x', name: 'Speaker of the House', country: 'JP' },
      { id: 'b', name: 'Birch University', kind: 'university', country: 'JP' },
    ]
    const text = body({
      institutions,
      people: people('Rin Kato'),
      visits: [{ institution: 'x', hosts: [{ person: 'p0', title: 'Speaker of the House' }] }, { institution: 'b' }],
    })
    expect(text).toContain('met Rin Kato, Speaker of the House')
    expect(text.split('Speaker')).toHaveLength(2)
  })
})

describe('an agreement', () => {
  const on = (subject: string, status = 'signed') =>
    body({ visits: [{ institution: 'a', topics: ['law'], agreements: [{ kind: 'MOU', status, subject }] }] })
  test.each([
    [
      'College of Arts and Sciences',
      'signed',
      'signed an MOU with Birch University, involving the College of Arts and Sciences.',
    ],
    ['raised to university level', 'renewed', 'renewed an MOU and raised it to university level.'],
    ['study at both universities', 'signed', 'signed an MOU on study at both universities'],
    ['housing, scholarships, staff training', 'signed', 'signed an MOU on housing, scholarships, and staff training'],
    ['12 students per year', 'signed', 'signed an MOU for 12 students per year'],
    ['including interns', 'signed', 'signed an MOU including interns'],
  ])('on %s', (subject, status, words) => {
    expect(on(subject, status)).toContain(words)
  })
})

describe('a reported remark', () => {
  test.each([
    ['humbled by what we can learn', 'Taro Sato spoke of being humbled by what they can learn.'],
    ['We hope to send ten students.', 'Taro Sato said that they hope to send ten students.'],
    ['they met the dean to settle the fee', 'Taro Sato said that they had met the dean to settle the fee.'],
    ['thanks and welcome', 'Taro Sato offered thanks and a welcome.'],
    ['I am proud of the choir', 'Taro Sato spoke of being proud of the choir.'],
    ['met the dean', 'Taro Sato spoke of having met the dean.'],
    ['looks forward to the next visit', 'Taro Sato looked forward to the next visit.'],
    ['invited the delegation to return', 'Taro Sato invited the delegation to return.'],
  ])('%s', (text, words) => {
    const quotes = [{ speaker: 'p0', form: 'reported', text }]
    expect(body({ people: people('Taro Sato'), visits: [{ institution: 'a' }], quotes })).toContain(words)
  })
})
