'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { NotLoaded } from '../../ui/not-loaded'
import { useLazyPart } from '../../ui/use-lazy-part'
import type { Calendar as Loaded } from './calendar'

const load = () => import('./calendar').then(({ Calendar }) => Calendar)

/** `Calendar` in a bundle of its own, fetched when it is chosen. */
export function Calendar(props: ComponentProps<typeof Loaded>) {
  const t = useTranslations('itinerary.calendar')
  const { Part, isFailed, retry } = useLazyPart(load)
  if (Part) return <Part {...props} />
  return isFailed && <NotLoaded text={t('notLoaded')} tryAgain={t('tryAgain')} onRetry={retry} />
}
