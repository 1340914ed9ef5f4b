import { describe, expect, it } from 'vitest'
import { applyEdit } from '@/lib/domain/trip/edit'
import { guessColumns, hasHeading } from '@/lib/domain/delegation/roster-columns'
import { addRoster, planRoster } from '@/lib/domain/delegation/roster-plan'
import { rosterCells } from '@/lib/domain/delegation/roster-text'
import { readRoster } from '@/lib/domain/delegation/roster-rows'
import type { Person } from '@/lib/domain/directory/entry'
import { recordOf } from '../trip/make'
import { noMoreContacts } from '../directory/no-contacts'

const chinese = [
  ['序號', '中文姓名', '英文姓名', '職稱', '角色', 'E-mail'],
  ['1', '印永翔', 'Y.H. Frank Ying', '副校長', '團長', 'ying@ntnu.edu.tw'],
  ['2', '謝秀梅', 'Hsiu-Mei Hsieh', '國際事務副處長', '團員', 'not known'],
  ['3', '', '', '學生代表', '貴賓', ''],
]

describe('guessColumns', () => {
  it('reads headings in Chinese, English and Korean', () => {
    expect(guessColumns(chinese)).toEqual(['skip', 'name', 'name', 'title', 'role', 'email'])
    expect(guessColumns([['No.', 'Full Name', 'Position', 'Role', 'Phone']])).toEqual([
      'skip',
      'name',
      'title',
      'role',
      'phone',
    ])
    expect(guessColumns([['성명', '직위', '이메일']])).toEqual(['name', 'title', 'email'])
  })

  it('omits columns with an unknown heading', () => {
    expect(
      guessColumns([
        ['Name', 'Shoe size'],
        ['Lee', '42'],
      ]),
    ).toEqual(['name', 'skip'])
  })

  it('uses the content of the columns if there are no headings', () => {
    const rows = [
      ['1', 'Hansung Kim', '김한성', 'Vice President', 'leader', 'kim@hanyang.ac.kr'],
      ['2', 'Hanjung Lee', '이한정', 'Dean', 'member', 'lee@skku.edu'],
    ]
    expect(hasHeading(rows)).toBe(false)
    expect(guessColumns(rows)).toEqual(['skip', 'name', 'name', 'title', 'role', 'email'])
  })

  it('returns nothing for empty input', () => {
    expect(guessColumns([])).toEqual([])
    expect(guessColumns([['']])).toEqual(['name'])
  })
})

describe('readRoster', () => {
  it('reads names, marks what it cannot read, and keeps unnamed places', () => {
    expect(readRoster(chinese, guessColumns(chinese), 'zh-Hant')).toEqual([
      {
        row: 1,
        name: { full: { 'zh-Hant': '印永翔', en: 'Y.H. Frank Ying' } },
        title: { 'zh-Hant': '副校長' },
        unit: null,
        role: 'leader',
        count: 1,
        email: 'ying@ntnu.edu.tw',
        phone: null,
        problems: {},
        leftOut: [],
      },
      {
        row: 2,
        name: { full: { 'zh-Hant': '謝秀梅', en: 'Hsiu-Mei Hsieh' } },
        title: { 'zh-Hant': '國際事務副處長' },
        unit: null,
        role: 'member',
        count: 1,
        email: null,
        phone: null,
        problems: { 5: 'not an address' },
        leftOut: [],
      },
      {
        row: 3,
        name: null,
        title: { 'zh-Hant': '學生代表' },
        unit: null,
        role: 'member',
        count: 1,
        email: null,
        phone: null,
        problems: { 4: 'not a role' },
        leftOut: [],
      },
    ])
  })

  it('guesses no family name from a full one, and joins parts as each script does', () => {
    const [kim] = readRoster([['Hansung Kim']], ['name'], 'en')
    expect(kim!.name).toEqual({ full: { en: 'Hansung Kim' } })
    const [lin, park] = readRoster(
      [
        ['Lin', 'Mei-Hua'],
        ['박', '지성'],
      ],
      ['family', 'given'],
      'en',
    )
    expect(lin!.name).toEqual({ full: { en: 'Mei-Hua Lin' }, family: { en: 'Lin' }, given: { en: 'Mei-Hua' } })
    expect(park!.name!.full).toEqual({ ko: '박지성' })
  })

  it('reads a placeholder as an unnamed place, and omits rows with totals', () => {
    const rows = [
      ['5', '待定', 'TBD', '學生代表'],
      ['6', '（未定）', '-', '秘書'],
      ['合計', '6人', '', ''],
      ['', 'Total: 6', '', ''],
    ]
    const read = readRoster(rows, ['skip', 'name', 'name', 'title'], 'zh-Hant')
    expect(read.map(({ name, title }) => [name, title])).toEqual([
      [null, { 'zh-Hant': '學生代表' }],
      [null, { 'zh-Hant': '秘書' }],
    ])
  })

  it('joins the lines of a cell as its script does', () => {
    const [row] = readRoster([['陳\n美玲', 'Dean of\nStudents']], ['name', 'title'], 'en')
    expect(row).toMatchObject({ name: { full: { 'zh-Hant': '陳美玲' } }, title: { en: 'Dean of Students' } })
  })

  it('reads the size of groups and refuses invalid numbers', () => {
    const rows = readRoster(
      [
        ['students', '12人'],
        ['guests', 'many'],
        ['staff', '0'],
      ],
      ['title', 'count'],
      'en',
    )
    expect(rows.map(({ count, problems }) => [count, problems])).toEqual([
      [12, {}],
      [1, { 1: 'not a number' }],
      [1, { 1: 'not a number' }],
    ])
  })

  it('reports a second column of the same language as a problem', () => {
    const [row] = readRoster([['Lee', 'Rhee']], ['name', 'name'], 'en')
    expect(row!.name!.full).toEqual({ en: 'Lee' })
    expect(row!.problems).toEqual({ 1: 'second in its language' })
  })
})

