'use client'

import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import type { CityNames } from '@/lib/domain/text/city-name'
import { plain } from '@/lib/domain/text/text'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { RowWarnings } from '../checks/row-warnings'
import { Words } from '../text/words'
import { OthersIn } from '../trip/others-here'
import { CommentMark } from '../trip/comments/comment-mark'
import { ItemLine } from './item-line'
import { statusClass } from './item-status'
import styles from './itinerary.module.css'
import { LineOpener, LineSelect } from './line-parts'

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
 * An item as a line that opens in the panel beside the itinerary. Of a long itinerary only changed lines are rendered
 * again.
 */
export const ItemEditor = memo(
  function ItemEditor({ item, record, directory, homeZone, cityNames, isOpen, isSelected }: ItemEditorProps) {
    const locale = useLocale()
    const t = useTranslations('itinerary')
    const title = plain(item.title, locale)
    return (
      <li
        className={[styles.item, statusClass(item), isSelected && styles.selected, isOpen && styles.open]
          .filter(Boolean)
          .join(' ')}
        id={`item-${item.id}`}
        data-line={item.id}
      >
        <LineSelect id={item.id} title={title} isSelected={isSelected} />
        <ItemLine
          {...{ item, record, directory, homeZone, cityNames }}
          findings={<RowWarnings noun="item" id={item.id} />}
          title={
            <>
              <LineOpener id={item.id} label={t('edit', { title })} isOpen={isOpen}>
                <Words of={item.title} locale={locale} />
              </LineOpener>
              <CommentMark id={item.id} />
            </>
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
