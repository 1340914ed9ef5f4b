/** The languages in which reports can be generated. */
export const reportLanguages = ['en', 'zh-Hant'] as const
export type ReportLanguage = (typeof reportLanguages)[number]

/** The language in a URL or an option; `null` if reports cannot be generated in it. */
export function readReportLanguage(asked: string | string[] | null | undefined): ReportLanguage | null {
  return reportLanguages.find((language) => language === asked) ?? null
}
