import { describe, expect, it } from 'vitest'
import {
  sidebarOf,
  type FrozenBlock,
  shortNameOf,
  summaryOfArticle,
  titled,
  wordsOfArticle,
} from '@/lib/domain/newsroom/article'
import { applyEdit, type Edit, emptyRecord } from '@/lib/domain/trip/edit'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { plainWords } from '@/lib/domain/report/rich-text'
import type { Values, WholeTrip } from '@/lib/domain/trip/trip-record'
import type { Institution, Person } from '@/lib/domain/directory/entry'
import { aTrip } from '../trip/trip-arbitraries'
import { noMoreContacts } from '../directory/no-contacts'

const en = (text: string) => ({ text, lang: 'en' })

describe('titled', () => {
  it.each([
    [{ full: { en: 'Hansung Kim' } }, en('Vice President'), 'Vice President Hansung Kim'],
    [
      { full: { en: 'Wei Hong' } },
      en('Senior Associate Dean of the College of Education'),
      'Wei Hong, Senior Associate Dean of the College of Education',
    ],
    [{ full: { en: 'A B' } }, en('Dean, Office of Research'), 'A B, Dean, Office of Research'],
    [{ full: { en: 'A B' } }, en('director'), 'A B, director'],
    [{ full: { en: 'Ben Malayang' }, honorific: 'Dr.' }, null, 'Dr. Ben Malayang'],
    [{ full: { en: 'Dr. Ben Malayang' }, honorific: 'Dr.' }, en('Vice Dean, Law'), 'Dr. Ben Malayang, Vice Dean, Law'],
    [{ full: { 'zh-Hant': '印永翔' } }, { text: '副校長', lang: 'zh-Hant' }, '印永翔 副校長'],
    [{ full: { en: 'A B' } }, { text: '副校長', lang: 'zh-Hant' }, 'A B, 副校長'],
  ])('prints %j with %j', (name, title, text) => {
    expect(titled(name, title, 'en').text).toBe(text)
  })

  it('puts a Chinese title before a name in Latin letters in a Chinese article', () => {
    expect(titled({ full: { en: 'Hansung Kim' } }, { text: '副校長', lang: 'zh-Hant' }, 'zh-Hant').text).toBe(
      '副校長 Hansung Kim',
    )
    expect(
      titled({ full: { en: 'Hansung Kim', 'zh-Hant': '金漢成' } }, { text: '副校長', lang: 'zh-Hant' }, 'zh-Hant').text,
    ).toBe('金漢成 副校長')
  })
})

describe('shortNameOf', () => {
  it.each([
    ['Hanyang University', null, 'Hanyang'],
    ['Chung-Ang University', 'CAU', 'Chung-Ang'],
    ['National University', null, 'National University'],
    ['Seoul National University', null, 'Seoul National University'],
    ['The University of Queensland', 'UQ', 'UQ'],
    ['Ho Chi Minh City University of Economics', null, 'Ho Chi Minh City University of Economics'],
  ])('shortens %s', (name, acronym, short) => {
    expect(shortNameOf({ name: { en: name }, acronym }, 'en').text).toBe(short)
  })
})

