import { useTranslations } from 'next-intl'
import { acknowledgeAction } from '@/app/(office)/trips/[trip]/itinerary/actions'
import type { Directory } from '@/lib/domain/directory/entry'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { Unseen } from '@/lib/server/releases/acknowledgements'
import { OneButtonForm } from '../trip/details/role-forms'
import { ChangeList } from './change-list'
import { EntityChangeList } from './entity-change-list'
import styles from './releases.module.css'

/**
 * A planner’s own view of a release: its number, what changed for them since they last looked, and the button to
 * confirm.
 */
export function UnseenPanel({
  tripId,
  at,
  note,
  unseen,
  directory,
  record,
  homeZone,
}: {
  tripId: string
  at: string
  note: string | null
  unseen: Unseen
  directory: Directory
  record: TripRecord
  homeZone: string
}) {
  const t = useTranslations('released')
  const { number, seen, known, changes, others, versions } = unseen
  const hasSeen = seen !== null && seen >= number
  return (
    <section className={`${styles.unseen} ${styles.within}`} aria-label={t('version', { number })}>
      <p className={styles.published}>
        <b>{t('version', { number })}</b> · <span className="num">{t('publishedAt', { at })}</span>
      </p>
      {note && <p className={styles.note}>{note}</p>}
      {hasSeen ? (
        <p className={styles.quiet}>{t('seen')}</p>
      ) : (
        <>
          {known === null ? (
            <p>{t('first')}</p>
          ) : changes.length + others.length === 0 ? (
            <p>{t('sinceNothing', { number: known })}</p>
          ) : (
            <div>
              <h2>{t('since', { number: known })}</h2>
              <ChangeList
                changes={changes}
                before={versions?.before.directory ?? directory}
                after={directory}
                record={record}
                homeZone={homeZone}
                link={(id) => `/trips/${encodeURIComponent(tripId)}/itinerary#item-${id}`}
              />
              {versions && <EntityChangeList changes={others} {...versions} />}
            </div>
          )}
          <OneButtonForm
            action={acknowledgeAction}
            fields={{ tripId, number: String(number) }}
            submit={t('see')}
            look="primary"
          />
        </>
      )}
    </section>
  )
}
