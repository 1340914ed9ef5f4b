import { expect, test } from 'vitest'
import { marksIn } from '../../../lib/report/fact-check/marks'
import { vocabularyOf } from '../../../lib/report/fact-check/read-vocabulary'
import type { ReportLanguage } from '../../../lib/report/report-language'
import { cases, inventedCases } from '../cases'
import { textsOf } from './corpus'
import { type Mutation, mutationsOf, picker } from './mutations'

type Outcome = { mutation: Mutation; marked: boolean }

function outcomes(language: ReportLanguage, own: boolean): Outcome[] {
  return [...cases, ...inventedCases].flatMap(([, file], seed) => {
    const vocabulary = vocabularyOf(file, language)
    const pick = picker(seed + 1)
    return textsOf(file, language)
      .flatMap((generated) => mutationsOf(generated, file, language, pick))
      .map((mutation) => ({
        mutation,
        marked: marksIn(mutation.text, own ? '' : mutation.generated, vocabulary).some(
          (mark) => mark.start < mutation.end && mutation.start < mark.end,
        ),
      }))
  })
}

// Measured: English 0.967 with the generated sentence and 0.964 without one, Chinese 0.962 and 0.958; names 0.96, all
// others 0.96 or more. Not detected: a changed particle of a name ("o" for "of"), a name shortened to an initial and,
// without a generated sentence, another day within the trip.
const share = (all: readonly Outcome[]) => all.filter(({ marked }) => marked).length / all.length

test.each([
  ['en', false],
  ['en', true],
  ['zh-Hant', false],
  ['zh-Hant', true],
] as const)('%s, own sentence %s: changes are marked', (language, own) => {
  const all = outcomes(language, own)
  expect(all.length).toBeGreaterThan(100)
  for (const [kind, floor] of Object.entries({ name: 0.94, number: 0.98, date: 0.94, title: 0.98 })) {
    const of = all.filter(({ mutation }) => mutation.kind === kind)
    expect(of.length, kind).toBeGreaterThan(10)
    expect(share(of), kind).toBeGreaterThan(floor)
  }
  expect(share(all)).toBeGreaterThan(0.95)
})
