'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'
import { formatDay } from '@/lib/domain/time/time-format'
import { dueDayOf, readDue } from '@/lib/domain/trip/task-due'
import { spanOf } from '@/lib/domain/trip/trip-span'
import { Field } from '../../ui/field'
import { useTrip } from '../use-trip'

/** When a task is due, typed as a day or as D-14, with the day that was understood as its hint. */
export function DueField({
  text,
  isChecked,
  onText,
}: {
  text: string
  isChecked: boolean
  onText: (to: string) => void
}) {
  const t = useTranslations('tasks')
  const locale = useLocale() as Locale
  const { record } = useTrip()
  const due = useReadDue()(text)
  const day = due && dueDayOf(due, spanOf(record))
  const isPending = due !== undefined && due.dueOffset !== null && day === null
  return (
    <Field
      label={t('due')}
      hint={day ? formatDay(day, locale) : t(isPending ? 'noTripDays' : 'dueHint')}
      error={isChecked && due === undefined ? t('dueInvalid') : undefined}
      value={text}
      maxLength={60}
      autoComplete="off"
      onChange={(event) => onText(event.target.value)}
    />
  )
}

/** Reads a typed due date on this trip; days without a year are of the trip's year. */
export function useReadDue() {
  const { record } = useTrip()
  const { startsOn } = spanOf(record)
  return (text: string) => readDue(text, startsOn === null ? null : Number(startsOn.slice(0, 4)))
}
