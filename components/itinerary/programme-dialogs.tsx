'use client'

import { useLocale, useTranslations } from 'next-intl'
import { addDays, type Day } from '@/lib/domain/time/day'
import { formatWeekday } from '@/lib/domain/time/time-format'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { dayOf } from '@/lib/domain/time/wall-time'
import { KeysDialog } from './keys-dialog'
import { openerOf } from './lines'
import type { ProgrammeEditor } from './use-programme-editor'
import { MoveDialog } from './move-dialog'

/** The questions that the programme may ask: where to, onto which day; and the list of its keys. */
export function ProgrammeDialogs({
  editor,
  record,
  days,
}: {
  editor: ProgrammeEditor
  record: TripRecord
  days: readonly Day[]
}) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const { asked, endAsking } = editor
  if (asked === null) return null
  if (asked.ask === 'keys') return <KeysDialog onClose={endAsking} />
  if (asked.ask === 'copy') {
    return (
      <MoveDialog
        title={t('copyDayOnto', { day: formatWeekday(asked.day, locale) })}
        days={around(days)}
        withPool={false}
        current={null}
        onClose={endAsking}
        onChoose={(to) => {
          if (to) editor.copyDay(asked.day, to)
        }}
      />
    )
  }
  const { id, ids } = asked
  const item = record.item.find((one) => one.id === id)
  return (
    <MoveDialog
      title={t('moveWhere', { count: ids.length })}
      days={around(days)}
      withPool
      current={item ? dayOf(item.start) : null}
      onClose={() => {
        endAsking()
        openerOf(id)?.focus()
      }}
      onChoose={(to) => editor.actOn(ids, { do: 'place', at: to === null ? 'pool' : { day: to } }, id)}
    />
  )
}

// Also the day before the first and after the last: an itinerary grows at its ends.
function around(days: readonly Day[]): Day[] {
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? [addDays(first, -1), ...days, addDays(last, 1)] : []
}
