'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import type { Subject } from '@/lib/domain/trip/edit-subject'
import type { Locale } from '@/lib/domain/text/locales'
import { formatInstant } from '@/lib/domain/time/time-format'
import { authorOfSubject } from './author-of'
import { useTrip } from './trip-provider'

/** The words for who last changed something, and when; asked for once there is something to say. */
export function useAuthor(subject: Subject | null): { who: string; when: string } {
  const {
    tripId,
    homeZone,
    state: { version },
  } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('trip')
  const { data: by } = useQuery({
    queryKey: ['author', tripId, version, subject],
    queryFn: () => authorOfSubject(tripId, subject!),
    enabled: subject !== null,
    staleTime: Infinity,
    retry: false,
  })
  return {
    who: by?.name ?? t('by.someone'),
    when: by ? formatInstant(new Date(by.at), locale, homeZone) : t('trouble.now'),
  }
}
