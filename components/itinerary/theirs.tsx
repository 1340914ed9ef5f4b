'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { Item, Unscheduled } from '@/lib/domain/trip/trip-record'
import { useEditWords } from '../history/edit-words'
import { useTrip } from '../trip/trip-provider'
import { useAuthor } from '../trip/use-author'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import styles from './theirs.module.css'

type Kind = 'item' | 'unscheduled'

/** Two people on the same words: both texts side by side, who wrote theirs and when, and the choice. */
export function Theirs<L extends Item | Unscheduled>({
  noun,
  now,
  mine,
  fields,
  onChoose,
  choice,
}: {
  noun: Kind
  now: L
  mine: Partial<L>
  fields: readonly (keyof L & string)[]
  onChoose: (which: 'mine' | 'theirs') => void
  /** Where the choice is made: saving before it leads there. */
  choice: Ref<HTMLButtonElement>
}) {
  const { record, directory } = useTrip()
  const t = useTranslations('trip.trouble')
  const words = useEditWords(record, directory)
  const author = useAuthor({ noun, id: now.id, fields })
  return (
    <Notice>
      <p>{t('sameWords', author)}</p>
      <table className={styles.both}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('field')}</span>
            </th>
            <th scope="col">{t('mine')}</th>
            <th scope="col">{t('theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const both = words.both(noun, field, now[field], mine[field])
            return (
              <tr key={field}>
                <th scope="row">{words.field(noun, field)}</th>
                <td>{both.to || t('nothing')}</td>
                <td>{both.from || t('nothing')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div className={styles.choice}>
        <Button ref={choice} onClick={() => onChoose('mine')}>
          {t('keepMine')}
        </Button>
        <Button onClick={() => onChoose('theirs')}>{t('keepTheirs')}</Button>
      </div>
    </Notice>
  )
}

/** Says above an open form that someone has removed its line meanwhile, or put it on a day or into the pool. */
export function RemovedMeanwhile({
  noun,
  line,
  isElsewhere,
}: {
  noun: Kind
  line: Item | Unscheduled
  isElsewhere: boolean
}) {
  const { record, directory } = useTrip()
  const t = useTranslations('itinerary')
  const what = useEditWords(record, directory).line(noun, line)
  return (
    <Notice>
      {t(!isElsewhere ? 'removedMeanwhile' : noun === 'item' ? 'pooledMeanwhile' : 'placedMeanwhile', {
        ...useAuthor({ noun, id: line.id }),
        what,
      })}
    </Notice>
  )
}
