'use client'

import { useTranslations } from 'next-intl'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { Institution } from '@/lib/domain/directory/entry'
import { yearOfTrip } from '@/lib/domain/visits/visits'
import { InstitutionPicker } from '../directory/pick/institution-picker'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import { useEditForm } from '../ui/use-edit-form'
import { DayField, typedDay } from '../time/day-field'
import { FormFrame } from '../ui/form-frame'
import { type Staging, useStage } from '../ui/use-stage'

/** Adds a visit after the last one: an institution, and a day if it is known. */
export function AddStop({ isFirst }: { isFirst: boolean }) {
  const t = useTranslations('visits')
  const staging = useStage()
  return (
    <>
      <Button
        ref={staging.opener}
        look={isFirst ? 'primary' : 'plain'}
        onClick={staging.open}
        hidden={staging.stage === 'open'}
      >
        {t('addVisit')}
      </Button>
      {staging.stage !== 'closed' && <AddStopForm staging={staging} />}
    </>
  )
}

function AddStopForm({ staging }: { staging: Staging }) {
  const { record, edit } = useTrip()
  const t = useTranslations('visits')
  const errors = useTranslations('errors')
  const year = yearOfTrip(record.trip)
  const form = useEditForm<{ institution: Institution | null; day: string }>({
    saved: { institution: null, day: '' },
    isFrozen: staging.stage === 'sent',
    isValid: (values) => values.institution !== null && typedDay(values.day, year) !== undefined,
    onCancel: staging.cancel,
    onSave({ values: { institution, day } }) {
      if (!institution) return
      const values = {
        ...defaultValues.visit,
        institutionId: institution.id,
        day: typedDay(day, year) ?? null,
      }
      staging.send(edit({ do: 'add', noun: 'visit', id: crypto.randomUUID(), values }, { institutions: [institution] }))
    },
  })
  const { values, set, isChecked } = form
  return (
    <FormFrame form={form} staging={staging} label={t('addVisit')}>
      <InstitutionPicker
        label={t('institution')}
        value={values.institution}
        onPick={(institution) => set({ institution })}
        onClear={() => set({ institution: null })}
        error={isChecked && !values.institution ? t('institutionNeeded') : undefined}
      />
      <DayField
        label={t('day')}
        hint={t('dayHint')}
        error={isChecked ? errors('day') : undefined}
        year={year}
        text={values.day}
        onText={(day) => set({ day })}
      />
    </FormFrame>
  )
}
