'use client'

import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { addPeopleAction } from '@/app/(office)/trips/[trip]/delegation/actions'
import { addRoster } from '@/lib/domain/delegation/roster-plan'
import type { Person } from '@/lib/domain/directory/entry'
import { clipboardTable, clipboardText } from '../trip/files/clipboard-table'
import { FileChoice } from '../trip/files/file-choice'
import { useFileReader } from '../trip/files/use-file-reader'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import { AreaField } from '../ui/field'
import { Notice } from '../ui/notice'
import { type SaveAnswer, useSave } from '../ui/use-save'
import styles from './paste-roster.module.css'
import { PastePreview } from './paste-preview'
import { type PastedTable, usePastedRoster } from './use-pasted-roster'

/** Adds a whole roster: paste, check what it becomes, save. Until then nothing is saved, and the text stays. */
export function PasteRoster({ onDone }: { onDone: () => void }) {
  const t = useTranslations('delegation.paste')
  const { read, table, clear } = usePastedRoster()
  const [text, setText] = useState('')
  const { save, isSaving, problem, showProblem, dismissNotice, clearAdded } = useRosterSave(table, onDone)
  const [isReading, setIsReading] = useState(false)
  const [isTextOpen, setTextOpen] = useState(true)
  const isBusy = isReading || isSaving
  const area = useRef<HTMLTextAreaElement>(null)
  const preview = useRef<HTMLHeadingElement>(null)
  useEffect(() => area.current?.focus(), [])
  const hasTable = table !== null
  useEffect(() => {
    if (hasTable) preview.current?.focus()
  }, [hasTable])

  const show = async (roster: string) => {
    setIsReading(true)
    dismissNotice()
    clearAdded()
    const outcome = await read(roster)
    setTextOpen(outcome !== 'read')
    if (outcome !== 'read') showProblem(t(outcome))
    setIsReading(false)
  }
  const files = useFileReader((roster) => {
    setText(roster)
    void show(roster)
  })
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = clipboardTable(event.clipboardData)
    // Text pasted into other text is put there by the browser.
    if (pasted === null || (text !== '' && pasted.html === null)) return
    event.preventDefault()
    void clipboardText(pasted).then((roster) => {
      setText(roster)
      return show(roster)
    })
  }
  const count = table?.planned.filter(({ isTaken }) => isTaken).length ?? 0
  return (
    <div className={styles.paste} {...files.dropProps}>
      <h3 ref={preview} tabIndex={-1}>
        {t('title')}
      </h3>
      <SourceText
        isOpen={isTextOpen}
        onToggle={setTextOpen}
        areaRef={area}
        value={text}
        onPaste={onPaste}
        onChange={(typed) => {
          setText(typed)
          clear()
        }}
      />
      <FileChoice reader={files} />
      {problem && <Notice>{problem}</Notice>}
      {table && <PastePreview table={table} />}
      <div className={styles.buttons}>
        {table ? (
          <Button look="primary" disabled={isBusy || count === 0} onClick={() => void save()}>
            {isBusy ? t('saving') : t('submit', { count })}
          </Button>
        ) : (
          <Button look="primary" disabled={isBusy} onClick={() => void show(text)}>
            {isBusy ? t('reading') : t('read')}
          </Button>
        )}
        <Button look="quiet" onClick={onDone}>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}

/** The pasted text, folded once its preview is shown: it may have private data. */
function SourceText({
  isOpen,
  onToggle,
  areaRef,
  value,
  onChange,
  onPaste,
}: {
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  areaRef: RefObject<HTMLTextAreaElement | null>
  value: string
  onChange: (text: string) => void
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void
}) {
  const t = useTranslations('delegation.paste')
  return (
    <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t('text')}</summary>
      <AreaField
        ref={areaRef}
        label={t('label')}
        hint={t('hint')}
        value={value}
        rows={5}
        spellCheck={false}
        wrap="off"
        className={styles.area}
        onChange={(event) => onChange(event.target.value)}
        onPaste={onPaste}
      />
    </details>
  )
}

/** Saves the chosen rows: new people in the directory first, then all members in one edit. */
function useRosterSave(table: PastedTable | null, onDone: () => void) {
  const { tripId, edit } = useTrip()
  const t = useTranslations('delegation.paste')
  const mutation = useSave({ scope: `roster ${tripId}`, unreachable: t('failed') })
  const { isSaving, notice, showProblem, dismissNotice } = mutation
  // By row: a second attempt must not add the same people again.
  const added = useRef(new Map<number, Person>())
  const taken = table?.planned.filter(({ isTaken }) => isTaken) ?? []

  const addPeople = async (): Promise<SaveAnswer> => {
    const people = taken.flatMap(({ row, outcome }) =>
      outcome.becomes === 'new person' && !added.current.has(row.row) ? [{ row: row.row, person: outcome.person }] : [],
    )
    if (people.length === 0) return { ok: true }
    const answer = await addPeopleAction({ tripId, people: people.map(({ person }) => person) })
    if (!answer.ok) return answer
    people.forEach(({ row }, i) => {
      const person = answer.people[i]
      if (person) added.current.set(row, person)
    })
    return { ok: true }
  }
  const addMembers = async (): Promise<SaveAnswer> => {
    const ids = taken.map(({ row, outcome }) =>
      outcome.becomes === 'member' ? outcome.personId : (added.current.get(row.row)?.id ?? null),
    )
    const known = (table?.known ?? []).filter(({ id }) => ids.includes(id))
    const roster = addRoster(
      taken.map(({ row }) => row),
      ids,
      () => crypto.randomUUID(),
    )
    const people = [...added.current.values(), ...known]
    const isSaved = await edit(roster, { notice: t('imported', { count: taken.length }), people })
    return isSaved ? { ok: true } : { ok: false, message: t('savedPeople') }
  }
  const save = async () => {
    if (isSaving || taken.length === 0) return
    const answer = await mutation.save(async () => {
      const added = await addPeople()
      return added.ok ? addMembers() : added
    })
    if (answer?.ok) onDone()
  }
  const problem = notice?.text ?? null
  return { save, isSaving, problem, showProblem, dismissNotice, clearAdded: () => added.current.clear() }
}
