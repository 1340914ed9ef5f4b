import { createElement } from 'react'
import { draftPhotoAt } from '@/components/news/photo-address'
import { PreviewNotice } from '@/components/news/preview-notice'
import { renderArticle } from '@/components/news/render-article'
import { Refused, trip } from '@/lib/server/access'
import { readerLocale } from '@/lib/server/i18n'
import { readPublisher } from '@/lib/server/newsroom'
import { readPastRevision } from '@/lib/server/revisions'
import { route } from '@/lib/server/route'

/** A revision as the public read it, for those who write the report. */
export const GET = route<{ trip: string; revision: string }>(async (_request, { trip: tripId, revision: id }) => {
  const revision = await readPastRevision(await trip(tripId, 'write report'), id)
  if (!revision) throw new Refused('not found')
  const notice = createElement(PreviewNotice, {
    locale: await readerLocale(),
    back: `/trips/${encodeURIComponent(tripId)}/report/revisions`,
    version: revision.number,
  })
  // Behind the sign-in the policy is the proxy's, as on every page there.
  return new Response(await renderArticle(revision, await readPublisher(), null, notice, draftPhotoAt(tripId)), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
})
