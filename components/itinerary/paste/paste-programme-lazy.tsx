'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { useLazyPart } from '../../ui/use-lazy-part'
import type { PasteProgramme as Loaded } from './paste-programme'

const load = () => import('./paste-programme').then(({ PasteProgramme }) => PasteProgramme)

/** `PasteProgramme` in a bundle of its own, fetched when something is pasted. */
export function PasteProgramme(props: ComponentProps<typeof Loaded>) {
  const t = useTranslations('itinerary.paste')
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
