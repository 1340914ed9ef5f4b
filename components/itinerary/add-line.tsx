'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { blank } from '@/lib/domain/blank'
import { addDays } from '@/lib/domain/day'
import { likelyZone } from '@/lib/domain/itinerary'
import { formatWeekday } from '@/lib/domain/time-format'
import type { Values } from '@/lib/domain/trip-record'
import { readLine } from '@/lib/domain/typed-line'
import { visitNamed } from '@/lib/domain/visit-named'
import { useTrip } from '../trip/trip-provider'
import styles from './itinerary.module.css'

/** The line at the foot of a day that is typed like a programme: "15:00-16:00 Alumni tea, Hotel lobby". */
export function AddLine({ day }: { day: string }) {
  const { record, directory, homeZone, edit } = useTrip()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  const id = useId()
  const [text, setText] = useState('')
  const [isRefused, setRefused] = useState(false)
  const [isHere, setHere] = useState(false)
  const read = readLine(text)

  const add = async () => {
    if (!read?.start) return setRefused(true)
    const visit = read.place ? visitNamed(record, directory, read.place) : null
    const values = {
      ...blank.item,
      kind: read.kind,
      title: { [locale]: read.title },
      start: `${day}T${read.start}`,
      end: read.end && `${read.end < read.start ? addDays(day, 1) : day}T${read.end}`,
      timeZone: likelyZone(record, `${day}T${read.start}`, homeZone),
      visitId: visit?.id ?? null,
      placeName: read.place && !visit ? { [locale]: read.place } : null,
    } as Values<'item'>
    setText('')
    setRefused(false)
    const saved = await edit({ do: 'add', noun: 'item', id: crypto.randomUUID(), values }, { said: t('added', { title: read.title }) })
    // What could not be saved comes back to be sent again, unless the next line is already being typed.
    if (!saved) setText((now) => now || text)
  }

  return (
    <form className={styles.add} onSubmit={(event) => { event.preventDefault(); void add() }}>
      <div>
        <label className="visually-hidden" htmlFor={id}>{t('addLine', { day: formatWeekday(day, locale) })}</label>
        <input id={id} value={text} onChange={(e) => { setText(e.target.value); setRefused(false) }} maxLength={500}
          placeholder={t(isHere ? 'addExample' : 'addShort')} onFocus={() => setHere(true)} onBlur={() => setHere(false)}
           aria-describedby={`${id}-read`} autoComplete="off" enterKeyHint="done" />
        <p id={`${id}-read`} className={styles.read} aria-live="polite" hidden={text === ''}>
          {read?.start
            ? t('reads', {
              start: read.start, end: read.end ? `–${read.end}${read.start > read.end ? ' +1' : ''}` : '', kind: vocabulary(`itemKind.${read.kind}`),
              title: read.title, place: read.place ? ` · ${read.place}` : '',
            })
            : t(isRefused ? 'needsTime' : 'addHint')}
        </p>
      </div>
    </form>
  )
}
