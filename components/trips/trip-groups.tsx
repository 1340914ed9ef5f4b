import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { addressOfTrips, isOverview, type TripQuery, type TripSort, tripSorts } from '@/lib/domain/trips/trip-query'
import type { TripState } from '@/lib/domain/trips/trip-list'
import type { TripRow } from './trip-row'
import { TripRows } from './trip-rows'
import styles from './trips.module.css'

export type RowGroup = { state: TripState | null; rows: readonly TripRow[]; total: number }

/** The list of trips in groups, with the links to the rest of each, or to the other pages. */
export function TripGroups({
  groups,
  query,
  page,
  pages,
  canSort,
}: {
  groups: readonly RowGroup[]
  query: TripQuery
  page: number
  pages: number
  canSort: boolean
}) {
  const t = useTranslations('trips')
  return (
    <>
      {canSort && <SortedBy query={query} />}
      {groups.map((group) => (
        <Group key={group.state} group={group} query={query} />
      ))}
      <Pages query={query} page={page} pages={pages} />
      {canSort && (
        <p className={styles.rest}>
          <a href={`/api${addressOfTrips({ ...query, page: 1 }).replace('/trips', '/trips/workbook')}`} download>
            {t('export')}
          </a>
        </p>
      )}
    </>
  )
}

const titles = { 'under way': 'inProgress', coming: 'upcoming', undated: 'undated', past: 'past' } as const

function Group({ group: { state, rows, total }, query }: { group: RowGroup; query: TripQuery }) {
  const t = useTranslations('trips')
  const locale = useLocale()
  if (rows.length === 0) return null
  return (
    <section className={styles.group}>
      {state && <h2>{t(titles[state])}</h2>}
      <TripRows rows={rows} locale={locale} toDo={t('toDo.label')} />
      {state && isOverview(query) && total > rows.length && (
        <p className={styles.rest}>
          <Link href={addressOfTrips({ status: state })} prefetch={false}>
            {t(`all.${titles[state]}`, { count: total })}
          </Link>
        </p>
      )}
    </section>
  )
}

/** The heads of the columns, by which the list can be sorted. */
function SortedBy({ query }: { query: TripQuery }) {
  const t = useTranslations('trips.sort')
  return (
    <nav className={styles.heads} aria-label={t('label')}>
      {tripSorts.map((sort) => {
        const isHere = query.sort === sort
        return (
          <Link
            key={sort}
            href={addressOfTrips({ ...query, page: 1, sort, isDown: isHere ? !query.isDown : startsDown(sort) })}
            prefetch={false}
            title={t('by', { column: t(sort) })}
            {...(isHere && { 'aria-current': true })}
          >
            {t(sort)}
            {isHere && (
              <>
                {' '}
                <span aria-hidden>{query.isDown ? '↓' : '↑'}</span>
                <span className="visually-hidden">{t(query.isDown ? 'down' : 'up')}</span>
              </>
            )}
          </Link>
        )
      })}
    </nav>
  )
}

// The latest and the largest first.
function startsDown(sort: TripSort): boolean {
  return sort === 'date' || sort === 'size'
}

function Pages({ query, page, pages }: { query: TripQuery; page: number; pages: number }) {
  const t = useTranslations('trips')
  if (pages === 1) return null
  const to = (number: number) => addressOfTrips({ ...query, page: number })
  return (
    <nav className={styles.pages} aria-label={t('pagesLabel')}>
      {page > 1 && (
        <Link href={to(page - 1)} rel="prev" prefetch={false}>
          {t('previous')}
        </Link>
      )}
      {page < pages && (
        <Link href={to(page + 1)} rel="next" prefetch={false}>
          {t('next')}
        </Link>
      )}
      <span className="num">{t('pages', { page, pages })}</span>
    </nav>
  )
}
