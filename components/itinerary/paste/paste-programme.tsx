'use client'

import { useTranslations } from 'next-intl'
import { type ClipboardEvent, useEffect, useRef, useState } from 'react'
import { programmeEdit } from '@/lib/domain/itinerary/programme-plan'
import { mostProgrammeRows } from '@/lib/domain/itinerary/programme-rows'
import { useTrip } from '../../trip/use-trip'
import { Button } from '../../ui/button'
import { AreaField } from '../../ui/field'
import styles from './paste-programme.module.css'
import { programmeIn } from './pasted-text'
import { PastedRows } from './pasted-rows'
import { usePastedProgramme } from './use-pasted-programme'

/** Adds a whole programme: paste, see what becomes of each row, correct it, add. Until then nothing is saved. */
export function PasteProgramme({ text: pasted, onDone }: { text: string; onDone: () => void }) {
  const { edit } = useTrip()
  const t = useTranslations('itinerary.paste')
  const [text, setText] = useState(pasted)
  const [isBusy, setBusy] = useState(false)
  const table = usePastedProgramme(text)
  const area = useRef<HTMLTextAreaElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    ;(pasted === '' ? area.current : head.current)?.focus()
  }, [pasted])
  const taken = table.rows.filter(({ isTaken }) => isTaken)

  const onPaste = (event: ClipboardEvent) => {
    const programme = programmeIn(event.clipboardData)
    if (programme === null) return
    event.preventDefault()
    setText(programme)
  }
  const add = async () => {
    setBusy(true)
    const saved = await edit(
      programmeEdit(taken, () => crypto.randomUUID()),
      { notice: t('imported', { count: taken.length }) },
    )
    setBusy(false)
    if (!saved) return
    // Rows that became nothing stay, as they were pasted.
    const left = table.rows.filter(
      ({ isTaken, row, status, items }) => !isTaken && !row.isRemark && !(status === 'skip' && items.length > 0),
    )
    if (left.length === 0) return onDone()
    setText(left.map(({ row }) => table.source(row.row)).join('\n'))
  }
  return (
    <section className={styles.paste} aria-labelledby="paste-programme" onKeyDown={(event) => event.stopPropagation()}>
      <h2 id="paste-programme" ref={head} tabIndex={-1}>
        {t('title')}
      </h2>
      <AreaField
        ref={area}
        label={t('label')}
        hint={t('hint')}
        value={text}
        rows={text === '' ? 4 : 2}
        spellCheck={false}
        wrap="off"
        className={styles.area}
        onChange={(event) => setText(event.target.value)}
        onPaste={onPaste}
      />
      {table.rows.length > 0 && <PastedRows table={table} />}
      {table.isCut && <p>{t('tooMany', { most: mostProgrammeRows })}</p>}
      <div className={styles.buttons}>
        <Button look="primary" disabled={isBusy || taken.length === 0} onClick={() => void add()}>
          {t('add', { count: taken.length })}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('close')}
        </Button>
      </div>
    </section>
  )
}
