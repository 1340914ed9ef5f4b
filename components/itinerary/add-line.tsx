'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Institution } from '@/lib/domain/directory/entry'
import type { Day } from '@/lib/domain/time/day'
import { plain } from '@/lib/domain/text/text'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { useTrip } from '../trip/use-trip'
import styles from './itinerary.module.css'
import { pasteProgramme } from './paste/pasted-text'
import { useProgramme } from './programme-context'
import { Reading } from './reading'
import { useTypedLine } from './use-typed-line'

/**
 * The field below a day, or below the unscheduled items (`null`), where an item is typed as in a programme, for example
 * "15:00-16:00 Alumni tea, Hotel lobby". It shows what was understood before the item is added.
 */
export function AddLine({ day }: { day: Day | null }) {
  const { edit } = useTrip()
  const { paste } = useProgramme()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const id = useId()
  const [text, setText] = useState('')
  const [withStop, setWithStop] = useState(false)
  const [isHere, setHere] = useState(false)
  const { understood, readNow } = useTypedLine(text, day, isHere || text !== '')
  const field = useRef<HTMLInputElement>(null)
  // Text that was typed before the script had loaded.
  useEffect(() => setText((now) => now || (field.current?.value ?? '')), [])

  const add = async () => {
    const read = understood ?? (await readNow().catch(() => null))
    if (!read) return
    const { line, offer } = read
    const makesStop = withStop && offer !== null
    change('')
    const saved = await edit(read.edit(makesStop), {
      notice: t(read.day === null ? 'addedUnscheduled' : 'added', { title: line.title }),
      institutions: makesStop ? [offer] : [],
    })
    // Text that could not be saved returns, unless the user already types the next line.
    if (!saved) setText((now) => now || text)
  }
  const change = (to: string) => {
    setText(to)
    setWithStop(false)
  }
  return (
    // Outside a dialog this method submits nothing: Enter before the script has loaded loses no text.
    <form
      method="dialog"
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <div>
        <label className="visually-hidden" htmlFor={id}>
          {day === null ? t('addUnscheduled') : t('addItemOn', { day: formatWeekday(day, locale) })}
        </label>
        <input
          ref={field}
          id={id}
          data-add
          value={text}
          onChange={(event) => change(event.target.value)}
          maxLength={500}
          placeholder={t(day === null ? 'addUnscheduled' : isHere ? 'addExample' : 'addShort')}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
          onPaste={(event) => pasteProgramme(event, paste)}
          onKeyDown={(event) => walk(event, text)}
          aria-describedby={`${id}-read`}
          autoComplete="off"
          enterKeyHint="done"
        />
        <div id={`${id}-read`} className={styles.read} aria-live="polite" hidden={text === ''}>
          {understood ? <Reading understood={understood} under={day} /> : t('addHint')}
        </div>
        {understood?.offer && understood.day !== null && (
          <OfferedStop
            institution={understood.offer}
            day={understood.day}
            isChecked={withStop}
            onCheck={setWithStop}
            onEnter={() => void add()}
          />
        )}
      </div>
    </form>
  )
}

/** Offers to add a visit to the institution that the line names. */
function OfferedStop({
  institution,
  day,
  isChecked,
  onCheck,
  onEnter,
}: {
  institution: Institution
  day: Day
  isChecked: boolean
  onCheck: (isChecked: boolean) => void
  onEnter: () => void
}) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  return (
    <label className={styles.offer}>
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onCheck(event.target.checked)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onEnter()
        }}
      />
      {t('addVisit', { institution: plain(institution.name, locale), day: formatWeekday(day, locale) })}
    </label>
  )
}

// From an empty line the arrows lead to the lines around it, Page Up and Page Down to the next day's.
function walk(event: KeyboardEvent<HTMLInputElement>, text: string): void {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -1, PageDown: 1 }[event.key]
  const isPage = event.key.startsWith('Page')
  if (!by || (!isPage && text !== '')) return
  const root = event.currentTarget.closest<HTMLElement>('[data-programme]')
  if (!root) return
  event.preventDefault()
  const places = [...root.querySelectorAll<HTMLElement>(isPage ? '[data-add]' : '[data-add], [data-opener]')]
  const at = places.indexOf(event.currentTarget)
  const onWay = by > 0 ? places.slice(at + 1) : places.slice(0, at).reverse()
  onWay.find((one) => isPage || one.matches('[data-opener]'))?.focus()
}
