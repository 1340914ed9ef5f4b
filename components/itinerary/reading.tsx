'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/time/day'
import { plain } from '@/lib/domain/text/text'
import { formatWeekday } from '@/lib/domain/time/time-format'
import type { Understood } from './typed-line'

/** How a typed line was understood, in one line: "10:00–11:30 · courtesy call · Courtesy call · Hanyang University". */
export function Reading({ understood: { line, day, tied }, under }: { understood: Understood; under: Day | null }) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  const parts = [
    day !== null && day !== under && formatWeekday(day, locale),
    line.start && `${line.start}${line.end ? `–${line.end}${line.end < line.start ? ' +1' : ''}` : ''}`,
    day === null && t(under === null ? 'isUnscheduled' : 'becomesUnscheduled'),
    line.minutes !== null && t('minutes', { count: line.minutes }),
    vocabulary(`itemKind.${line.kind}`),
    line.title,
    tied ? t('linkedVisit', { institution: plain(tied.name, locale) }) : line.place,
  ].filter(Boolean)
  return <>{parts.join(' · ')}</>
}
