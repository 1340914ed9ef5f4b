'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { addPeopleAction } from '@/app/(office)/trips/[trip]/delegation/actions'
import { addRoster } from '@/lib/domain/delegation/roster-plan'
import type { Person } from '@/lib/domain/directory/entry'
import { useTrip } from '../trip/trip-provider'
import { Button } from '../ui/button'
import { AreaField } from '../ui/field'
import { Notice } from '../ui/notice'
import styles from './paste-roster.module.css'
import { PastePreview } from './paste-preview'
import { usePasted } from './use-pasted'

/** Adds a whole roster: paste, see what it becomes, save. Until then nothing is saved, and nothing pasted is lost. */
export function PasteRoster({ onDone }: { onDone: () => void }) {
  const { tripId, edit } = useTrip()
  const t = useTranslations('delegation.paste')
  const { read, table, forget } = usePasted()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  // People who are in the directory already, should the rest have to be tried again.
  const made = useRef(new Map<number, Person>())
  const area = useRef<HTMLTextAreaElement>(null)
  const preview = useRef<HTMLHeadingElement>(null)
  useEffect(() => area.current?.focus(), [])
  const hasTable = table !== null
  useEffect(() => {
    if (hasTable) preview.current?.focus()
  }, [hasTable])

  const show = async () => {
    setIsBusy(true)
    setProblem(null)
    made.current.clear()
    const outcome = await read(text)
    if (outcome !== 'read') setProblem(t(outcome))
    setIsBusy(false)
  }
  const taken = table?.planned.filter(({ isTaken }) => isTaken) ?? []
  const save = async () => {
    if (isBusy || taken.length === 0) return
    setIsBusy(true)
    setProblem(null)
    try {
      const people = taken.flatMap(({ row, outcome }) =>
        outcome.becomes === 'new person' && !made.current.has(row.row)
          ? [{ row: row.row, person: outcome.person }]
          : [],
      )
      if (people.length > 0) {
        const added = await addPeopleAction({ tripId, people: people.map(({ person }) => person) })
        if (!added.ok) return setProblem(added.message)
        added.people.forEach((person, i) => made.current.set(people[i]!.row, person))
      }
      const ids = taken.map(({ row, outcome }) =>
        outcome.becomes === 'member' ? outcome.personId : (made.current.get(row.row)?.id ?? null),
      )
      const known = [...made.current.values(), ...(table?.known ?? []).filter(({ id }) => ids.includes(id))]
      const roster = addRoster(
        taken.map(({ row }) => row),
        ids,
        () => crypto.randomUUID(),
      )
      if (await edit(roster, { said: t('said', { count: taken.length }), people: known })) onDone()
      else setProblem(t('savedPeople'))
    } catch {
      setProblem(t('failed'))
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <div className={styles.paste}>
      <h3 ref={preview} tabIndex={-1}>
        {t('title')}
      </h3>
      <AreaField
        ref={area}
        label={t('label')}
        hint={t('hint')}
        value={text}
        rows={5}
        spellCheck={false}
        wrap="off"
        className={styles.area}
        onChange={(event) => {
          setText(event.target.value)
          forget()
        }}
      />
      {problem && <Notice>{problem}</Notice>}
      {table && <PastePreview table={table} />}
      <div className={styles.buttons}>
        {table ? (
          <Button look="primary" disabled={isBusy || taken.length === 0} onClick={() => void save()}>
            {isBusy ? t('saving') : t('submit', { count: taken.length })}
          </Button>
        ) : (
          <Button look="primary" disabled={isBusy} onClick={() => void show()}>
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
