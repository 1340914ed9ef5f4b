'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useParams } from 'next/navigation'
import { useState } from 'react'
import { addPersonAction } from '@/app/(office)/people/actions'
import { type InstitutionLine, likelyLanguage, personNamed } from '@/lib/domain/directory/directory'
import type { Person } from '@/lib/domain/directory/entry'
import { Dialog } from '../../ui/dialog'
import { AddForm } from './add-form'
import { InstitutionPicker } from './institution-picker'
import { NameFields } from './name-fields'

/** Adds a person to the directory, from within a picker. */
export function AddPerson({
  typed,
  institutionId,
  onAdded,
  onClose,
}: {
  typed: string
  institutionId: string | null
  onAdded: (person: Person, institution: InstitutionLine | null) => void
  onClose: () => void
}) {
  const t = useTranslations('shell.pick')
  const locale = useLocale()
  const tripId = useParams<{ trip?: string }>()?.trip ?? null
  const [person, setPerson] = useState(() =>
    personNamed(typed ? { [likelyLanguage(typed, locale)]: typed } : {}, institutionId),
  )
  const [institution, setInstitution] = useState<InstitutionLine | null>(null)
  return (
    <Dialog title={t('addPerson')} onClose={onClose}>
      <AddForm
        send={() => addPersonAction({ tripId, person })}
        onClose={onClose}
        onDone={(answer) => onAdded(answer.person, institution)}
      >
        {(errors) => (
          <>
            <NameFields
              name={person.name}
              onChange={(name) => setPerson((now) => ({ ...now, name }))}
              errors={errors}
              at="person.name."
            />
            {institutionId === null && (
              <InstitutionPicker
                label={t('institution')}
                value={institution}
                error={errors['person.institutionId']}
                onPick={(one) => {
                  setInstitution(one)
                  setPerson((now) => ({ ...now, institutionId: one.id }))
                }}
                onClear={() => {
                  setInstitution(null)
                  setPerson((now) => ({ ...now, institutionId: null }))
                }}
              />
            )}
          </>
        )}
      </AddForm>
    </Dialog>
  )
}
