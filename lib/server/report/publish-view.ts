import type { Day } from '../../domain/time/day'
import { wordsOfArticle } from '../../domain/newsroom/article'
import { publishable } from '../../domain/report/report-draft'
import type { ReportState } from '../../domain/report/report-state'
import { plainWords } from '../../domain/report/rich-text'
import { freeSlug, proposeSlug, slugIn } from '../../domain/newsroom/slug'
import { dayOf, momentAt } from '../../domain/time/wall-time'
import type { ReportLanguage } from '../../report/report-language'
import { typographyOf } from '../../report/typography'
import type { TripAccess } from '../access/access'
import { type Article, type Publisher, readPublisher, slugOwners } from '../newsroom/newsroom'
import { readFrozenPhotos } from '../photos/photos'
import { sidebarFor, readNewest, readPublications } from './publication'
import { readDraft } from './report'
import { loadTrip } from '../trip/load-trip'

/** The preview of a publication: the content, the address and the day. */
export type PublishView = {
  version: number
  state: ReportState
  headline: string
  slug: string
  today: Day
  firstPublished: Day | null
}

/** `null` if there is no report with text to publish. */
export async function readPublishing(
  access: TripAccess<'write report'>,
  language: ReportLanguage,
  now = new Date(),
): Promise<PublishView | null> {
  const draft = await readDraft(access, language)
  const whole = await loadTrip(access.tripId)
  if (!draft || !whole) return null
  const { trip, visit } = whole.record
  const headline = plainWords([wordsOfArticle(publishable(draft.blocks)).headline])
  const first = whole.directory.institutions[visit[0]?.institutionId ?? trip.homeId]
  const publications = await readPublications(access)
  const publication = publications.find((one) => one.language === language)
  // An article without Latin words gets the address of the same article in another language.
  const sibling = typographyOf(language).isLatinForeign
    ? publications.find((one) => one.language !== language)
    : undefined
  const proposed = sibling
    ? slugIn(language, sibling.slug)
    : proposeSlug({ headline, start: trip.start, institution: first?.name ?? null, id: whole.id })
  // Reads the first few numbered addresses in one query; if all are taken, the user has to choose one.
  const tried = [proposed, ...Array.from({ length: 20 }, (_, n) => `${proposed}-${n + 2}`)]
  const owners = await slugOwners(tried)
  const zone = whole.directory.institutions[trip.homeId]?.timeZone ?? 'UTC'
  const newest = await readNewest(draft.id)
  return {
    version: draft.version,
    state: draft.state,
    headline,
    slug: publication?.slug ?? freeSlug(proposed, (slug) => owners.has(slug) && owners.get(slug) !== draft.id),
    today: dayOf(momentAt(now, zone)),
    firstPublished: newest && !newest.withdrawnAt ? newest.aside.published : null,
  }
}

/** The draft as an article of today, as a preview; `null` if there is no report. */
export async function readPreview(
  access: TripAccess<'write report'>,
  language: ReportLanguage,
  now = new Date(),
): Promise<{ article: Omit<Article, 'id' | 'slug'>; publisher: Publisher } | null> {
  const draft = await readDraft(access, language)
  const whole = await loadTrip(access.tripId)
  if (!draft || !whole) return null
  const aside = sidebarFor(whole, language, await readNewest(draft.id), null, now)
  return {
    article: { language, body: publishable(draft.blocks), aside, photos: await readFrozenPhotos(access, language) },
    publisher: await readPublisher(),
  }
}
