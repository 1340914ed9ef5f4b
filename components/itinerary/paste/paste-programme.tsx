'use client'

import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { mostProgrammeRows } from '@/lib/domain/itinerary/programme-rows'
import { FileChoice } from '../../trip/files/file-choice'
import { useFileReader } from '../../trip/files/use-file-reader'
import { Button } from '../../ui/button'
import { AreaField } from '../../ui/field'
import { Notice } from '../../ui/notice'
import styles from './paste-programme.module.css'
import { PasteSummary } from './paste-summary'
import { ColumnFields, PastedRows } from './pasted-rows'
import { programmeIn } from './pasted-text'
import { useImportProgramme } from './use-import-programme'
import { type PastedProgramme, usePastedProgramme } from './use-pasted-programme'

/** Adds a whole programme: paste, see what becomes of each row, correct it, add. Until then nothing is saved. */
export function PasteProgramme({ text: pasted, onDone }: { text: string; onDone: () => void }) {
  const t = useTranslations('itinerary.paste')
  const [text, setText] = useState(pasted)
  const table = usePastedProgramme(text)
  const { run, isSaving, notice } = useImportProgramme()
  const files = useFileReader(setText)
  const area = useRef<HTMLTextAreaElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    ;(pasted === '' ? area.current : head.current)?.focus()
  }, [pasted])
  const taken = table.rows.filter(({ isTaken }) => isTaken)
  const isNothing = taken.length === 0 && table.accepted.length === 0

  const onPaste = (event: ClipboardEvent) => {
    const programme = programmeIn(event.clipboardData)
    if (programme === null) return
    event.preventDefault()
    setText(programme)
  }
  const add = async () => {
    if (isSaving || isNothing || !(await run(taken, table.accepted))) return
    const left = leftRows(table)
    if (left.length === 0) onDone()
    else setText(left.join('\n'))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    const focused = document.activeElement
    // Leaving a field saves what was typed, which has to be part of the import.
    if (focused instanceof HTMLElement) focused.blur()
    button.current?.focus()
    setTimeout(() => button.current?.click())
  }
  return (
    <section className={styles.paste} aria-labelledby="paste-programme" onKeyDown={onKeyDown} {...files.dropProps}>
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
      <FileChoice reader={files} />
      {table.isCut && <p>{t('tooMany', { most: mostProgrammeRows })}</p>}
      {table.rows.length > 0 && <Preview table={table} />}
    </section>
  )
}

function Preview({ table }: { table: PastedProgramme }) {
  const t = useTranslations('itinerary.paste.keys')
  return (
    <div className={styles.body}>
      {table.fields.length > 1 && <ColumnFields table={table} />}
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
          <kbd>Esc</kbd> {t('undo')}
        </span>
        <span>
          <kbd>Ctrl + Enter</kbd> {t('import')}
        </span>
      </p>
    </div>
  )
}

/** Rows that were not imported stay, as they were pasted. */
function leftRows({ rows, source }: PastedProgramme): string[] {
  return rows
    .filter(({ isTaken, row, status, items }) => !isTaken && !row.isRemark && (status !== 'skip' || items.length === 0))
    .map(({ row }) => source(row.row))
}
