'use client'

import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'
import { isLocale, type Locale } from '@/lib/domain/text/locales'
import en from '@/lib/messages/en/shell.json'
import ja from '@/lib/messages/ja/shell.json'
import ko from '@/lib/messages/ko/shell.json'
import zhHant from '@/lib/messages/zh-Hant/shell.json'

const messages: Record<Locale, Pick<typeof en, 'failed'>> = { en, 'zh-Hant': zhHant, ko, ja }

/** The last resort: it must work without the server, so it contains its few words itself. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const language = typeof document === 'undefined' ? '' : document.documentElement.lang
  const { title, text, again } = messages[isLocale(language) ? language : 'en'].failed
  return <MessagePage alone title={title} text={text} action={<Button onClick={reset}>{again}</Button>} />
}
