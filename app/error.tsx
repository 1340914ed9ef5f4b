'use client'

import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'
import en from '@/lib/messages/en/shell.json'
import zhHant from '@/lib/messages/zh-Hant/shell.json'

/** The last resort: it must work without the server, so it contains its few words itself. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const isChinese = typeof document !== 'undefined' && document.documentElement.lang.startsWith('zh')
  const { title, text, again } = (isChinese ? zhHant : en).failed
  return <MessagePage alone title={title} text={text} action={<Button onClick={reset}>{again}</Button>} />
}
