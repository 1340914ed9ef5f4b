import { setImmediate } from 'node:timers/promises'
import { Dialect, LocalLinter } from 'harper.js'
import { binaryInlined } from 'harper.js/binaryInlined'
import { expect, test } from 'vitest'
import { type ReportOptions, makeReport } from '../../lib/report/report'
import { cases, inventedCases } from './cases'

const all = [...cases, ...inventedCases]
const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.&'’]*/gu) ?? []

/** Rules that do not apply to a press report, and why. */
const notHere = new Set([
  // A lead states who, where and when, and a list names all members: both grow with the facts, divided by semicolons.
  'LongSentences',
  // Names are printed as entered, including Calcutta University.
  'UpdatePlaceNames',
])
// Rules about single words: entered words are printed as entered, or in another tense of them ("co-hosted").
// The last one finds "ram on" in the name Ramon.
const ofWords = new Set(['SpellCheck', 'OrthographicConsistency', 'DisjointPrefixes', 'PhrasalVerbAsCompoundNoun'])

type Finding = { rule: string; before: string; found: string; after: string; message: string }

async function findings(dialect: Dialect, options: ReportOptions, variants: number[]): Promise<string[]> {
  const linter = new LocalLinter({ binary: binaryInlined, dialect })
  await linter.importWords([
    ...new Set(
      all.flatMap(([, file]) => words(JSON.stringify(file)).flatMap((word) => [word, ...word.split(/['’.-]/)])),
    ),
  ])
  const found: string[] = []
  for (const [name, file] of all) {
    const entered = JSON.stringify(file)
    const texts = new Set(
      (['classic', 'sections'] as const).flatMap((style) =>
        variants.flatMap((variant) =>
          makeReport(file, { ...options, style, variant }).paragraphs.map(({ sentences }) =>
            sentences.map(({ text }) => text).join(' '),
          ),
        ),
      ),
    )
    for (const text of texts) {
      // The linter never yields. Without a pause the worker could not answer vitest, which would stop it.
      await setImmediate()
      for (const [rule, lints] of Object.entries(await linter.organizedLints(text, { language: 'plaintext' }))) {
        for (const lint of lints) {
          const { start, end } = lint.span()
          const letters = [...text]
          const finding = {
            rule,
            before: letters.slice(0, start).join(''),
            found: lint.get_problem_text(),
            after: letters.slice(end).join(''),
            message: lint.message(),
          }
          if (!notHere.has(rule) && !isTheUsers(finding, entered) && !isHouseRule(finding))
            found.push(
              `${name}: ${rule}: ${finding.before.slice(-40)}[${finding.found}]${finding.after.slice(0, 40)} ` +
                `(${finding.message})`,
            )
        }
      }
    }
  }
  await linter.dispose()
  return found
}

// Only the templates are checked: words that the trip file has with the same neighbours are the user's.
function isTheUsers({ rule, before, found, after }: Finding, entered: string): boolean {
  if (ofWords.has(rule))
    return (
      entered.toLowerCase().includes(found.toLowerCase()) ||
      words(found).every((word) => entered.toLowerCase().includes(word.toLowerCase().replace(/(?:ing|ed|s)$/, '')))
    )
  const last = /(\S*\s?)$/.exec(before)?.[1] ?? ''
  const next = /^(\s?[^\s.,;]*)/.exec(after)?.[1] ?? ''
  return entered.includes(last + found + next)
}

// Initials take the article of their first letter's name ("an LOI"); "Ltd." within a sentence does not end it;
// a subject may follow its verb ("Receiving the delegation was …"), where the checker looks for a preposition.
function isHouseRule({ rule, before, after }: Finding): boolean {
  return (
    (rule === 'AnA' && /^\s\p{Lu}{2,}/u.test(after)) ||
    (rule === 'SentenceCapitalization' && /\b(?:Ltd|Inc|Co)\.\s$/.test(before)) ||
    (rule === 'MissingPreposition' && /^\s?(?:was|were)\b/.test(after))
  )
}

test('a grammar checker finds nothing in reports in the default house style', async () => {
  expect(await findings(Dialect.American, {}, [1, 2, 3])).toEqual([])
}, 240_000)

test('a grammar checker finds nothing in reports in a British house style', async () => {
  const house = {
    dateOrder: 'day-first',
    serialComma: true,
    spelling: 'UK',
    honorificStops: 'without',
    year: 'never',
    leadTense: 'present perfect',
  } as const
  expect(await findings(Dialect.British, { houseStyle: house }, [1])).toEqual([])
}, 240_000)
