import { createElement } from 'react'
import { PreviewNotice } from '@/components/news/preview-notice'
import { renderArticle } from '@/components/news/render-article'
import { trip } from '@/lib/server/access'
import { readerLocale } from '@/lib/server/i18n'
import { readPreview } from '@/lib/server/publish-view'
import { route } from '@/lib/server/route'

/** The draft exactly as it would be published, for those who write it. */
export const GET = route<{ trip: string }>(async (_request, { trip: tripId }) => {
  const preview = await readPreview(await trip(tripId, 'write report'))
  const back = `/trips/${encodeURIComponent(tripId)}/report`
  if (!preview) return new Response(null, { status: 303, headers: { location: back } })
  const { article, publisher } = preview
  const notice = createElement(PreviewNotice, { locale: await readerLocale(), back })
  // Behind the sign-in the policy is the proxy's, as on every page there.
  return new Response(await renderArticle(article, publisher, null, notice), { headers: { 'content-type': 'text/html; charset=utf-8' } })
})
