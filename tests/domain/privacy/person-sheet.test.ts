import { describe, expect, it } from 'vitest'
import { keysWithoutWords, personSheet, type SheetWords } from '@/lib/domain/privacy/person-sheet'

const words: SheetWords = {
  language: 'en-GB',
  title: 'Personal data',
  made: 'as of today',
  nothing: 'Nothing stored',
  inFile: 'in the file',
  yes: 'yes',
  no: 'no',
  separator: ': ',
  sections: { person: 'Directory', delegations: 'Trips', accounts: 'Accounts', portrait: 'Photo' },
  fields: {
    full: 'Name',
    email: 'E-mail',
    jpeg: 'Photo',
    trip: 'Trip',
    title: 'Title',
    startsOn: 'From',
    role: 'Role',
  },
  instant: (iso) => `at ${iso}`,
  day: (iso) => `on ${iso}`,
}
const en = (text: string) => ({ text, lang: 'en-GB' })

describe('the data about a person as a document', () => {
  it('has a section for each kind of data, with a row for each field that is filled', () => {
    const data = {
      format: 'person/1',
      exportedAt: '2026-11-30T08:00:00.000Z',
      person: { id: 'p', name: { full: { en: 'Mei Lin', 'zh-Hant': '林美' } }, email: null },
      portrait: { jpeg: 'AAAA' },
      delegations: [{ trip: { title: { en: 'Korea' }, startsOn: '2026-11-03' }, role: 'leader' }],
      accounts: [],
    }
    expect(personSheet(data, 'Mei Lin', words)).toEqual({
      language: 'en-GB',
      title: en('Personal data'),
      name: en('Mei Lin'),
      made: en('as of today'),
      nothing: en('Nothing stored'),
      sections: [
        {
          heading: en('Directory'),
          entries: [
            [
              {
                label: en('Name'),
                values: [
                  { text: 'Mei Lin', lang: 'en' },
                  { text: '林美', lang: 'zh-Hant' },
                ],
              },
            ],
          ],
        },
        { heading: en('Photo'), entries: [[{ label: en('Photo'), values: [en('in the file')] }]] },
        {
          heading: en('Trips'),
          entries: [
            [
              { label: en('Trip'), values: [{ text: 'Korea', lang: 'en' }] },
              { label: en('From'), values: [en('on 2026-11-03')] },
              { label: en('Role'), values: [en('leader')] },
            ],
          ],
        },
        { heading: en('Accounts'), entries: [] },
      ],
    })
  })

  it('writes a record within a record on one line', () => {
    const data = { accounts: [{ sessions: [{ createdAt: '2026-11-30T08:00:00.000Z', email: 'a@b.example' }] }] }
    const { sections } = personSheet(data, 'Mei', { ...words, fields: { ...words.fields, sessions: 'Sign-ins' } })
    expect(sections[0]?.entries).toEqual([
      [{ label: en('Sign-ins'), values: [en('createdAt: at 2026-11-30T08:00:00.000Z · E-mail: a@b.example')] }],
    ])
  })

  it('formats days, instants and wall times', () => {
    const data = { person: { full: '2026-11-30', email: '2026-11-30T08:00:00.000Z', role: '2026-11-30T08:00' } }
    expect(personSheet(data, 'Mei', words).sections[0]?.entries[0]?.map(({ values }) => values[0]?.text)).toEqual([
      'on 2026-11-30',
      'at 2026-11-30T08:00:00.000Z',
      'on 2026-11-30 08:00',
    ])
  })

  it('names the keys that have no words', () => {
    expect(keysWithoutWords({ person: { id: 'p', shoe: 4, email: null }, gifts: [] }, words)).toEqual(['shoe', 'gifts'])
  })
})
