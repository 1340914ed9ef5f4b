'use client'

import { useTranslations } from 'next-intl'
import { delegationOf } from '@/lib/domain/delegation/roster'
import type { Values } from '@/lib/domain/trip/trip-record'
import type { Person } from '@/lib/domain/directory/entry'
import { type MemberRole, memberRoles } from '@/lib/domain/trip/vocabulary'
import { PersonPicker } from '../directory/pick/person-picker'
import { TextsField } from '../text/texts-field'
import { useTrip } from '../trip/use-trip'
import { Field, SelectField } from '../ui/field'
import styles from './delegation.module.css'

export type MemberValues = Values<'member'>

/** The inputs of a member. `person` is the person of `values.personId`; `onPerson` is called with a picked person. */
export function MemberFields({
  values,
  set,
  person,
  onPerson,
  error,
}: {
  values: MemberValues
  set: (to: Partial<MemberValues>) => void
  person: Person | null
  onPerson: (person: Person) => void
  error: string | null
}) {
  const { record } = useTrip()
  const t = useTranslations('delegation.field')
  const role = useTranslations('vocabulary.role')
  return (
    <>
      <div className={styles.pair}>
        <PersonPicker
          label={t('person')}
          hint={t('personHint')}
          value={person}
          institutionId={delegationOf(record)}
          error={error}
          onPick={(one) => {
            onPerson(one)
            set({ personId: one.id, count: 1 })
          }}
          onClear={() => set({ personId: null })}
        />
        <SelectField
          label={t('role')}
          value={values.role}
          onChange={(e) => set({ role: e.target.value as MemberRole })}
        >
          {memberRoles.map((one) => (
            <option key={one} value={one}>
              {role(one)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextsField label={t('title')} hint={t('titleHint')} value={values.title} onChange={(title) => set({ title })} />
      <TextsField label={t('unit')} hint={t('unitHint')} value={values.unit} onChange={(unit) => set({ unit })} />
      {values.personId === null && (
        <Field
          label={t('count')}
          hint={t('countHint')}
          type="number"
          min={1}
          max={10_000}
          step={1}
          inputMode="numeric"
          className={styles.number}
          value={String(values.count)}
          onChange={(e) => {
            const count = e.target.valueAsNumber
            if (count >= 1 && count <= 10_000) set({ count: Math.floor(count) })
          }}
        />
      )}
    </>
  )
}
