import type { Day } from '../../domain/time/day'
import { frozenBody } from '../../domain/newsroom/frozen-body'
import { wordsOfArticle } from '../../domain/newsroom/article'
import { publishable } from '../../domain/report/report-draft'
import type { ReportState } from '../../domain/report/report-state'
import { plainWords } from '../../domain/report/rich-text'
import { freeSlug, proposeSlug, slugIn } from '../../domain/newsroom/slug'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { type Moment, momentAt, dayAt } from '../../domain/time/wall-time'
import type { ReportLanguage } from '../../report/report-language'
import { typographyOf } from '../../report/typography'
import type { TripAccess } from '../access/access'
import { type Article, type Publisher, readPublisher, slugOwners } from '../newsroom/newsroom'
import { readFrozenPhotos } from '../photos/photos'
import { sidebarFor, readNewest, readPublications } from './publication'
import { type Draft, readDraft, readDrafts } from './report'
import { readSchedules } from './schedule'
import { loadTrip } from '../trip/load-trip'
import { homeZoneOf } from '../../domain/trip/home-zone'

/** The preview of a publication: the content, the address and the day. */
export type PublishView = {
  version: number
  state: ReportState
  headline: string
  slug: string
  today: Day
  firstPublished: Day | null
  /** The office's time zone, and the publication that is scheduled, as it was entered. */
  timeZone: string
  scheduled: { moment: Moment; timeZone: string; correction: string | null } | null
  /** Another language that could be published at the same time, under this address. */
  also: { language: ReportLanguage; version: number; slug: string } | null
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
  const schedule = (await readSchedules(access)).find((one) => one.language === language)
  const zone = homeZoneOf(whole)
  const newest = await readNewest(draft.id)
  const slug = schedule?.slug ?? (await slugFor(access, draft, whole))
  return {
    version: draft.version,
    state: draft.state,
    headline: headlineOf(draft),
    slug,
    today: dayAt(now, zone),
    firstPublished: newest && !newest.withdrawnAt ? newest.aside.published : null,
    timeZone: zone,
    scheduled: schedule
      ? {
          moment: momentAt(schedule.dueAt, schedule.timeZone),
          timeZone: schedule.timeZone,
          correction: schedule.correction,
        }
      : null,
    also: await otherToPublish(access, language, slug),
  }
}

// A correction needs a note of its own, so that only a first publication is offered.
async function otherToPublish(
  access: TripAccess<'write report'>,
  language: ReportLanguage,
  slug: string,
): Promise<PublishView['also']> {
  const other = (await readDrafts(access)).find((one) => one.language !== language)
  if (other?.state !== 'approved' || (await readNewest(other.id))) return null
  return { language: other.language, version: other.version, slug: slugIn(other.language, slug) }
}

function headlineOf({ blocks }: Draft): string {
  return plainWords([wordsOfArticle(publishable(blocks)).headline])
}

/** The address of a report: the one it has, else one that is free. */
async function slugFor(access: TripAccess<'write report'>, draft: Draft, whole: WholeTrip): Promise<string> {
  const { trip, visit } = whole.record
  const { language } = draft
  const first = whole.directory.institutions[visit[0]?.institutionId ?? trip.homeId]
  const publications = await readPublications(access)
  const publication = publications.find((one) => one.language === language)
  if (publication) return publication.slug
  // An article without Latin words gets the address of the same article in another language.
  const sibling = typographyOf(language).isLatinForeign
    ? publications.find((one) => one.language !== language)
    : undefined
  const proposed = sibling
    ? slugIn(language, sibling.slug)
    : proposeSlug({ headline: headlineOf(draft), start: trip.start, institution: first?.name ?? null, id: whole.id })
  // Reads the first few numbered addresses in one query; if all are taken, the user has to choose one.
  const tried = [proposed, ...Array.from({ length: 20 }, (_, n) => `${proposed}-${n + 2}`)]
  const owners = await slugOwners(tried)
  return freeSlug(proposed, (slug) => owners.has(slug) && owners.get(slug) !== draft.id)
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
    article: {
      language,
      body: frozenBody(draft.blocks, whole.record),
      aside,
      photos: await readFrozenPhotos(access, language),
    },
    publisher: await readPublisher(),
  }
}
