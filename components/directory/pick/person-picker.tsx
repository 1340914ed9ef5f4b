'use client'

import { useLocale } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { FoundPerson, InstitutionLine } from '@/lib/domain/directory/directory'
import type { Person } from '@/lib/domain/directory/entry'
import { AddPerson } from './add-person'
import { bothScripts, PersonOption } from './entry-names'
import { Picker } from './picker'
import { useFound } from './use-found'

/**
 * Chooses a person of the directory by any form of their name, or adds one. People of `institutionId` are offered
 * first, new people are added to it. `onPick` also gets their institution: pass both to `edit` to show them at once.
 * `onClear` is called when the input is emptied.
 */
export function PersonPicker({
  label,
  value,
  onPick,
  onClear,
  institutionId,
  suggestName = '',
  hint,
  error,
  hideLabel,
  autoFocus,
}: {
  label: string
  value: Person | null
  onPick: (person: Person, institution: InstitutionLine | null) => void
  onClear?: () => void
  institutionId?: string | null
  /** The initial name of a new person if nothing was typed. */
  suggestName?: string
  hint?: ReactNode
  error?: string | null | undefined
  hideLabel?: boolean
  autoFocus?: boolean
}) {
  const locale = useLocale()
  const [query, setQuery] = useState<string | null>(null)
  const [adding, setAdding] = useState<string | null>(null)
  const { found, state } = useFound<FoundPerson>('/api/people', query, { institution: institutionId ?? undefined })
  return (
    <>
      <Picker
        label={label}
        hint={hint}
        error={error}
        state={state}
        search={setQuery}
        onAdd={setAdding}
        {...(hideLabel && { hideLabel })}
        {...(autoFocus && { autoFocus })}
        {...(onClear && { onClear })}
        chosen={value && { id: value.id, text: bothScripts(value.name, locale) }}
        offers={found.map((one) => ({
          id: one.person.id,
          text: bothScripts(one.person.name, locale),
          shown: <PersonOption {...one} />,
        }))}
        onChoose={(id) => {
          const one = found.find(({ person }) => person.id === id)
          if (one) onPick(one.person, one.institution)
        }}
      />
      {adding !== null && (
        <AddPerson
          typed={adding || suggestName}
          institutionId={institutionId ?? null}
          onClose={() => setAdding(null)}
          onAdded={onPick}
        />
      )}
    </>
  )
}
