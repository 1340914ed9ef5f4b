'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { blank } from '@/lib/domain/trip/blank'
import type { Values } from '@/lib/domain/trip/trip-record'
import type { Institution } from '@/lib/domain/directory/entry'
import { yearOfTrip } from '@/lib/domain/visits/visits'
import { InstitutionPicker } from '../directory/pick/institution-picker'
import { useTrip } from '../trip/trip-provider'
import { Button } from '../ui/button'
import { DayField, typedDay } from './day-field'
import { FormFrame } from './form-frame'
import { type Staging, useStage } from './stage'

/** Adds a stop after the last one: an institution, and a day if it is known. */
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
        {t('addStop')}
      </Button>
      {staging.stage !== 'closed' && <AddStopForm staging={staging} />}
    </>
  )
}

function AddStopForm({ staging }: { staging: Staging }) {
  const { record, edit } = useTrip()
  const t = useTranslations('visits')
  const errors = useTranslations('errors')
  const [institution, setInstitution] = useState<Institution | null>(null)
  const [text, setText] = useState('')
  const [isChecked, setChecked] = useState(false)
  const year = yearOfTrip(record.trip)
  const save = () => {
    const day = typedDay(text, year)
    if (!institution || day === undefined) return setChecked(true)
    const values = { ...(blank.visit as Values<'visit'>), institutionId: institution.id, day }
    staging.send(edit({ do: 'add', noun: 'visit', id: crypto.randomUUID(), values }, { institutions: [institution] }))
  }
  return (
    <FormFrame staging={staging} label={t('addStop')} onSave={save}>
      <InstitutionPicker
        label={t('institution')}
        value={institution}
        onPick={setInstitution}
        onClear={() => setInstitution(null)}
        error={isChecked && !institution ? t('institutionNeeded') : undefined}
      />
      <DayField
        label={t('day')}
        hint={t('dayHint')}
        error={isChecked ? errors('day') : undefined}
        year={year}
        text={text}
        onText={setText}
      />
    </FormFrame>
  )
}
