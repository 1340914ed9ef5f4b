'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type MouseEvent, useRef } from 'react'
import type { Item } from '@/lib/domain/trip-record'
import { plain } from '@/lib/domain/text'
import { Beside } from '../checks/beside'
import { Words } from '../text/words'
import { useTrip } from '../trip/trip-provider'
import { Button } from '../ui/button'
import { focusAfter } from '../visits/focus-after'
import { ItemForm } from './item-form'
import { ItemLine } from './item-line'
import { statusClass } from './item-status'
import styles from './itinerary.module.css'
import { useItemDeeds } from './use-item-deeds'

/** An item as a line that opens in place. Focus goes into the form and comes back to the line. */
export function ItemEditor({ item, isOpen, onOpen, onClose }: {
  item: Item
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
}) {
  const { record, directory, homeZone } = useTrip()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const deeds = useItemDeeds(item)
  const opener = useRef<HTMLButtonElement>(null)

  if (isOpen) {
    return (
      <li className={`${styles.item} ${styles.open}`} id={`item-${item.id}`}>
        <ItemForm item={item} onClose={() => { onClose(); focusLine(item.id) }} />
      </li>
    )
  }
  const title = plain(item.title, locale)
  // The second click of a double click may already be on the next line's button.
  const once = (deed: (button: HTMLElement) => void) => (event: MouseEvent<HTMLElement>) => { if (event.detail < 2) deed(event.currentTarget) }
  return (
    <li className={`${styles.item} ${statusClass(item)}`} id={`item-${item.id}`}>
      <ItemLine {...{ item, record, directory, homeZone }} findings={<Beside noun="item" id={item.id} />}
        title={<button type="button" ref={opener} className={styles.edit} onClick={onOpen} aria-label={t('edit', { title })}><Words of={item.title} locale={locale} /></button>}
        tools={(
          <div className={styles.tools}>
            {item.status === 'provisional' && <Button look="quiet" onClick={once(() => { deeds.setStatus('confirmed'); opener.current?.focus() })}>{t('confirm')}</Button>}
            <Button look="quiet" onClick={once(deeds.duplicate)}>{t('duplicate')}</Button>
            {item.status === 'cancelled'
              ? <Button look="quiet" onClick={once(() => deeds.setStatus('provisional'))}>{t('reinstate')}</Button>
              : <Button look="quiet" onClick={once(() => deeds.setStatus('cancelled'))}>{t('cancelItem')}</Button>}
            <Button look="quiet" onClick={once((button) => { focusAfter(button); deeds.remove() })}>{t('delete')}</Button>
          </div>
        )} />
    </li>
  )
}

// The line may stand on another day by now, in another list: it is found by its id.
function focusLine(itemId: string): void {
  requestAnimationFrame(() => document.getElementById(`item-${itemId}`)?.querySelector('button')?.focus())
}
