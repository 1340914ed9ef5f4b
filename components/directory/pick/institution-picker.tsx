'use client'

import { useLocale } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { InstitutionLine } from '@/lib/domain/directory/directory'
import { plain } from '@/lib/domain/text/text'
import type { Institution } from '@/lib/domain/directory/entry'
import { AddInstitution } from './add-institution'
import { InstitutionOption } from './entry-names'
import { Picker } from './picker'
import { useFound } from './use-found'

/** Chooses an institution of the directory by any of its names, or adds one. Unknown fields are `null`. */
export function InstitutionPicker({
  label,
  value,
  onPick,
  onClear,
  suggestName = '',
  hint,
  error,
  hideLabel,
  autoFocus,
}: {
  label: string
  value: InstitutionLine | null
  onPick: (institution: Institution) => void
  onClear?: () => void
  suggestName?: string
  hint?: ReactNode
  error?: string | null | undefined
  hideLabel?: boolean
  autoFocus?: boolean
}) {
  const locale = useLocale()
  const [query, setQuery] = useState<string | null>(null)
  const [adding, setAdding] = useState<string | null>(null)
  const { found, state } = useFound<Institution>('/api/institutions', query)
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
        chosen={value && { id: value.id, text: plain(value.name, locale) }}
        offers={found.map((one) => ({
          id: one.id,
          text: plain(one.name, locale),
          shown: <InstitutionOption {...one} />,
        }))}
        onChoose={(id) => {
          const one = found.find((institution) => institution.id === id)
          if (one) onPick(one)
        }}
      />
      {adding !== null && (
        <AddInstitution typed={adding || suggestName} onClose={() => setAdding(null)} onAdded={onPick} />
      )}
    </>
  )
}
