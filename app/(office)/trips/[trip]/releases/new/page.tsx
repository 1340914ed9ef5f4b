import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DifferenceList } from '@/components/releases/change-list'
import { EntityChangeList } from '@/components/releases/entity-change-list'
import { PublishReleaseForm } from '@/components/releases/publish-release-form'
import styles from '@/components/releases/releases.module.css'
import { getTripTranslations } from '@/components/trip/trip-words'
import { config } from '@/lib/server/platform/config'
import { tripPage } from '@/lib/server/access/page'
import { previewRelease } from '@/lib/server/releases/releases'
import { publishReleaseAction } from '../actions'
import { homeZoneOf } from '@/lib/domain/trip/home-zone'

export async function generateMetadata({ params }: PageProps<'/trips/[trip]/releases/new'>): Promise<Metadata> {
  const access = await tripPage((await params).trip, 'edit trip')
  return { title: (await getTranslations('releases.new'))('title', { number: (await previewRelease(access)).number }) }
}

/** The page before a release is published: the changes, and the messages to the recipients. */
export default async function NewReleasePage({ params }: PageProps<'/trips/[trip]/releases/new'>) {
  const access = await tripPage((await params).trip, 'edit trip')
  const { version, number, before, draft, difference, others, recipients, unreachable } = await previewRelease(access)
  const t = await getTripTranslations(draft.record, 'releases.new')
  const members = draft.record.member.map(({ personId }) => personId).filter((id) => id !== null)
  const homeZone = homeZoneOf(draft)
  const at = `/trips/${encodeURIComponent(access.tripId)}`
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h2>{t('title', { number })}</h2>
          <p>{t('text')}</p>
        </div>
      </header>
      {before && (
        <section className={styles.section} aria-labelledby="differs">
          <h2 id="differs">
            {difference.length + others.length === 0
              ? t('nothingChanged', { number: number - 1 })
              : t('differs', { count: difference.length + others.length, number: number - 1 })}
          </h2>
          <DifferenceList
            difference={difference}
            before={before.directory}
            after={draft.directory}
            record={draft.record}
            homeZone={homeZone}
            everyone={new Set(members)}
          />
          <EntityChangeList changes={others} before={before} after={draft} />
        </section>
      )}
      {recipients.length === 0 && <p>{t('noRecipients')}</p>}
      {unreachable.length > 0 && (
        <p>
          {t('unreachable')} {unreachable.join(t('listComma'))}
        </p>
      )}
      {config().smtpUrl === null && recipients.length > 0 && <p className={styles.quiet}>{t('noMail')}</p>}
      <PublishReleaseForm
        action={publishReleaseAction}
        tripId={access.tripId}
        version={version}
        number={number}
        back={before ? `${at}/releases` : `${at}/itinerary`}
        recipients={recipients.map(({ key, name, address, locale, changes, mail }) => ({
          key,
          name,
          address,
          locale,
          mail,
          label: t('notifyOne', { name }),
          isTicked: changes !== 0,
          changes: changes === null ? t('programme') : t('changesFor', { count: changes }),
        }))}
        labels={{
          note: t('note'),
          noteHint: t('noteHint'),
          notify: t('notify'),
          selected: t('notifySome'),
          all: t('notifyAll'),
          none: t('notifyNone'),
          messages: t('messages'),
          submit: t('submit', { number }),
          cancel: t('cancel'),
        }}
      />
    </div>
  )
}
