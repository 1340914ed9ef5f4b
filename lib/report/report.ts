import { primaryLanguage, wordsIn } from '../domain/text/text'
import type { WholeTrip } from '../domain/trip/trip-record'
import { type EnteredText, enteredTexts } from './entered-texts'
import { factsOf } from './facts'
import { type HouseStyle, completeHouseStyle } from './house-style'
import type { Article, ReportStyle } from './language'
import { languages } from './languages'
import { memoized } from './memoized'
import type { Phrase } from './phrase'
import { type ReportInput, readInput } from './report-input'
import { withoutRepeatedResults, withRepeatedResults } from './repeated-results'
import type { ReportLanguage } from './report-language'

/**
 * A sentence and the references of the facts it states (`host:<id>`, see `FactRef`). `again`: facts stated elsewhere
 * that it mentions, as in "Vice President Ying"; absent if there are none.
 */
export type Sentence = { text: string; facts: string[]; again?: string[] }
/** The heading of this and the following paragraphs. It may state a name. Only in the sections style. */
export type Paragraph = { heading?: Sentence; sentences: Sentence[] }
export type Report = {
  language: string
  /** The style of the text: `classic` too if the headings of `sections` would have had nothing below them. */
  style: ReportStyle
  headline: Sentence
  /** A sentence below the headline. Like the headline, it repeats facts of the body. */
  standfirst?: Sentence
  paragraphs: Paragraph[]
  /** References of the facts that no paragraph states, in the order of a trip file. */
  unused: string[]
}

export type ReportOptions = {
  language?: ReportLanguage
  style?: ReportStyle
  variant?: number
  houseStyle?: Partial<HouseStyle>
}

// A page generates several reports of one trip: the article, its flags, another form. They read the trip once.
const readingOf = memoized((trip: WholeTrip) => {
  const readings = new Map<string, Reading>()
  return (language: ReportLanguage, notes: ReadonlySet<string> = new Set()): Reading => {
    const key = [language, ...notes].join(' ')
    const reading = readings.get(key) ?? readAll(trip, language, notes)
    readings.set(key, reading)
    return reading
  }
})

/** `input`: everything that was entered. `worded`: what the article states of it. `leftOut`: the others. */
type Reading = { input: ReportInput; worded: ReportInput; leftOut: ReadonlySet<string> }

function readAll(trip: WholeTrip, language: ReportLanguage, notes: ReadonlySet<string>): Reading {
  const input = readInput(trip, language)
  const leftOut = new Set([...languages[language].unwordedNotes(input), ...notes])
  return { input, leftOut, worded: leftOut.size > 0 ? readInput(trip, language, leftOut) : input }
}

function isIn({ lang }: EnteredText, language: ReportLanguage): boolean {
  return primaryLanguage(lang) === primaryLanguage(language)
}

const distinctResults = memoized(withoutRepeatedResults)

/**
 * What a report is generated from, and its article. A text that could only follow a colon as a note is left out, with
 * those of which no sentence can be made: `leftOut`.
 */
export function realised(
  trip: WholeTrip,
  { language = 'en', style = 'classic', variant = 1, houseStyle }: ReportOptions = {},
): { input: ReportInput; article: Article; leftOut: ReadonlySet<string> } {
  const settings = { style, variant, houseStyle: completeHouseStyle(houseStyle) }
  const articleOf = ({ worded }: Reading): Article => {
    const { input, repeated } = distinctResults(worded)
    return withRepeatedResults(languages[language].realise(input, settings), repeated)
  }
  const reading = readingOf(trip)(language)
  const article = articleOf(reading)
  const notes = notesIn(article, reading.input, language)
  if (notes.size === 0) return { input: reading.input, article, leftOut: reading.leftOut }
  const without = readingOf(trip)(language, notes)
  return { input: without.input, article: articleOf(without), leftOut: without.leftOut }
}

// Texts in another language are quoted instead, until somebody translates them.
function notesIn({ paragraphs }: Article, input: ReportInput, language: ReportLanguage): Set<string> {
  const noted = paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ notes = [] }) => notes))
  if (noted.length === 0) return new Set()
  const own = new Set(enteredTexts(input).flatMap((one) => (isIn(one, language) ? [one.ref] : [])))
  return new Set(noted.filter((ref) => own.has(ref)))
}

/** Generates the article of a trip. The same trip gives the same text, and every statement in it was entered. */
export function makeReport(trip: WholeTrip, options: ReportOptions = {}): Report {
  const { language = 'en' } = options
  const houseStyle = completeHouseStyle(options.houseStyle)
  const {
    input,
    article: { headline, standfirst, paragraphs, style = options.style ?? 'classic' },
  } = realised(trip, options)
  const stated = new Set(
    paragraphs.flatMap(({ heading, sentences }) => [
      ...(heading?.facts ?? []),
      ...sentences.flatMap((sentence) => sentence.facts),
    ]),
  )
  return {
    language,
    style,
    headline: toHeading(headline),
    ...(standfirst && { standfirst: toHeading(standfirst) }),
    paragraphs: [
      ...paragraphs.map(({ heading, sentences }) => ({
        ...(heading && { heading: toSentence(heading) }),
        sentences: sentences.map(toSentence),
      })),
      ...boilerplate(houseStyle, language, paragraphs.some(({ heading }) => heading) ? input.home.name.text : null),
    ],
    unused: factsOf(trip)
      .map(({ ref }) => ref)
      .filter((ref) => !stated.has(ref)),
  }
}

// The office's text about itself states no fact of the trip. Among headings it needs its own (`headed`: the name of the
// institution), or it would belong to the last one.
function boilerplate(houseStyle: HouseStyle, language: ReportLanguage, headed: string | null): Paragraph[] {
  const words = wordsIn(houseStyle.boilerplate, language)
  if (!words) return []
  return [
    {
      ...(headed !== null && { heading: { text: languages[language].aboutHeading(headed), facts: [] } }),
      sentences: [{ text: words.text.trim(), facts: [] }],
    },
  ]
}

function toSentence({ text, facts, again }: Phrase): Sentence {
  return { text, facts, ...(again.length > 0 && { again }) }
}

function toHeading({ text, facts, again }: Phrase): Sentence {
  return { text, facts: [...facts, ...again] }
}
