import type { AfterTripFigures } from '../../domain/follow-up/after-trip'
import { missingTranslations } from '../../domain/report/missing-translations'
import { monthsForReport, reportDeadline } from '../../domain/report/report-deadline'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { reportLanguages } from '../../report/report-language'
import { allows, type TripAccess } from '../access/access'
import { viewPhotos } from '../photos/photos'
import { readStatutory } from '../statutory/statutory'
import { readStatutorySettings } from '../statutory/statutory-made'

/** What the article and the official trip report have and lack besides the record of the trip. */
export async function readAfterTripFigures(
  access: TripAccess<'edit trip'>,
  trip: WholeTrip,
): Promise<AfterTripFigures> {
  const missing = missingTranslations(trip, reportLanguages).length
  if (!allows(access, 'write report')) return { missingTranslations: missing, photos: null, statutory: null }
  const { photos } = await viewPhotos(access)
  const { direction, end } = trip.record.trip
  const { months } = await readStatutorySettings()
  const { entries } = await readStatutory(access)
  return {
    missingTranslations: missing,
    photos: { total: photos.length, withoutCaption: photos.filter(({ caption }) => caption === null).length },
    statutory:
      direction === 'incoming'
        ? null
        : {
            due: reportDeadline(end, months ?? monthsForReport),
            reflections: entries.filter(({ kind }) => kind === 'reflection').length,
          },
  }
}
