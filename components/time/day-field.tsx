'use client'

import { useLocale } from 'next-intl'
import type { Day } from '@/lib/domain/time/day'
import { formatDay } from '@/lib/domain/time/time-format'
import { readDay } from '@/lib/domain/time/day-input'
import { Field } from '../ui/field'

/** The typed day; `null` for none, `undefined` for text that is no day. */
export function typedDay(text: string, year: number | null): Day | null | undefined {
  return text.trim() === '' ? null : (readDay(text, year) ?? undefined)
}

/** A day of any precision, typed as text, with the day that was understood below it. */
export function DayField({
  label,
  hint,
  error,
  text,
  year,
  onText,
}: {
  label: string
  hint: string
  error?: string | undefined
  text: string
  /** Of days typed without one. */
  year: number | null
  onText: (text: string) => void
}) {
  const locale = useLocale()
  const day = typedDay(text, year)
  const reading = day && formatDay(day, locale)
  return (
    <Field
      label={label}
      hint={reading || hint}
      error={day === undefined ? error : undefined}
      value={text}
      autoComplete="off"
      maxLength={60}
      onChange={(event) => onText(event.target.value)}
    />
  )
}
