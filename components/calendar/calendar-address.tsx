'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { calendarAddressAction } from '@/app/(office)/trips/[trip]/calendar/actions'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import styles from './calendar.module.css'
import { MadeOnce } from './made-once'

/** The address of a reader's calendar, to create, replace and revoke. It is shown only after it was created. */
export function CalendarAddress({
  action,
  tripId,
  since,
}: {
  action: typeof calendarAddressAction
  tripId: string
  since: string | null
}) {
  const t = useTranslations('calendar')
  const [outcome, send, pending] = useActionState(action, null)
  const made = outcome?.ok && 'made' in outcome ? outcome.made : null
  return (
    <section className={styles.section} aria-labelledby="address">
      <h3 id="address">{t('created.title')}</h3>
      {outcome && !outcome.ok && <Notice>{outcome.message}</Notice>}
      {outcome?.ok && 'message' in outcome && <Notice done>{outcome.message}</Notice>}
      {made && <MadeOnce made={made} />}
      {!made && <p className={styles.quiet}>{since === null ? t('noLink') : t('hasLink', { at: since })}</p>}
      <form action={send} className={styles.buttons}>
        <input type="hidden" name="tripId" value={tripId} />
        {since === null ? (
          <Button type="submit" name="intent" value="create" look="primary" disabled={pending}>
            {t('create')}
          </Button>
        ) : (
          <>
            <Button type="submit" name="intent" value="create" disabled={pending} aria-describedby="renew">
              {t('renew')}
            </Button>
            <Button type="submit" name="intent" value="revoke" look="quiet" disabled={pending}>
              {t('revoke')}
            </Button>
            <small id="renew">{t('renewText')}</small>
          </>
        )}
      </form>
    </section>
  )
}
