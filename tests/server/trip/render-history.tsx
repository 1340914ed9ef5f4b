import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { HistoryPage } from '@/components/history/history-page'
import type { Locale } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'

/** The history page of a trip as HTML. */
export function renderHistory(locale: Locale, props: ComponentProps<typeof HistoryPage>): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      <HistoryPage {...props} />
    </NextIntlClientProvider>,
  )
}
