import { createElement } from 'react'
import { draftPhotoAt } from '@/components/newsroom/photo-address'
import { PreviewNotice } from '@/components/newsroom/preview-notice'
import { renderArticle } from '@/components/newsroom/render-article'
import { requireTripAccess } from '@/lib/server/access/access'
import { staffLocale } from '@/lib/server/platform/i18n'
import { readPreview } from '@/lib/server/report/publish-view'
import { viewOfSchedule } from '@/lib/server/report/report-view'
import { readSchedules } from '@/lib/server/report/schedule'
import { readReportLanguage, reportLanguages } from '@/lib/report/report-language'
import { route } from '@/lib/server/access/route'

/** The draft in one language exactly as it would be published, for its authors. */
export const GET = route('/trips/[trip]/report/preview', async (request, { trip: tripId }) => {
  const language = readReportLanguage(new URL(request.url).searchParams.get('lang')) ?? reportLanguages[0]
  const access = await requireTripAccess(tripId, 'write report')
  const preview = await readPreview(access, language)
  const back = `/trips/${encodeURIComponent(tripId)}/report?lang=${language}`
  if (!preview) return new Response(null, { status: 303, headers: { location: back } })
  const { article, publisher } = preview
  const locale = await staffLocale()
  const schedule = viewOfSchedule(await readSchedules(access), language, locale)
  const scheduled = schedule?.problem === null ? schedule : null
  const notice = createElement(PreviewNotice, { locale, back, scheduled })
  // The Content-Security-Policy is set by the proxy, as for all signed-in pages.
  return new Response(await renderArticle(article, publisher, null, notice, draftPhotoAt(tripId)), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
})
