import type { Locale } from '@/lib/domain/locales'
import { newsWords } from './news-words'

/** The line above a preview, in the writer's language. */
export function PreviewNotice({ locale, back }: { locale: Locale; back: string }) {
  const { t } = newsWords(locale)
  return <span lang={locale}><b>{t('preview')}</b> · <a href={back}>{t('back')}</a></span>
}
