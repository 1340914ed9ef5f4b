/** Where a report tells a fact: a paragraph of it, counted from 1. */
export type UsagePlace = { readonly language: string; readonly block: string; readonly paragraph: number }

/** The places of each fact, by its reference; one a language. */
export type ReportUsage = Readonly<Record<string, readonly UsagePlace[]>>

/** The place to show a reader: in their language where the report is written in it, else in any. */
export function placeFor(places: readonly UsagePlace[] | undefined, language: string): UsagePlace | null {
  return places?.find((place) => place.language === language) ?? places?.[0] ?? null
}
