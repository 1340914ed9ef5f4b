import { english } from './en/language'
import type { Language } from './language'
import type { ReportLanguage } from './report-language'
import { traditionalChinese } from './zh-hant/language'

/** All report languages. A missing or incomplete language does not compile. */
export const languages: Record<ReportLanguage, Language> = {
  en: english,
  'zh-Hant': traditionalChinese,
}
