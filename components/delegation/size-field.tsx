'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { listedOf } from '@/lib/domain/delegation/roster'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { useFormKeys } from '../ui/use-form-keys'
import { useStage } from '../ui/use-stage'
import styles from './delegation.module.css'

const largestDelegation = 10_000

/** The size of the delegation, including the leader, next to the number of listed members. */
export function SizeField() {
  const { record, edit } = useTrip()
  const t = useTranslations('delegation.size')
  const staging = useStage()
  const { size } = record.trip
  const listed = listedOf(record.member)

  const save = (next: number | null) => {
    if (next === size) return staging.cancel()
    staging.send(edit({ do: 'change trip', from: { size }, to: { size: next } }))
  }
  return (
    <section aria-labelledby="size">
      <h2 id="size">{t('title')}</h2>
      {staging.stage !== 'open' && (
        <div className={styles.size}>
          <button ref={staging.opener} type="button" className={styles.edit} onClick={staging.open}>
            <b className="num">{t('count', { count: size ?? listed })}</b>
            <span className="visually-hidden">. {t('change')}</span>
          </button>
          <small>{size === null ? t('unknown') : t('listed', { count: listed })}</small>
        </div>
      )}
      {staging.stage !== 'closed' && (
        <div ref={staging.frame} hidden={staging.stage === 'sent'}>
          <SizeForm size={size} onSave={save} onCancel={staging.cancel} />
        </div>
      )}
    </section>
  )
}

function SizeForm({
  size,
  onSave,
  onCancel,
}: {
  size: number | null
  onSave: (size: number | null) => void
  onCancel: () => void
}) {
  const t = useTranslations('delegation.size')
  const shell = useTranslations('shell')
  const [typed, setTyped] = useState(size === null ? '' : String(size))
  const [isWrong, setIsWrong] = useState(false)
  const save = () => {
    const next = typed.trim() === '' ? null : Number(typed)
    if (next !== null && (!Number.isInteger(next) || next < 1 || next > largestDelegation)) return setIsWrong(true)
    onSave(next)
  }
  const keys = useFormKeys({ onSave: save, onCancel })
  return (
    <form className={styles.sizeForm} noValidate {...keys}>
      <Field
        label={t('label')}
        hint={t('hint')}
        inputMode="numeric"
        value={typed}
        error={isWrong ? t('invalid') : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setIsWrong(false)
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit">{shell('save')}</Button>
        <Button look="quiet" onClick={onCancel}>
          {shell('cancel')}
        </Button>
      </div>
    </form>
  )
}
