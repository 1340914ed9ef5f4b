import { itemCities } from '@/lib/domain/itinerary/item-cities'
import { type FieldChange, type ItemChange, type PlannedItem, timeFields } from '@/lib/domain/releases/release-diff'
import { fieldWords, type ReleaseFormatters, timesOf, whenOf } from '@/lib/domain/releases/release-words'
import { zoneCity } from '@/lib/domain/text/city-name'
import { fullName } from '@/lib/domain/text/person-name'
import { plain } from '@/lib/domain/text/text'
import { dayOf } from '@/lib/domain/time/wall-time'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { PhonePage } from './phone-page'

type ChangedField = { label: string; from: string; to: string }

/** The old and the new value of each field of an item that changed. */
export function ChangedFields({ change, page }: { change: ItemChange; page: PhonePage }) {
  const fields = changedFields(change, page)
  if (fields.length === 0) return null
  return (
    <dl className="facts">
      {fields.map(({ label, from, to }, i) => (
        <div key={i}>
          <dt>{label}</dt>
          <dd>
            {from && <del>{from}</del>} {from && to && <span aria-hidden="true">→</span>} {to && <ins>{to}</ins>}
            {!to && <i> {page.words.t('emptied')}</i>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

// All fields that say when an item is are one line.
function changedFields({ before, after, fields }: ItemChange, page: PhonePage): ChangedField[] {
  if (!before || !after) return []
  const { t, fieldLabel } = page.words
  const was = formattersOf(page, page.previous ?? page.whole)
  const is = formattersOf(page, page.whole)
  const isMoved = fields.some(({ field }) => timeFields.includes(field))
  const when = (item: PlannedItem, formatters: ReleaseFormatters) =>
    dayOf(before.start) === dayOf(after.start) && before.timeZone === after.timeZone
      ? timesOf(item, formatters)
      : whenOf(item, formatters)
  const moved = isMoved ? [{ label: t('time'), from: when(before, was), to: when(after, is) }] : []
  const others = fields.filter(({ field }) => !timeFields.includes(field))
  const named = others.map((one: FieldChange) => ({ label: fieldLabel(one.field), ...fieldWords(one, was, is) }))
  return [...moved, ...named]
}

/** The words for the values of items in one version of the trip. */
export function formattersOf(
  { words: { locale, t, vocabulary }, homeZone, cities }: PhonePage,
  { record, directory }: WholeTrip,
): ReleaseFormatters {
  return {
    locale,
    homeZone,
    institution: (id) => plain(directory.institutions[id]?.name, locale),
    person: (id) => (directory.people[id] ? fullName(directory.people[id].name, locale).text : ''),
    kind: (kind) => vocabulary(`itemKind.${kind}`),
    status: (status) => vocabulary(`itemStatus.${status}`),
    dayPart: (part) => vocabulary(`dayPart.${part}`),
    everyone: t('wholeDelegation'),
    personalPart: (part) => vocabulary(`personalPart.${part}`),
    isOwn: true,
    zones: (from, to) => t('zones', { from, to }),
    cities: (item) => itemCities(item, { ...cities, record, directory }),
    zone: (timeZone) => zoneCity(timeZone, cities.names),
  }
}
