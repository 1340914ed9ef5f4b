'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { Item, Values } from '@/lib/domain/trip-record'
import { useEditWords } from '../history/edit-words'
import { useTrip } from '../trip/trip-provider'
import { useAuthor } from '../trip/use-author'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import styles from './theirs.module.css'

type Field = keyof Values<'item'>

/** Two people on the same words: both texts side by side, who wrote theirs and when, and the choice. */
export function Theirs({ now, mine, fields, onChoose, choice }: {
  now: Item
  mine: Values<'item'>
  fields: readonly Field[]
  onChoose: (which: 'mine' | 'theirs') => void
  /** Where the choice is made: saving before it leads there. */
  choice: Ref<HTMLButtonElement>
}) {
  const { record, directory } = useTrip()
  const t = useTranslations('trip.trouble')
  const words = useEditWords(record, directory)
  const author = useAuthor({ noun: 'item', id: now.id, fields })
  return (
    <Notice>
      <p>{t('sameWords', author)}</p>
      <table className={styles.both}>
        <thead><tr><th scope="col"><span className="visually-hidden">{t('field')}</span></th><th scope="col">{t('mine')}</th><th scope="col">{t('theirs')}</th></tr></thead>
        <tbody>
          {fields.map((field) => {
            const both = words.both('item', field, now[field], mine[field])
            return <tr key={field}><th scope="row">{words.field('item', field)}</th><td>{both.to || t('nothing')}</td><td>{both.from || t('nothing')}</td></tr>
          })}
        </tbody>
      </table>
      <div className={styles.choice}>
        <Button ref={choice} onClick={() => onChoose('mine')}>{t('keepMine')}</Button>
        <Button onClick={() => onChoose('theirs')}>{t('keepTheirs')}</Button>
      </div>
    </Notice>
  )
}

/** Says above an open form that someone has removed its item meanwhile. */
export function RemovedMeanwhile({ item }: { item: Item }) {
  const { record, directory } = useTrip()
  const t = useTranslations('itinerary')
  const what = useEditWords(record, directory).line('item', item)
  return <Notice>{t('removedMeanwhile', { ...useAuthor({ noun: 'item', id: item.id }), what })}</Notice>
}
