'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Day } from '@/lib/domain/time/day'
import { plain } from '@/lib/domain/text/text'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { useTrip } from '../trip/trip-provider'
import styles from './itinerary.module.css'
import { programmeIn } from './paste/pasted-text'
import { useProgramme } from './programme-context'
import { Reading } from './reading'
import { useTypedLine } from './use-typed-line'

/**
 * The line at the foot of a day, or of the pool (`null`), that is typed like a programme: "15:00-16:00 Alumni tea, Hotel
 * lobby". What was understood stands below it before it is added.
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
  const understood = useTypedLine(text, day)
  const field = useRef<HTMLInputElement>(null)
  // What was typed before the script was there.
  useEffect(() => setText((now) => now || (field.current?.value ?? '')), [])

  const add = async () => {
    if (!understood) return
    const { line, offer } = understood
    const makesStop = withStop && offer !== null
    setText('')
    setWithStop(false)
    const saved = await edit(understood.edit(makesStop), {
      said: t(understood.day === null ? 'addedToPool' : 'added', { title: line.title }),
      institutions: makesStop ? [offer] : [],
    })
    // What could not be saved comes back to be sent again, unless the next line is already being typed.
    if (!saved) setText((now) => now || text)
  }
  const onPaste = (event: ClipboardEvent) => {
    const programme = programmeIn(event.clipboardData)
    if (programme === null) return
    event.preventDefault()
    paste(programme)
  }
  const said = plain(understood?.offer?.name, locale)
  return (
    // Without a dialog around it, this method sends nothing: Enter before the script is there loses no word.
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
          {day === null ? t('addToPool') : t('addLine', { day: formatWeekday(day, locale) })}
        </label>
        <input
          ref={field}
          id={id}
          data-add
          value={text}
          onChange={(e) => {
            setText(e.target.value)
            setWithStop(false)
          }}
          maxLength={500}
          placeholder={t(day === null ? 'addToPool' : isHere ? 'addExample' : 'addShort')}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
          onPaste={onPaste}
          onKeyDown={(event) => walk(event, text)}
          aria-describedby={`${id}-read`}
          autoComplete="off"
          enterKeyHint="done"
        />
        <div id={`${id}-read`} className={styles.read} aria-live="polite" hidden={text === ''}>
          {understood ? <Reading understood={understood} under={day} /> : t('addHint')}
        </div>
        {understood?.offer && (
          <label className={styles.offer}>
            <input
              type="checkbox"
              checked={withStop}
              onChange={(e) => setWithStop(e.target.checked)}
              onKeyDown={(e) => {
                if (e.key === 'Enter') {
                  e.preventDefault()
                  void add()
                }
              }}
            />
            {t('makeStop', { institution: said, day: formatWeekday(understood.day!, locale) })}
          </label>
        )}
      </div>
    </form>
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
