import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ComponentProps, ReactNode } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import type { TripAction } from '@/lib/domain/access/roles'
import { wordsIn } from '@/lib/domain/text/text'
import { tripSummary, otherTitle } from '@/lib/domain/trip/trip-summary'
import type { TripRecord, WholeTrip } from '@/lib/domain/trip/trip-record'
import { HeadWaiting } from './head-waiting'
import { tripHeadPlace, tripReleasePlace } from './trip-head-place'
import { NavLink } from '../ui/nav-link'
import { Missing } from './missing'
import styles from './trip-header.module.css'
import { RouteMapButton, RouteMapPopover } from './route-map/route-map'
import { TripMeta } from './trip-meta'
import { getTripTranslations } from './trip-words'
import { TripTitle } from './trip-title'
import { UndoRedoButtons } from './undo-redo-buttons'

const tabsWithEditor = ['itinerary', 'delegation', 'visits', 'details', 'emergency', 'after', 'files', 'tasks']

/** The head of every tab of a trip: what it is, and the tabs that this reader may use. */
export async function TripHeader({
  trip,
  may,
  missing,
  toDo,
  waiting,
  route,
}: {
  trip: WholeTrip
  may: ReadonlySet<TripAction>
  /** Texts without a translation. */
  missing: number
  /** The link to the To do list, for planners. */
  toDo: ReactNode
  /** On the itinerary: the release and the choice of view, until its editor shows them. */
  waiting: { release: ReactNode; views: ReactNode } | null
  /** The cities of the trip on a map; `null` if they are not known. */
  route: ComponentProps<typeof RouteMapPopover> | null
}) {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('trip')
  const isReleased = trip.version > 0
  const summary = { ...tripSummary(trip.record, trip.directory), isReleased }
  const other = otherTitle(summary.title, wordsIn(summary.title, locale)?.lang ?? locale)
  const { start, end, direction } = trip.record.trip
  const at = `/trips/${encodeURIComponent(trip.id)}`
  const phone = `/pocket/${encodeURIComponent(trip.id)}`
  return (
    <>
      <header className={styles.header}>
        <h1>
          <TripTitle of={summary} />
          {other && (
            <span className={styles.other} lang={other.lang}>
              {other.text}
            </span>
          )}
        </h1>
        <p className={styles.meta}>
          {direction === 'incoming' && <>{t('incoming')} · </>}
          {isReleased && (
            <TripMeta
              of={summary}
              {...{ start, end }}
              size={summary.size}
              {...(route && { opensMap: (cities: ReactNode) => <RouteMapButton>{cities}</RouteMapButton> })}
            />
          )}
        </p>
        {isReleased && route && <RouteMapPopover {...route} />}
        {/* Filled by the itinerary: the latest release, and the step to the next one. */}
        <div id={tripReleasePlace} className={styles.release}>
          {waiting && <HeadWaiting on={['itinerary']}>{waiting.release}</HeadWaiting>}
        </div>
      </header>
      <div className={styles.row}>
        <Tabs {...{ at, may, missing, phone, record: trip.record }} />
        <HeadLinks {...{ at, may, toDo, phone, record: trip.record }} />
        {/* Filled by the editor of the tab: who else is here, undo and redo. */}
        <div id={tripHeadPlace} className={styles.desk}>
          {may.has('edit trip') && (
            <>
              {waiting && <HeadWaiting on={['itinerary']}>{waiting.views}</HeadWaiting>}
              <HeadWaiting on={tabsWithEditor}>
                <UndoRedoButtons />
              </HeadWaiting>
            </>
          )}
        </div>
      </div>
    </>
  )
}

async function Tabs({
  record,
  at,
  phone,
  may,
  missing,
}: {
  record: TripRecord
  at: string
  phone: string
  may: ReadonlySet<TripAction>
  missing: number
}) {
  const t = await getTripTranslations(record, 'trip')
  return (
    <nav className={styles.tabs} aria-label={t('tabs.label')}>
      {may.has('edit trip') ? (
        <NavLink href={`${at}/itinerary`}>{t('tabs.itinerary')}</NavLink>
      ) : (
        <a href={phone}>{t('tabs.itinerary')}</a>
      )}
      <NavLink href={`${at}/delegation`}>{t('tabs.delegation')}</NavLink>
      <NavLink href={`${at}/visits`}>{t('tabs.visits')}</NavLink>
      <NavLink href={`${at}/calendar`}>{t('tabs.calendar')}</NavLink>
      <NavLink href={`${at}/handbook`}>{t('tabs.handbook')}</NavLink>
      {may.has('write report') && (
        <span className={styles.counted}>
          <NavLink href={`${at}/report`}>{t('tabs.report')}</NavLink>
          {missing > 0 && (
            <Link href={`${at}/report/translations`} prefetch={false} title={t('tabs.missing', { count: missing })}>
              <Missing count={missing} label={t('tabs.missing', { count: missing })} />
            </Link>
          )}
        </span>
      )}
      {may.has('edit trip') && <NavLink href={`${at}/after`}>{t('tabs.after')}</NavLink>}
      {may.has('edit trip') && (
        <NavLink href={`${at}/details`} also={`${at}/history`}>
          {t('tabs.details')}
        </NavLink>
      )}
    </nav>
  )
}

/** No tabs of their own: they are on every page of the trip at the same place. */
async function HeadLinks({
  record,
  at,
  phone,
  may,
  toDo,
}: {
  record: TripRecord
  at: string
  phone: string
  may: ReadonlySet<TripAction>
  toDo: ReactNode
}) {
  const t = await getTripTranslations(record, 'trip')
  return (
    <span className={styles.links}>
      {toDo}
      {may.has('edit trip') && <NavLink href={`${at}/releases`}>{t('versions')}</NavLink>}
      <NavLink href={`${at}/emergency`}>{t('emergency')}</NavLink>
      {may.has('edit trip') && <NavLink href={`${at}/tasks`}>{t('tasks')}</NavLink>}
      {may.has('edit trip') && <NavLink href={`${at}/files`}>{t('files')}</NavLink>}
      {may.has('edit trip') && <a href={phone}>{t('onPhone')}</a>}
    </span>
  )
}
