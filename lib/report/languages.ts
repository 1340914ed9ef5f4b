import { english } from './en/language'
import type { Language } from './language'
import type { ReportLanguage } from './report-language'
import { traditionalChinese } from './zh-hant/language'

/** Every language of the reports. A language that is missing here or incomplete does not compile. */
export const languages: Record<ReportLanguage, Language> = {
  en: english,
  'zh-Hant': traditionalChinese,
}
