'use client'

import { useTranslations } from 'next-intl'
import { InTripHead } from '../trip/in-trip-head'
import { Button } from '../ui/button'
import styles from './view-switch.module.css'

export type ItineraryLayout = 'list' | 'calendar'

/** The choice between list and calendar, next to the tabs of the trip. */
export function ViewSwitch({
  layout,
  onChange,
}: {
  layout: ItineraryLayout
  onChange: (layout: ItineraryLayout) => void
}) {
  const t = useTranslations('itinerary.calendar')
  return (
    <InTripHead>
      <span role="group" aria-label={t('views')} className={styles.views}>
        {(['list', 'calendar'] as const).map((one) => (
          <Button key={one} look="quiet" aria-pressed={one === layout} onClick={() => onChange(one)}>
            {t(one)}
          </Button>
        ))}
      </span>
    </InTripHead>
  )
}
