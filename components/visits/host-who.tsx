'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type FoundPerson, likelyLanguage } from '@/lib/domain/directory/directory'
import { staffLocales } from '@/lib/domain/text/locales'
import type { Texts } from '@/lib/domain/text/text'
import type { Person } from '@/lib/domain/directory/entry'
import { bothScripts, PersonOption } from '../directory/pick/entry-names'
import { Picker } from '../directory/pick/picker'
import { useFound } from '../directory/pick/use-found'
import { TextsField } from '../text/texts-field'
import { useTrip } from '../trip/use-trip'
import styles from '../ui/form-frame.module.css'

type HostWhoProps = {
  person: Person | null
  /** `undefined` while the directory is searched. */
  newName: Texts | null | undefined
  institutionId: string
  local: string | null
  error?: string | undefined
  onPick: (person: Person | null) => void
  onNewName: (name: Texts | null | undefined) => void
}

/** Who the host is: a person of the directory, or the name of a new one. */
export function HostWho(props: HostWhoProps) {
  return props.newName === undefined ? <HostSearch {...props} /> : <NewHostName {...props} newName={props.newName} />
}

/** The name of a new person in the reader's language, the script of the place, and both languages of the office. */
function NewHostName({ newName, local, error, onNewName }: HostWhoProps & { newName: Texts | null }) {
  const t = useTranslations('visits')
  const { record } = useTrip()
  const names = useRef<HTMLDivElement>(null)
  const languages = [...new Set(['en', record.trip.language, ...(local ? [local] : []), ...staffLocales])]
  // The first language has the name that was typed in the search: the next empty one takes the focus.
  useEffect(() => {
    const inputs = [...(names.current?.querySelectorAll('input') ?? [])]
    ;(inputs.find((input) => input.value === '') ?? inputs[0])?.focus()
  }, [])
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

function HostSearch({ person, institutionId, error, onPick, onNewName }: HostWhoProps) {
  const locale = useLocale()
  const t = useTranslations('visits')
  const [query, setQuery] = useState<string | null>(null)
  const { found, state } = useFound<FoundPerson>('/api/people', query, { institution: institutionId })
  const addNew = (name: Texts | null) => {
    onPick(null)
    onNewName(name)
  }
  return (
    <div>
      <Picker
        label={t('hostName')}
        hint={t('hostNameHint')}
        error={error}
        state={state}
        search={setQuery}
        chosen={person && { id: person.id, text: bothScripts(person.name, locale) }}
        offers={found.map((one) => ({
          id: one.person.id,
          text: bothScripts(one.person.name, locale),
          shown: <PersonOption {...one} />,
        }))}
        onChoose={(id) => {
          const one = found.find((entry) => entry.person.id === id)
          if (one) onPick(one.person)
        }}
        onClear={() => onPick(null)}
        onAdd={(typed) => addNew({ [likelyLanguage(typed, locale)]: typed })}
      />
      <button type="button" className={styles.swap} onClick={() => addNew(null)}>
        {t('newPerson')}
      </button>
    </div>
  )
}
