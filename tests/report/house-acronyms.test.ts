import { describe, expect, test } from 'vitest'
import type { HouseStyle } from '../../lib/report/house-style'
import { type ReportOptions, makeReport } from '../../lib/report/report'
import { cases, trip } from './cases'
import { expectSound } from './invariants'

const university = (id: string, name: string, acronym?: string) => ({
  id,
  name,
  kind: 'university',
  ...(acronym && { acronym }),
})
const visit = (...institutions: object[]) =>
  trip({
    institutions,
    visits: [{ institution: 'a', topics: ['law'] }],
    delegation: [{ title: 'Rector', role: 'leader' }],
  })
const both = (file: ReturnType<typeof trip>, house: Partial<HouseStyle>) => {
  const { headline, paragraphs } = expectSound(file, { houseStyle: house })
  return [headline.text, paragraphs[0]!.sentences[0]!.text]
}

describe('our own acronym without the name', () => {
  test('is used in the headline and in the body', () => {
    expect(
      both(visit(university('home', 'Aster University', 'ASU'), university('a', 'Birch University')), {
        acronyms: 'home alone',
      }),
    ).toEqual([
      'ASU Delegation Visits Birch University',
      'ASU sent a delegation led by the Rector to Birch University.',
    ])
  })

  test('is not in the headline if it has two letters', () => {
    expect(
      both(visit(university('home', 'Aster University', 'AU'), university('a', 'Birch University')), {
        acronyms: 'home alone',
      }),
    ).toEqual([
      'Aster University Delegation Visits Birch University',
      'AU sent a delegation led by the Rector to Birch University.',
    ])
  })

  test.each([
    ['entered', university('a', 'Nanyang Technological University', 'NTU')],
    ['typed behind the name', university('a', 'Nanyang Technological University (NTU)')],
  ])('is replaced by the name if another institution has the same acronym, %s', (_, other) => {
    const file = visit(university('home', 'National Taiwan University', 'NTU'), other)
    expect(both(file, { acronyms: 'home alone' })[1]).toMatch(/^National Taiwan University sent/)
    expect(both(file, { acronyms: 'home alone' })[0]).toMatch(/^National Taiwan University Delegation/)
    expect(both(file, { acronyms: 'where used again' })[1]).toMatch(/^National Taiwan University sent/)
  })

  test('is used only in English: a Chinese report has acronyms that are used again', () => {
    for (const [, file] of cases) {
      const chinese = (acronyms: HouseStyle['acronyms']) =>
        makeReport(file, { language: 'zh-Hant', houseStyle: { acronyms } })
      expect(chinese('home alone')).toEqual(chinese('where used again'))
    }
  })
})

// The texts of a report in which each institution is reduced to its name.
function named(file: (typeof cases)[number][1], options: ReportOptions): string[] {
  const { headline, paragraphs } = makeReport(file, options)
  const all = [
    headline,
    ...paragraphs.flatMap(({ heading, sentences }) => [...(heading ? [heading] : []), ...sentences]),
  ]
  return all.map(({ text }) =>
    Object.values(file.directory.institutions).reduce((words, { name, acronym }) => {
      const full = name.en ?? Object.values(name)[0]!
      const bare = acronym
        ? words
            .replaceAll(`${full} (${acronym})`, full)
            .replace(new RegExp(`(?<![\\p{L}\\d])${acronym}(?![\\p{L}\\d])`, 'gu'), full)
        : words
      return bare.replaceAll(`the ${full}`, full).replaceAll(`The ${full}`, full)
    }, text),
  )
}

// A name with a comma changes the punctuation of a sentence, an acronym does not.
const plain = cases.filter(([, { directory }]) =>
  Object.values(directory.institutions).every(({ name, acronym }) => !acronym || !JSON.stringify(name).includes(',')),
)

describe('the choice of acronyms changes only acronyms and names', () => {
  test.each(plain)('%s', (_, file) => {
    for (const style of ['classic', 'sections'] as const)
      for (const variant of [1, 2, 3, 4]) {
        const usual = named(file, { style, variant })
        for (const acronyms of ['home alone', 'never'] as const)
          expect(named(file, { style, variant, houseStyle: { acronyms } })).toEqual(usual)
      }
  })
})
