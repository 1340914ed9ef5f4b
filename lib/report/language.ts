import type { FactCheckLanguage } from './fact-check/fact-check-language'
import type { HouseStyle } from './house-style'
import type { Phrase } from './phrase'
import type { ReportInput } from './report-input'

/** `classic` pools what the hosts share; `sections` gives each host, or each country beyond five stops, a heading. */
export type ReportStyle = 'classic' | 'sections'

/** How a report is to be written. Variant 1 is the usual form; 2, 3 … take the other forms that the facts allow. */
export type RealisationOptions = { style: ReportStyle; variant: number; houseStyle: HouseStyle }

/** What a realiser gives back: the headline, then the sentences of each paragraph. */
export type Article = { headline: Phrase; paragraphs: { heading?: Phrase; sentences: Phrase[] }[] }

/** Everything a report needs of one language. */
export type Language = {
  /** Plans the article and realises it as text. */
  realise: (input: ReportInput, options: RealisationOptions) => Article
  /** The heading over the office's standing words about itself. */
  aboutHeading: (institution: string) => string
  /** What a report in this language may call a country, by its ISO 3166-1 alpha-2 code; the usual name first. */
  countryNames: (code: string) => readonly string[]
  factCheck: FactCheckLanguage
}
