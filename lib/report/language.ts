import type { FactCheckLanguage } from './fact-check/fact-check-language'
import type { HouseStyle } from './house-style'
import type { Phrase } from './phrase'
import type { ReportInput, ReportInstitution } from './report-input'

/**
 * `classic` combines what the hosts have in common; `sections` has a heading for each host, or for each country if
 * there are more than five visits.
 */
export type ReportStyle = 'classic' | 'sections'

/** The options of a report. Variant 1 has the usual forms; 2, 3 … use the other possible forms. */
export type RealisationOptions = { style: ReportStyle; variant: number; houseStyle: HouseStyle }

/** The result of a realiser: the headline, perhaps a sentence below it, and the sentences of each paragraph. */
export type Article = {
  headline: Phrase
  standfirst?: Phrase
  /** The style used, if it may not be the one asked for. */
  style?: ReportStyle
  paragraphs: { heading?: Phrase; sentences: Phrase[] }[]
}

/** The interface of a report language. */
export type Language = {
  /** The references of entered texts that no sentence of this language can be made of; the article leaves them out. */
  unwordedNotes: (input: ReportInput) => ReadonlySet<string>
  /** Plans the article and realises it as text. */
  realise: (input: ReportInput, options: RealisationOptions) => Article
  /** The heading of the office's text about itself. */
  aboutHeading: (institution: string) => string
  /** The names of a country, by its ISO 3166-1 alpha-2 code; the usual name first. */
  countryNames: (code: string) => readonly string[]
  factCheck: FactCheckLanguage
  /** The author's voice in a text that the report prints in its own voice: "we", "our". */
  firstPerson: FirstPerson
}

/**
 * `isReported`: the text is somebody's reported words. `reworded` gives the text in the third person, or an empty
 * string if no rule applies.
 */
export type FirstPerson = {
  isIn: (text: string, isReported: boolean) => boolean
  reworded: (text: string, voices: Voices) => string
}

/** Whose "we" a text may have: that of the office that wrote it, or that of a speaker whose words it reports. */
export type Voices = { office: ReportInstitution; isReported: boolean; speaker?: ReportInstitution }
