import { getTranslations } from 'next-intl/server'
import type { SheetWords } from '@/components/trips/trip-sheets'
import type { Colleague } from '@/lib/domain/trip/colleague'
import { staffLocale } from '@/lib/server/platform/i18n'

/** The words of exported workbooks in the language of the reader. */
export async function sheetWords(colleagues: readonly Colleague[]): Promise<SheetWords> {
  const locale = await staffLocale()
  const [fields, vocabulary, sheets] = await Promise.all([
    getTranslations({ locale, namespace: 'fields' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    getTranslations({ locale, namespace: 'trips.sheets' }),
  ])
  return { locale, fields, vocabulary, sheets, colleagues: new Map(colleagues.map(({ id, name }) => [id, name])) }
}
