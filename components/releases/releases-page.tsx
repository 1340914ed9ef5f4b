import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Direction } from '@/lib/domain/trip/vocabulary'
import { getTripTranslations } from '../trip/trip-words'
import { ButtonLink } from '../ui/button'
import { Empty, Notice } from '../ui/notice'
import styles from './releases.module.css'
import { useSentenceSpace } from '../text/sentence-space'

export type ReleaseLineWords = { number: number; note: string | null; at: string; by: string | null }

/** The releases, newest first, and the changes of the draft since the latest. */
export function ReleasesPage({
  tripId,
  direction,
  releases,
  changes,
  saidOut,
  you,
  acknowledgements,
  invitations,
  mail,
}: {
  tripId: string
  direction: Direction
  releases: readonly ReleaseLineWords[]
  /** The number of changes since the latest release. */
  changes: number
  /** The number of the release that was published just now. */
  saidOut: number | null
  /** What a planner who travels along has not seen yet. */
  you: ReactNode
  acknowledgements: ReactNode
  /** Which members can open their page. */
  invitations: ReactNode
  /** The e-mails of the trip and whether they were sent. */
  mail: ReactNode
}) {
  const t = useTranslations('releases')
  const at = `/trips/${encodeURIComponent(tripId)}/releases`
  const space = useSentenceSpace()
  const newest = releases[0]
  if (!newest) return <NoRelease at={at} direction={direction} invitations={invitations} mail={mail} />
  return (
    <div className={styles.page}>
      {saidOut !== null && <Notice done>{t('publishedNow', { number: saidOut })}</Notice>}
      <header className={styles.head}>
        <div>
          <h2>{t('title')}</h2>
          <p>
            {t('draftChanges', { count: changes, number: newest.number })}
            {changes > 0 && (
              <>
                {space}
                <Link href={`${at}/compare?from=${newest.number}&to=draft`} prefetch={false}>
                  {t('seeDraft')}
                </Link>
              </>
            )}
          </p>
          <p className={styles.links}>
            <Link href={`/trips/${encodeURIComponent(tripId)}/itinerary`} prefetch={false}>
              {t('back')}
            </Link>
          </p>
        </div>
        <ButtonLink look={changes > 0 ? 'primary' : 'plain'} href={`${at}/new`} prefetch={false}>
          {t('publishVersion', { number: newest.number + 1 })}
        </ButtonLink>
      </header>
      {you}
      {acknowledgements}
      {invitations}
      {mail}
      <section className={styles.section} aria-labelledby="versions">
        <h2 id="versions">{t('list')}</h2>
        <ol className={styles.versions} reversed>
          {releases.map((release) => (
            <ReleaseEntry key={release.number} release={release} at={at} />
          ))}
        </ol>
      </section>
    </div>
  )
}

async function NoRelease({
  at,
  direction,
  invitations,
  mail,
}: {
  at: string
  direction: Direction
  invitations: ReactNode
  mail: ReactNode
}) {
  const t = await getTripTranslations({ trip: { direction } }, 'releases')
  return (
    <div className={styles.page}>
      <Empty
        title={t('none.title')}
        action={
          <ButtonLink look="primary" href={`${at}/new`} prefetch={false}>
            {t('publishVersion', { number: 1 })}
          </ButtonLink>
        }
      >
        {t('none.text')}
      </Empty>
      {invitations}
      {mail}
    </div>
  )
}

function ReleaseEntry({ release: { number, note, at: when, by }, at }: { release: ReleaseLineWords; at: string }) {
  const t = useTranslations('releases')
  return (
    <li>
      <div>
        <h3>{t('number', { number })}</h3>
        <small className="num">{when}</small>
        {by && <small>{t('by', { name: by })}</small>}
      </div>
      <div>
        {note && <p className={styles.note}>{note}</p>}
        <p className={styles.links}>
          <Link href={`${at}/${number}`} prefetch={false}>
            {t('read')}
          </Link>
          {number > 1 && (
            <Link href={`${at}/compare?from=${number - 1}&to=${number}`} prefetch={false}>
              {t('whatChanged', { number: number - 1 })}
            </Link>
          )}
        </p>
      </div>
    </li>
  )
}
