'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { calendarAddressAction } from '@/app/(office)/trips/[trip]/calendar/actions'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { Notice } from '../ui/notice'
import styles from './calendar.module.css'
import { MadeOnce } from './made-once'

const alarmChoices = [0, 10, 15, 30, 60, 120] as const

/**
 * The address of a reader's calendar of one trip or of all their trips, to create, replace and revoke. It is shown only
 * after it was created. `made`: when the current one was created, and its alarms in minutes.
 */
export function CalendarAddress({
  action,
  tripId,
  of,
  made,
}: {
  action: typeof calendarAddressAction
  tripId: string
  of: 'trip' | 'all'
  made: { at: string; alarm: number | null } | null
}) {
  const t = useTranslations('calendar')
  const [outcome, send, pending] = useActionState(action, null)
  const fresh = outcome?.ok && 'made' in outcome ? outcome.made : null
  const [heading, renewId] = [`address-${of}`, `renew-${of}`]
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading}>{t(of === 'all' ? 'all.title' : 'created.title')}</h3>
      {of === 'all' && <p className={styles.quiet}>{t('all.text')}</p>}
      {outcome && !outcome.ok && <Notice>{outcome.message}</Notice>}
      {outcome?.ok && 'message' in outcome && <Notice done>{outcome.message}</Notice>}
      {fresh && <MadeOnce made={fresh} />}
      {!fresh && <p className={styles.quiet}>{made === null ? t('noLink') : t('hasLink', { at: made.at })}</p>}
      <form action={send} className={styles.buttons}>
        <input type="hidden" name="tripId" value={tripId} />
        <input type="hidden" name="of" value={of} />
        <SelectField label={t('alarm.label')} name="alarm" defaultValue={String(made?.alarm ?? 0)}>
          {alarmChoices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {t('alarm.choice', { minutes })}
            </option>
          ))}
        </SelectField>
        {made === null ? (
          <Button
            type="submit"
            name="intent"
            value="create"
            look={of === 'all' ? 'plain' : 'primary'}
            disabled={pending}
          >
            {t(of === 'all' ? 'all.create' : 'create')}
          </Button>
        ) : (
          <>
            <Button type="submit" name="intent" value="create" disabled={pending} aria-describedby={renewId}>
              {t('renew')}
            </Button>
            <Button type="submit" name="intent" value="revoke" look="quiet" disabled={pending}>
              {t('revoke')}
            </Button>
            <small id={renewId}>{t('renewText')}</small>
          </>
        )}
      </form>
    </section>
  )
}
