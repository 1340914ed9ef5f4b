'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { AssumedZone } from '@/lib/domain/itinerary/assumed-zone'
import { mostProgrammeRows } from '@/lib/domain/itinerary/programme-rows'
import { zoneCity } from '@/lib/domain/text/city-name'
import { FileChoice } from '../../trip/files/file-choice'
import { useFileReader } from '../../trip/files/use-file-reader'
import { useTrip } from '../../trip/use-trip'
import { Button } from '../../ui/button'
import { AreaField } from '../../ui/field'
import { Notice } from '../../ui/notice'
import styles from './paste-programme.module.css'
import { PasteSummary } from './paste-summary'
import { ColumnFields, PastedRows } from './pasted-rows'
import { pasteProgramme } from './pasted-text'
import type { PastedRow } from './programme-session'
import { checkOnKey } from './row-keys'
import { useImportProgramme } from './use-import-programme'
import { type PastedProgramme, usePastedProgramme } from './use-pasted-programme'

/** Adds a whole programme: paste, see what becomes of each row, correct it, add. Until then nothing is saved. */
export function PasteProgramme({ text: pasted, onDone }: { text: string; onDone: () => void }) {
  const t = useTranslations('itinerary.paste')
  const [text, setText] = useState(pasted)
  const table = usePastedProgramme(text)
  // The text of hundreds of rows takes long to show, and is seldom needed.
  const [isTextOpen, setTextOpen] = useState(pasted === '')
  const show = (read: string) => {
    setText(read)
    setTextOpen(false)
    head.current?.focus()
  }
  const files = useFileReader(show)
  const area = useRef<HTMLTextAreaElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    ;(pasted === '' ? area.current : head.current)?.focus()
  }, [pasted])
  const taken = table.rows.filter(({ isTaken }) => isTaken)
  const isNothing = taken.length === 0 && table.accepted.length === 0

  const { add, isSaving, notice } = useAdding(table, (left) => {
    if (left === '') return onDone()
    setText(left)
    setTextOpen(true)
  })
  return (
    <section
      className={styles.paste}
      aria-labelledby="paste-programme"
      onKeyDown={(event) => onPreviewKey(event, button.current)}
      data-preview
      {...files.dropProps}
    >
      <div className={styles.bar}>
        <h2 id="paste-programme" ref={head} tabIndex={-1}>
          {t('title')}
        </h2>
        {table.rows.length > 0 && <p role="status">{t('rows', { count: table.rows.length })}</p>}
        <div className={styles.buttons}>
          <Button look="quiet" onClick={onDone}>
            {t('close')}
          </Button>
          <Button ref={button} look="primary" disabled={isSaving || isNothing} onClick={() => void add()}>
            {t('add', { items: taken.length, visits: table.accepted.length })}
          </Button>
        </div>
      </div>
      {notice && <Notice>{notice.text}</Notice>}
      <div className={styles.sources}>
        <details className={styles.text} open={isTextOpen} onToggle={(event) => setTextOpen(event.currentTarget.open)}>
          <summary>{t('text')}</summary>
          {isTextOpen && (
            <AreaField
              ref={area}
              label={t('label')}
              hint={t('hint')}
              value={text}
              rows={6}
              spellCheck={false}
              wrap="off"
              className={styles.area}
              onChange={(event) => setText(event.target.value)}
              onPaste={(event) => pasteProgramme(event, show)}
            />
          )}
        </details>
        {table.fields.length > 1 && <ColumnFields table={table} />}
        <FileChoice reader={files} />
      </div>
      {table.isCut && <p>{t('tooMany', { most: mostProgrammeRows })}</p>}
      {table.assumedZone && <ZoneNotice {...table.assumedZone} />}
      {table.rows.length > 0 && <Preview table={table} />}
    </section>
  )
}

function ZoneNotice({ timeZone, place }: AssumedZone) {
  const t = useTranslations('itinerary.paste.assumedZone')
  const { cityNames } = useTrip()
  const city = zoneCity(timeZone, cityNames)
  return <p role="status">{place === null ? t('noPlace', { city }) : t('onlyNamed', { city, place })}</p>
}

/** F8 leads to what has to be checked, Ctrl+Enter imports. */
function onPreviewKey(event: KeyboardEvent<HTMLElement>, button: HTMLButtonElement | null): void {
  event.stopPropagation()
  checkOnKey(event)
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  const focused = document.activeElement
  // Leaving a field saves what was typed, which has to be part of the import.
  if (focused instanceof HTMLElement) focused.blur()
  button?.focus()
  setTimeout(() => button?.click())
}

function Preview({ table }: { table: PastedProgramme }) {
  const t = useTranslations('itinerary.paste.keys')
  return (
    <div className={styles.body}>
      <div className={styles.preview}>
        <PasteSummary table={table} />
        <PastedRows table={table} />
      </div>
      <p className={styles.keys}>
        <span>
          <kbd>↑ ↓</kbd> {t('rows')}
        </span>
        <span>
          <kbd>Tab</kbd> {t('fields')}
        </span>
        <span>
          <kbd>F8</kbd> {t('check')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('undo')}
        </span>
        <span>
          <kbd>Ctrl + Enter</kbd> {t('import')}
        </span>
      </p>
    </div>
  )
}

/** Imports what the preview shows once it has all corrections. `onAdded` gets the rows that are left. */
function useAdding(table: PastedProgramme, onAdded: (left: string) => void) {
  const { run, isSaving, notice } = useImportProgramme()
  const isAdding = useRef(false)
  const add = async () => {
    if (isAdding.current) return
    isAdding.current = true
    try {
      const { rows, accepted } = await table.settled()
      const taken = rows.filter(({ isTaken }) => isTaken)
      if (taken.length + accepted.length === 0 || !(await run(taken, accepted))) return
      onAdded(leftRows(rows).join('\n'))
    } finally {
      isAdding.current = false
    }
  }
  return { add, isSaving, notice }
}

/** Rows that were not imported stay, as they were pasted. */
function leftRows(rows: readonly PastedRow[]): string[] {
  return rows
    .filter(({ isTaken, row, status, items }) => !isTaken && !row.isRemark && (status !== 'skip' || items.length === 0))
    .map(({ line }) => line)
}