describe('sidebarOf', () => {
  const institution = (id: string, name: string): Institution => ({
    id,
    name: { en: name },
    acronym: null,
    latitude: null,
    longitude: null,
    kind: null,
    country: null,
    city: { en: 'Seoul' },
    timeZone: null,
    address: { en: 'Secret Street 1' },
    website: null,
    background: [],
  })
  const person = (id: string, name: string): Person => ({
    id,
    name: { full: { en: name } },
    institutionId: null,
    email: 'secret@example.edu',
    phone: '+82 0',
    ...noMoreContacts,
    languages: [],
  })
  const add = <N extends 'member' | 'visit' | 'host'>(noun: N, id: string, values: Partial<Values<N>>) =>
    ({ do: 'add', noun, id, values: { ...defaultValues[noun], ...values } }) as unknown as Edit
  const whole: WholeTrip = {
    id: 't',
    version: 1,
    record: [
      add('member', 'm1', { personId: 'p1', role: 'leader', title: { en: 'Vice President' } }),
      add('member', 'm2', { personId: 'p2', role: 'member', title: { en: 'Dean' } }),
      add('visit', 'v1', { institutionId: 'i1' }),
      add('visit', 'v2', { institutionId: 'i2' }),
      add('visit', 'v3', { institutionId: 'i1' }),
      add('host', 'h1', { visitId: 'v1', personId: 'p3', title: { en: 'President' } }),
      add('host', 'h2', { visitId: 'v3', personId: 'p3', title: { en: 'President' } }),
      add('host', 'h3', { visitId: 'v3', title: { en: 'Provost' } }),
    ].reduce(applyEdit, emptyRecord({ ...aTrip, start: '2023-10-31', end: '2023-11-04' })),
    directory: {
      institutions: { i1: institution('i1', 'Hanyang University'), i2: institution('i2', 'Kookmin University') },
      people: { p1: person('p1', 'A Leader'), p2: person('p2', 'A Member'), p3: person('p3', 'A Host') },
    },
  }
  const aside = sidebarOf(whole, 'en', '2023-11-09', [])

  it('lists the leader and every host once, and each institution once, in the order of travel', () => {
    expect(aside.leaders).toEqual([en('Vice President A Leader')])
    const details = (key: string, name: string) => ({
      key,
      name: en(name),
      otherNames: [],
      kind: null,
      country: null,
      day: null,
      point: null,
    })
    expect(aside.hosts).toEqual([
      {
        institution: en('Hanyang'),
        city: en('Seoul'),
        people: [en('President A Host'), en('Provost')],
        details: details('hanyang-university', 'Hanyang University'),
      },
      {
        institution: en('Kookmin'),
        city: en('Seoul'),
        people: [],
        details: details('kookmin-university', 'Kookmin University'),
      },
    ])
    expect(aside.mentions).toEqual([
      { name: 'A Leader', title: 'Vice President', institution: null },
      { name: 'A Host', title: 'President', institution: 'hanyang-university' },
    ])
    expect(aside.size).toBe(2)
  })

  it('contains nothing private, and no members except leaders', () => {
    expect(JSON.stringify(aside)).not.toMatch(/secret|\+82|A Member/i)
  })
})

describe('wordsOfArticle', () => {
  it('uses the beginning of the first paragraph as summary, cut between words', () => {
    const { headline, paragraphs, summary } = wordsOfArticle([
      { kind: 'headline', text: 'A *b*' },
      { kind: 'paragraph', text: 'word '.repeat(60) },
      { kind: 'paragraph', text: '' },
    ])
    expect([plainWords([headline]), paragraphs.length]).toEqual(['A b', 1])
    expect(summary).toMatch(/^(word )+…$/)
    expect(summary.length).toBeLessThanOrEqual(202)
  })

  it('cuts a Chinese summary at the same width, but not before a full stop', () => {
    expect(summaryOfArticle([{ kind: 'paragraph', text: `${'訪'.repeat(96)} NTNU，簽約。` }])).toBe(
      `${'訪'.repeat(96)} NTNU …`,
    )
    expect(summaryOfArticle([{ kind: 'paragraph', text: `${'訪'.repeat(99)}，簽約。` }])).toBe(`${'訪'.repeat(99)}…`)
    expect(summaryOfArticle([{ kind: 'paragraph', text: '訪'.repeat(100) }])).toBe('訪'.repeat(100))
    expect(summaryOfArticle([{ kind: 'paragraph', text: '𠮷'.repeat(101) }])).toBe(`${'𠮷'.repeat(100)}…`)
  })

  it('keeps the positions of headings, and summarises the first paragraph after any heading', () => {
    const body: FrozenBlock[] = [
      { kind: 'headline', text: 'H' },
      { kind: 'heading', text: 'Hanyang *University*' },
      { kind: 'paragraph', text: 'One.\n\nTwo.' },
      { kind: 'heading', text: '' },
      { kind: 'heading', text: 'Next steps' },
      { kind: 'paragraph', text: 'Three.' },
    ]
    const { parts, paragraphs, summary } = wordsOfArticle(body)
    expect(parts.map(({ kind, text }) => [kind, plainWords(text)])).toEqual([
      ['heading', 'Hanyang University'],
      ['paragraph', 'One.\nTwo.'],
      ['heading', 'Next steps'],
      ['paragraph', 'Three.'],
    ])
    expect(paragraphs.map(plainWords)).toEqual(['One.\nTwo.', 'Three.'])
    expect([summary, summaryOfArticle(body), summaryOfArticle([])]).toEqual(['One.\nTwo.', 'One.\nTwo.', ''])
  })
})
