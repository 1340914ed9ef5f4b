'use client'

import { useTranslations } from 'next-intl'
import type { ItemCommand } from '@/lib/domain/itinerary/item-commands'
import type { Item } from '@/lib/domain/trip/trip-record'
import { useTrip } from '../trip/use-trip'
import { Button, ButtonLink } from '../ui/button'
import { focusAfter } from '../ui/focus-after'
import { useProgramme } from './programme-context'

/** What else can be done to the item; each command closes the form. */
export function ItemCommands({ item, onClose }: { item: Item; onClose: () => void }) {
  const { tripId } = useTrip()
  const t = useTranslations('itinerary')
  const { actOnOne } = useProgramme()
  const run = (command: ItemCommand) => actOnOne(item.id, command)
  const closing = (command: ItemCommand) => () => {
    run(command)
    onClose()
  }
  const isCancelled = item.status === 'cancelled'
  return (
    <>
      <Button look="quiet" onClick={closing({ do: 'duplicate' })}>
        {t('duplicate')}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          onClose()
          run({ do: 'place', at: 'pool' })
        }}
      >
        {t('unschedule')}
      </Button>
      <Button look="quiet" onClick={closing({ do: 'status', status: isCancelled ? 'provisional' : 'cancelled' })}>
        {t(isCancelled ? 'reinstate' : 'cancelItem')}
      </Button>
      <ButtonLink
        look="quiet"
        prefetch={false}
        href={`/trips/${encodeURIComponent(tripId)}/history?item=${encodeURIComponent(item.id)}`}
      >
        {t('history')}
      </ButtonLink>
      <Button
        look="quiet"
        onClick={(event) => {
          focusAfter(event.currentTarget)
          onClose()
          run({ do: 'remove' })
        }}
      >
        {t('delete')}
      </Button>
    </>
  )
}
