import { wordsIn } from '../domain/text/text'
import type { WholeTrip } from '../domain/trip/trip-record'
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
const inputsOf = memoized((trip: WholeTrip) => {
  const inputs = new Map<ReportLanguage, ReportInput>()
  return (language: ReportLanguage): ReportInput => {
    const input = inputs.get(language) ?? readInput(trip, language)
    inputs.set(language, input)
    return input
  }
})
const distinctResults = memoized(withoutRepeatedResults)

/** What a report is generated from, and its article with the notes in it. */
export function realised(
  trip: WholeTrip,
  { language = 'en', style = 'classic', variant = 1, houseStyle }: ReportOptions = {},
): { input: ReportInput; article: Article } {
  const input = inputsOf(trip)(language)
  const settings = { style, variant, houseStyle: completeHouseStyle(houseStyle) }
  const { input: distinct, repeated } = distinctResults(input)
  return { input, article: withRepeatedResults(languages[language].realise(distinct, settings), repeated) }
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
