import { describe, expect, it } from 'vitest'
import {
  cellKey,
  gridChanges,
  gridColumns,
  gridLanguages,
  pastedBlock,
  renamed,
} from '@/lib/domain/delegation/member-grid'
import { applyEdit } from '@/lib/domain/trip/edit'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { recordOf } from '../trip/make'

const lin = {
  ...defaultValues.person,
  id: 'lin',
  name: { full: { en: 'Chi-Wen Lin', 'zh-Hant': '林志文' }, family: { en: 'Lin' }, given: { en: 'Chi-Wen' } },
}
const record = recordOf({
  member: [
    { id: 'a', personId: 'lin', title: { en: 'Dean' } },
    { id: 'b', personId: null, title: { en: 'students' }, count: 12 },
  ],
})
const columns = gridColumns(['en', 'zh-Hant'])

describe('the table of all members', () => {
  it('has a column for each language of names, titles and units', () => {
    expect(columns.map(({ id }) => id)).toEqual([
      'role',
      'name.en',
      'name.zh-Hant',
      'honorific',
      'title.en',
      'title.zh-Hant',
      'unit.en',
      'unit.zh-Hant',
    ])
    expect(gridLanguages([{ ...record.member[0]!, name: { full: { ko: '김' } } }], ['zh-Hant'])).toEqual([
      'zh-Hant',
      'ko',
      'en',
    ])
  })

  it('creates one edit of the trip, and new names in the directory', () => {
    const { edit, names } = gridChanges(record.member, { lin }, columns, {
      [cellKey('a', 'title.zh-Hant')]: '院長',
      [cellKey('a', 'unit.en')]: 'College of Arts',
      [cellKey('a', 'role')]: 'leader',
      [cellKey('a', 'name.en')]: 'Chih-Wen Lin',
      [cellKey('a', 'honorific')]: 'Prof.',
      [cellKey('b', 'title.en')]: '',
      [cellKey('b', 'name.en')]: 'nobody has this name',
    })
    expect(applyEdit(record, edit!).member).toMatchObject([
      { title: { en: 'Dean', 'zh-Hant': '院長' }, unit: { en: 'College of Arts' }, role: 'leader' },
      { title: null, role: 'member' },
    ])
    expect(names).toEqual([
      {
        id: 'lin',
        from: lin.name,
        to: { full: { en: 'Chih-Wen Lin', 'zh-Hant': '林志文' }, family: { en: 'Lin' }, honorific: 'Prof.' },
      },
    ])
    expect(gridChanges(record.member, { lin }, columns, {})).toEqual({ edit: null, names: [] })
  })

  it('does not remove a name in its last language', () => {
    expect(renamed({ full: { en: 'Anna' } }, 'en', ' ')).toBeNull()
    const { names } = gridChanges(record.member, { lin }, columns, {
      [cellKey('a', 'name.en')]: '',
      [cellKey('a', 'name.zh-Hant')]: '',
    })
    expect(names.map(({ to }) => to.full)).toEqual([{ 'zh-Hant': '林志文' }])
  })
})

describe('pastedBlock', () => {
  it('reads copied cells, including empty and quoted ones', () => {
    expect(pastedBlock('a\t\tb\r\n\t\tc\r\n')).toEqual([
      ['a', '', 'b'],
      ['', '', 'c'],
    ])
    expect(pastedBlock('"a\nb"\tc\n"say ""hi"""\td')).toEqual([
      ['a b', 'c'],
      ['say "hi"', 'd'],
    ])
    expect(pastedBlock('O"Brien')).toEqual([['O"Brien']])
  })
})
