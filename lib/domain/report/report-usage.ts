/** A paragraph of a report that states a fact, counted from 1. */
export type UsagePlace = { readonly language: string; readonly block: string; readonly paragraph: number }

/** The paragraphs that state each fact, by its reference; one per language. */
export type ReportUsage = Readonly<Record<string, readonly UsagePlace[]>>

/** The paragraph in the reader's language if there is one, otherwise in any language. */
export function placeFor(places: readonly UsagePlace[] | undefined, language: string): UsagePlace | null {
  return places?.find((place) => place.language === language) ?? places?.[0] ?? null
}
