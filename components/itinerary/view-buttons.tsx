import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import styles from './view-switch.module.css'

export type ItineraryLayout = 'list' | 'calendar'

/** List or calendar, the chosen one underlined. */
export function ViewButtons({
  layout,
  onChange,
}: {
  layout: ItineraryLayout
  onChange?: (layout: ItineraryLayout) => void
}) {
  const t = useTranslations('itinerary.calendar')
  return (
    <span role="group" aria-label={t('views')} className={styles.views}>
      {(['list', 'calendar'] as const).map((one) => (
        <Button key={one} look="quiet" aria-pressed={one === layout} onClick={onChange && (() => onChange(one))}>
          {t(one)}
        </Button>
      ))}
    </span>
  )
}
