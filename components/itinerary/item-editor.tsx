'use client'

import { useLocale, useTranslations } from 'next-intl'
import { memo, type MouseEvent } from 'react'
import type { CityNames } from '@/lib/domain/text/city-name'
import { plain } from '@/lib/domain/text/text'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { RowWarnings } from '../checks/row-warnings'
import { Words } from '../text/words'
import { OthersIn } from '../trip/others-here'
import { Button } from '../ui/button'
import { ItemForm } from './item-form'
import { ItemLine } from './item-line'
import { statusClass } from './item-status'
import styles from './itinerary.module.css'
import { LineOpener, LineSelect } from './line-parts'
import { openerOf } from './lines'
import { useProgramme } from './programme-context'

type ItemEditorProps = {
  item: Item
  record: TripRecord
  directory: Directory
  homeZone: string
  cityNames: CityNames
  isOpen: boolean
  isSelected: boolean
}

/**
 * An item as a line that opens in place. Focus goes into the form and comes back to the line. Of a long itinerary only
 * changed lines are rendered again.
 */
export const ItemEditor = memo(
  function ItemEditor({ item, record, directory, homeZone, cityNames, isOpen, isSelected }: ItemEditorProps) {
    const locale = useLocale()
    const t = useTranslations('itinerary')
    const { act, close, askWhere } = useProgramme()
    if (isOpen) {
      return (
        <li className={`${styles.item} ${styles.open}`} id={`item-${item.id}`} data-line={item.id}>
          <ItemForm
            item={item}
            onClose={() => {
              close(item.id)
              focusLine(item.id)
            }}
          />
        </li>
      )
    }
    const title = plain(item.title, locale)
    // The second click of a double click may already be on the next line's button.
    const once = (run: () => void) => (event: MouseEvent<HTMLElement>) => {
      if (event.detail < 2) run()
    }
    const setStatus = (status: Item['status']) =>
      once(() => {
        act(item.id, { do: 'status', status })
        openerOf(item.id)?.focus()
      })
    return (
      <li
        className={`${styles.item} ${statusClass(item)} ${isSelected ? styles.selected : ''}`}
        id={`item-${item.id}`}
        data-line={item.id}
      >
        <LineSelect id={item.id} title={title} isSelected={isSelected} />
        <ItemLine
          {...{ item, record, directory, homeZone, cityNames }}
          findings={<RowWarnings noun="item" id={item.id} />}
          title={
            <LineOpener id={item.id} label={t('edit', { title })}>
              <Words of={item.title} locale={locale} />
            </LineOpener>
          }
          tools={
            <div className={styles.tools} data-part="tools">
              {item.status === 'provisional' && (
                <Button look="quiet" onClick={setStatus('confirmed')}>
                  {t('confirm')}
                </Button>
              )}
              <Button look="quiet" onClick={once(() => askWhere(item.id))}>
                {t('moveTo')}
              </Button>
              <Button look="quiet" data-part="rare" onClick={once(() => act(item.id, { do: 'duplicate' }))}>
                {t('duplicate')}
              </Button>
              {item.status === 'cancelled' ? (
                <Button look="quiet" data-part="rare" onClick={setStatus('provisional')}>
                  {t('reinstate')}
                </Button>
              ) : (
                <Button look="quiet" data-part="rare" onClick={setStatus('cancelled')}>
                  {t('cancelItem')}
                </Button>
              )}
              <Button look="quiet" onClick={once(() => act(item.id, { do: 'remove' }))}>
                {t('delete')}
              </Button>
            </div>
          }
        />
        <OthersIn item={item.id} />
      </li>
    )
  },
  (a, b) =>
    a.item === b.item &&
    a.isOpen === b.isOpen &&
    a.isSelected === b.isSelected &&
    a.homeZone === b.homeZone &&
    a.directory === b.directory &&
    a.record.visit === b.record.visit,
)

// The item may be on another day by now, so its line is found by id.
function focusLine(itemId: string): void {
  requestAnimationFrame(() => openerOf(itemId)?.focus())
}
