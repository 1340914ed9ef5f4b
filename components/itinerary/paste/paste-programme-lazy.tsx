'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { NotLoaded } from '../../ui/not-loaded'
import { useLazyPart } from '../../ui/use-lazy-part'
import type { PasteProgramme as Loaded } from './paste-programme'

const load = () => import('./paste-programme').then(({ PasteProgramme }) => PasteProgramme)

/** `PasteProgramme` in a bundle of its own, fetched when something is pasted. */
export function PasteProgramme(props: ComponentProps<typeof Loaded>) {
  const t = useTranslations('itinerary.paste')
  const { Part, isFailed, retry } = useLazyPart(load)
  if (Part) return <Part {...props} />
  return isFailed && <NotLoaded text={t('notLoaded')} tryAgain={t('tryAgain')} onRetry={retry} />
}
