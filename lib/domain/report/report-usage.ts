/** A paragraph of a report that states a fact, counted from 1. */
export type UsagePlace = { readonly language: string; readonly block: string; readonly paragraph: number }

/** Why an author should look at a text, in one of the report's languages; see `ReportFlag`. */
export type UsageFlag = {
  readonly why: 'note' | 'first person' | 'no words' | 'contradiction'
  readonly language: string
}

/** By the reference of a fact: the paragraphs that state it, one per language, and what is wrong with its text. */
export type ReportUsage = {
  readonly places: Readonly<Record<string, readonly UsagePlace[]>>
  readonly flags: Readonly<Record<string, readonly UsageFlag[]>>
}

export const noReportUsage: ReportUsage = { places: {}, flags: {} }

/** The paragraph in the reader's language if there is one, otherwise in any language. */
export function placeFor(places: readonly UsagePlace[] | undefined, language: string): UsagePlace | null {
  return places?.find((place) => place.language === language) ?? places?.[0] ?? null
}
