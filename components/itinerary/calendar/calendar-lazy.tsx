'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { useLazyPart } from '../../ui/use-lazy-part'
import type { Calendar as Loaded } from './calendar'

const load = () => import('./calendar').then(({ Calendar }) => Calendar)

/** `Calendar` in a bundle of its own, fetched when it is chosen. */
export function Calendar(props: ComponentProps<typeof Loaded>) {
  const t = useTranslations('itinerary.calendar')
  const { Part, isFailed, retry } = useLazyPart(load)
  if (Part) return <Part {...props} />
  if (!isFailed) return null
  return (
    <Notice>
      <p>{t('notLoaded')}</p>
      <Button onClick={retry}>{t('tryAgain')}</Button>
    </Notice>
  )
}