describe('planRoster', () => {
  const person = (id: string, full: Record<string, string>, institutionId: string | null = 'home'): Person => ({
    id,
    name: { full },
    institutionId,
    email: null,
    phone: null,
    ...noMoreContacts,
    languages: [],
  })
  const known = [person('ying', { 'zh-Hant': '印永翔' }), person('elsewhere', { 'zh-Hant': '謝秀梅' }, 'other')]
  const rows = readRoster(chinese, guessColumns(chinese), 'zh-Hant')

  it('distinguishes people of the directory, new people and unnamed places', () => {
    expect(planRoster(rows, known, [], 'home').map(({ becomes }) => becomes)).toEqual([
      'member',
      'new person',
      'unnamed',
    ])
  })

  it('adds no person twice', () => {
    const { member } = recordOf({ member: [{ id: 'a', personId: 'ying' }] })
    expect(planRoster([rows[0]!, rows[1]!, rows[1]!], known, member, 'home').map(({ becomes }) => becomes)).toEqual([
      'double',
      'new person',
      'double',
    ])
  })

  it('creates one edit, in the order of the rows', () => {
    let n = 0
    const edit = addRoster(rows, ['ying', 'new', null], () => `m${++n}`)
    expect(applyEdit(recordOf(), edit).member).toMatchObject([
      { id: 'm1', personId: 'ying', role: 'leader' },
      { id: 'm2', personId: 'new', role: 'member' },
      { id: 'm3', personId: null, title: { 'zh-Hant': '學生代表' } },
    ])
  })
})

describe('rosterCells', () => {
  it('reads tabs, commas and semicolons, quotes and line breaks within them', () => {
    expect(rosterCells('a\tb\n"c\nd"\te')).toEqual([
      ['a', 'b'],
      ['c\nd', 'e'],
    ])
    expect(rosterCells('\uFEFFName,Title\r\n"Lee, Anna",Dean\r\n')).toEqual([
      ['Name', 'Title'],
      ['Lee, Anna', 'Dean'],
    ])
    expect(rosterCells('Name;Title\nLee;Dean, acting')).toEqual([
      ['Name', 'Title'],
      ['Lee', 'Dean, acting'],
    ])
  })

  it('accepts any input', () => {
    expect(rosterCells('"never closed\nLee')).toEqual([['"never closed'], ['Lee']])
    expect(rosterCells(' \n\t\t\n')).toEqual([])
    expect(rosterCells('')).toEqual([])
    expect(rosterCells('O"Brien\tx\ny')).toEqual([['O"Brien', 'x'], ['y']])
  })
})
