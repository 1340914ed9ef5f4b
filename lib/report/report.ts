import { wordsIn } from '../domain/text/text'
import type { WholeTrip } from '../domain/trip/trip-record'
import { inEnglish } from './en/english'
import { factsOf } from './facts'
import { type HouseStyle, houseStyle } from './house-style'
import type { Phrase } from './phrase'
import { readInput } from './report-input'
import { inChinese } from './zh-hant/chinese'

/**
 * A sentence and the references of the facts it states (`host:<id>`, see `FactRef`). `again`: facts stated in other
 * sentences that it only names, as in "Vice President Ying"; absent where there are none.
 */
export type Sentence = { text: string; facts: string[]; again?: string[] }
/** A heading stands over the paragraph and those after it, up to the next; it may be what states a name. Only the sections style has any. */
export type Paragraph = { heading?: Sentence; sentences: Sentence[] }
export type Report = {
  language: string
  headline: Sentence
  paragraphs: Paragraph[]
  /** References of the facts that no paragraph states, in the order of a trip file. */
  unused: string[]
}

export type ReportLanguage = 'en' | 'zh-Hant'
export type ReportStyle = 'classic' | 'sections'
export type ReportOptions = {
  language?: ReportLanguage
  /** `classic` pools what the hosts share; `sections` gives each host, or each country beyond five stops, a heading. */
  style?: ReportStyle
  /** 1 is the usual form; 2, 3 … take the other forms of lead, headline and closing that the facts allow, in turn. */
  variant?: number
  house?: Partial<HouseStyle>
}

/** What a realiser gives back: the headline, then the sentences of each paragraph. */
export type Article = { headline: Phrase; paragraphs: { heading?: Phrase; sentences: Phrase[] }[] }
/** How a realiser is to write. */
export type Manner = { style: ReportStyle; variant: number; house: HouseStyle }

const realisers = { en: inEnglish, 'zh-Hant': inChinese }

/** Generates the article of a trip. The same trip gives the same text, and every statement in it was entered. */
export function makeReport(trip: WholeTrip, options: ReportOptions = {}): Report {
  const { language = 'en', style = 'classic', variant = 1 } = options
  const house = houseStyle(options.house)
  const input = readInput(trip, language)
  const { headline, paragraphs } = realisers[language](input, { style, variant, house })
  const told = new Set(
    paragraphs.flatMap(({ heading, sentences }) => [
      ...(heading?.facts ?? []),
      ...sentences.flatMap((sentence) => sentence.facts),
    ]),
  )
  return {
    language,
    headline: toHeading(headline),
    paragraphs: [
      ...paragraphs.map(({ heading, sentences }) => ({
        ...(heading && { heading: toSentence(heading) }),
        sentences: sentences.map(toSentence),
      })),
      ...boilerplate(house, language, paragraphs.some(({ heading }) => heading) ? input.home.name.text : null),
    ],
    unused: factsOf(trip)
      .map(({ ref }) => ref)
      .filter((ref) => !told.has(ref)),
  }
}

const about: Record<ReportLanguage, (name: string) => string> = {
  en: (name) => `About ${name}`,
  'zh-Hant': (name) => `關於${name}`,
}

// The house's standing words about itself rest on no fact of the trip. Among headings they need one (`headed`: our
// name), or they would belong to the last.
function boilerplate(house: HouseStyle, language: ReportLanguage, headed: string | null): Paragraph[] {
  const words = wordsIn(house.boilerplate, language)
  if (!words) return []
  return [
    {
      ...(headed !== null && { heading: { text: about[language](headed), facts: [] } }),
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
