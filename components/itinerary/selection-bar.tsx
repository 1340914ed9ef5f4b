'use client'

import { useTranslations } from 'next-intl'
import type { ItemCommand } from '@/lib/domain/itinerary/item-commands'
import { Button } from '../ui/button'
import styles from './selection-bar.module.css'

/** The actions for all selected items, shown while there are any. */
export function SelectionBar({
  count,
  hasItems,
  act,
  askWhere,
  onClear,
}: {
  count: number
  /** False where all of them wait in the pool. */
  hasItems: boolean
  act: (command: ItemCommand) => void
  askWhere: () => void
  onClear: () => void
}) {
  const t = useTranslations('itinerary')
  const commands: [string, ItemCommand][] = [
    [t('earlier'), { do: 'shift', minutes: -15 }],
    [t('later'), { do: 'shift', minutes: 15 }],
    [t('dayEarlier'), { do: 'shift days', days: -1 }],
    [t('dayLater'), { do: 'shift days', days: 1 }],
    [t('confirm'), { do: 'status', status: 'confirmed' }],
    [t('makeProvisional'), { do: 'status', status: 'provisional' }],
    [t('cancelSelected'), { do: 'status', status: 'cancelled' }],
    [t('unschedule'), { do: 'place', at: 'pool' }],
  ]
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('selected', { count })}>
      <b>{t('selected', { count })}</b>
      {hasItems &&
        commands.map(([words, command]) => (
          <Button key={words} look="quiet" onClick={() => act(command)}>
            {words}
          </Button>
        ))}
      <Button look="quiet" onClick={askWhere}>
        {t('moveTo')}
      </Button>
      <Button look="quiet" onClick={() => act({ do: 'duplicate' })}>
        {t('duplicate')}
      </Button>
      <Button look="quiet" onClick={() => act({ do: 'remove' })}>
        {t('delete')}
      </Button>
      <Button look="quiet" onClick={onClear}>
        {t('selectNone')}
      </Button>
    </div>
  )
}
