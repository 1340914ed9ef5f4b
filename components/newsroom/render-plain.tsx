import type { StaffLocale } from '@/lib/domain/text/locales'
import { toHtml } from './document'
import { mastheadIn, type Publisher } from './masthead'
import { PlainPage } from './list-page'
import { newsWords } from './news-words'
import { stylesheet } from './stylesheet'

/** A page without an article, with the reason. */
export function renderPlain(what: 'notFound' | 'gone', publisher: Publisher, locale: StaffLocale): Promise<string> {
  const words = newsWords(locale)
  const { t } = words
  return toHtml(
    <PlainPage
      words={words}
      masthead={mastheadIn(locale, publisher)}
      title={t(what)}
      text={t(`${what}Text`)}
      stylesheet={stylesheet}
    />,
  )
}
