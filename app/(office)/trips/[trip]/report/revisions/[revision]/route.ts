import { createElement } from 'react'
import { draftPhotoAt } from '@/components/newsroom/photo-address'
import { PreviewNotice } from '@/components/newsroom/preview-notice'
import { renderArticle } from '@/components/newsroom/render-article'
import { Refused, requireTripAccess } from '@/lib/server/access/access'
import { staffLocale } from '@/lib/server/platform/i18n'
import { readPublisher } from '@/lib/server/newsroom/newsroom'
import { readPastRevision } from '@/lib/server/report/revisions'
import { route } from '@/lib/server/access/route'

/** A published revision as it appeared to the public, for the authors of the report. */
export const GET = route(
  '/trips/[trip]/report/revisions/[revision]',
  async (_request, { trip: tripId, revision: id }) => {
    const revision = await readPastRevision(await requireTripAccess(tripId, 'write report'), id)
    if (!revision) throw new Refused('not found')
    const notice = createElement(PreviewNotice, {
      locale: await staffLocale(),
      back: `/trips/${encodeURIComponent(tripId)}/report/revisions`,
      version: revision.number,
    })
    // The Content-Security-Policy is set by the proxy, as for all signed-in pages.
    return new Response(await renderArticle(revision, await readPublisher(), null, notice, draftPhotoAt(tripId)), {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    })
  },
)
