import { type FieldChange, type ItemChange, type PlannedItem, timeFields } from '@/lib/domain/releases/release-diff'
import { releaseFormatters } from '@/lib/domain/releases/release-formatters'
import { fieldWords, type ReleaseFormatters, timesOf, whenOf } from '@/lib/domain/releases/release-words'
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
  { words: { t, vocabulary }, homeZone, cities }: PhonePage,
  { record, directory }: WholeTrip,
): ReleaseFormatters {
  const formatters = releaseFormatters(
    { ...cities, homeZone, record, directory },
    {
      vocabulary: (key) => vocabulary(key),
      everyone: t('wholeDelegation'),
      zones: (from, to) => t('zones', { from, to }),
    },
  )
  return { ...formatters, isOwn: true }
}
