'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type FoundPerson, likelyLanguage } from '@/lib/domain/directory/directory'
import type { Texts } from '@/lib/domain/text/text'
import type { Person } from '@/lib/domain/directory/entry'
import { bothScripts, PersonOption } from '../directory/pick/entry-names'
import { Picker } from '../directory/pick/picker'
import { useFound } from '../directory/pick/use-found'
import { TextsField } from '../text/texts-field'
import { useTrip } from '../trip/trip-provider'
import styles from './form.module.css'

/**
 * Who receives: someone found in the directory, or the name of someone new in the reader's language, in Latin letters
 * and in the script of the place. `newName` undefined is the search.
 */
export function HostWho({
  person,
  newName,
  institutionId,
  local,
  error,
  onPick,
  onNewName,
}: {
  person: Person | null
  newName: Texts | null | undefined
  institutionId: string
  local: string | null
  error?: string | undefined
  onPick: (person: Person | null) => void
  onNewName: (name: Texts | null | undefined) => void
}) {
  const locale = useLocale()
  const t = useTranslations('visits')
  const { record } = useTrip()
  const [query, setQuery] = useState<string | null>(null)
  const { found, state } = useFound<FoundPerson>('/api/people', query, { institution: institutionId })
  const names = useRef<HTMLDivElement>(null)
  const isNew = newName !== undefined

  // The name typed so far is there already: on to the first script it is not known in.
  useEffect(() => {
    if (!isNew) return
    const inputs = [...(names.current?.querySelectorAll('input') ?? [])]
    ;(inputs.find((input) => input.value === '') ?? inputs[0])?.focus()
  }, [isNew])

  if (isNew) {
    const languages = [...new Set(['en', record.trip.language, ...(local ? [local] : [])])]
    return (
      <div ref={names}>
        <TextsField
          label={t('newName')}
          hint={t('newNameHint')}
          value={newName}
          onChange={onNewName}
          languages={languages}
          error={error}
        />
        <button type="button" className={styles.swap} onClick={() => onNewName(undefined)}>
          {t('searchInstead')}
        </button>
      </div>
    )
  }
  return (
    <div>
      <Picker
        label={t('hostName')}
        hint={t('hostNameHint')}
        error={error}
        state={state}
        search={setQuery}
        chosen={person && { id: person.id, said: bothScripts(person.name, locale) }}
        offers={found.map((one) => ({
          id: one.person.id,
          said: bothScripts(one.person.name, locale),
          shown: <PersonOption {...one} />,
        }))}
        onChoose={(id) => {
          const one = found.find((f) => f.person.id === id)
          if (one) onPick(one.person)
        }}
        onClear={() => onPick(null)}
        onAdd={(typed) => {
          onPick(null)
          onNewName({ [likelyLanguage(typed, locale)]: typed })
        }}
      />
      <button
        type="button"
        className={styles.swap}
        onClick={() => {
          onPick(null)
          onNewName(null)
        }}
      >
        {t('someoneNew')}
      </button>
    </div>
  )
}
