'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { listedOf } from '@/lib/domain/delegation/roster'
import { useTrip } from '../trip/trip-provider'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { useStage } from '../visits/stage'
import styles from './delegation.module.css'

/** How many the delegation is, the leader included, beside how many are listed. */
export function SizeField() {
  const { record, edit } = useTrip()
  const t = useTranslations('delegation.size')
  const shell = useTranslations('shell')
  const staging = useStage()
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const { size } = record.trip

  const open = () => {
    setTyped(size === null ? '' : String(size))
    setIsWrong(false)
    staging.open()
  }
  const save = () => {
    const next = typed.trim() === '' ? null : Number(typed)
    if (next !== null && (!Number.isInteger(next) || next < 1 || next > 10_000)) return setIsWrong(true)
    if (next === size) return staging.cancel()
    staging.send(edit({ do: 'change trip', from: { size }, to: { size: next } }))
  }
  return (
    <section aria-labelledby="size">
      <h2 id="size">{t('title')}</h2>
      {staging.stage !== 'open' && (
        <div className={styles.size}>
          <button ref={staging.opener} type="button" className={styles.edit} onClick={open}>
            <b className="num">{t('count', { count: size ?? listedOf(record.member) })}</b>
            <span className="visually-hidden">. {t('change')}</span>
          </button>
          {size === null ? (
            <small>{t('unknown')}</small>
          ) : (
            <small>{t('listed', { count: listedOf(record.member) })}</small>
          )}
        </div>
      )}
      {staging.stage !== 'closed' && (
        <div ref={staging.frame} hidden={staging.stage === 'sent'}>
          <form
            className={styles.sizeForm}
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              save()
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                event.preventDefault()
                staging.cancel()
              }
            }}
          >
            <Field
              label={t('label')}
              hint={t('hint')}
              inputMode="numeric"
              value={typed}
              error={isWrong ? t('wrong') : undefined}
              onChange={(event) => {
                setTyped(event.target.value)
                setIsWrong(false)
              }}
            />
            <div className={styles.buttons}>
              <Button type="submit">{shell('save')}</Button>
              <Button look="quiet" onClick={staging.cancel}>
                {shell('cancel')}
              </Button>
            </div>
          </form>
        </div>
      )}
    </section>
  )
}
