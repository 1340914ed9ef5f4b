'use client'

import { useTranslations } from 'next-intl'
import type { Item, Unscheduled } from '@/lib/domain/trip/trip-record'
import { useEditWords } from '../history/edit-words'
import { TripDeleted } from '../trip/trip-conflict'
import { useTrip } from '../trip/use-trip'
import { useAuthor } from '../trip/use-author'
import { Notice } from '../ui/notice'

type Removed = { noun: 'item' | 'unscheduled'; line: Item | Unscheduled; isElsewhere: boolean }

/** Says above an open form that someone else has deleted its item, or has scheduled or unscheduled it. */
export function RemovedNotice({ noun, line, isElsewhere }: Removed) {
  return isElsewhere ? <MovedNotice noun={noun} line={line} /> : <TripDeleted of={{ noun, id: line.id }} />
}

function MovedNotice({ noun, line }: Omit<Removed, 'isElsewhere'>) {
  const { record, directory } = useTrip()
  const t = useTranslations('itinerary')
  const what = useEditWords(record, directory).line(noun, line)
  const author = useAuthor({ noun, id: line.id })
  return <Notice>{t(noun === 'item' ? 'unscheduledMeanwhile' : 'scheduledMeanwhile', { ...author, what })}</Notice>
}
