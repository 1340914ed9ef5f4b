'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { Button } from '../ui/button'
import styles from './itinerary.module.css'

/** The actions for a whole day. */
export function DayTools({ day, onCopy }: { day: string; onCopy: (day: string) => void }) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  return (
    <div className={styles.dayTools} data-part="day-tools">
      <Button look="quiet" onClick={() => onCopy(day)} aria-label={t('copyDayOf', { day: formatWeekday(day, locale) })}>
        {t('copyDay')}
      </Button>
    </div>
  )
}
