/** The languages that reports are written in. */
export const reportLanguages = ['en', 'zh-Hant'] as const
export type ReportLanguage = (typeof reportLanguages)[number]

/** The language that an address or an option asks for; `null` where no report is written in it. */
export function readReportLanguage(asked: string | string[] | null | undefined): ReportLanguage | null {
  return reportLanguages.find((language) => language === asked) ?? null
}
