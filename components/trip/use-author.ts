'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import type { Subject } from '@/lib/domain/trip/edit-subject'
import type { Locale } from '@/lib/domain/text/locales'
import { formatInstant } from '@/lib/domain/time/time-format'
import { queryClient } from '../ui/query-client'
import { authorQuery } from './trip-queries'
import { useTrip } from './use-trip'

const noSubject: Subject = { noun: 'trip', id: null }

/** Who last changed something and when, as text; requested once there is a subject. */
export function useAuthor(subject: Subject | null): { who: string; when: string } {
  const {
    tripId,
    homeZone,
    state: { version },
  } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('trip')
  const query = { ...authorQuery(tripId, version, subject ?? noSubject), enabled: subject !== null }
  const { data: by } = useQuery(query, queryClient())
  return {
    who: by?.name ?? t('by.someone'),
    when: by ? formatInstant(new Date(by.at), locale, homeZone) : t('rejected.now'),
  }
}
