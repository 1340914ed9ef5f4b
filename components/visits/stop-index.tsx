import { useLocale, useTranslations } from 'next-intl'
import { plain } from '@/lib/domain/text/text'
import type { VisitDetails } from '@/lib/domain/visits/visits'
import { stopAnchor } from './stop-frame'
import { ShortDay } from './stop-head'
import styles from './visits.module.css'

type Index = {
  stops: readonly VisitDetails[]
  year: number | null
  /** Counts what each stop still needs, by visit id. */
  lacking?: ReadonlyMap<string, number>
}

/** Links to the visits: at the side if there is room, else collapsed. */
export function StopIndex(index: Index) {
  const t = useTranslations('visits')
  const name = (
    <>
      {t('index')} <span className="num">{index.stops.length}</span>
    </>
  )
  return (
    <nav className={styles.index} aria-label={t('index')}>
      <details>
        <summary>{name}</summary>
        <StopLinks {...index} />
      </details>
      <h2>{name}</h2>
      <StopLinks {...index} />
    </nav>
  )
}

function StopLinks({ stops, year, lacking }: Index) {
  const locale = useLocale()
  const t = useTranslations('visits')
  return (
    <ol>
      {stops.map((stop) => {
        const needs = lacking?.get(stop.visit.id) ?? 0
        return (
          <li key={stop.visit.id}>
            <a href={`#${stopAnchor(stop.visit.id)}`}>
              <span className={`num ${styles.indexNumber}`}>{stop.number}</span>
              <span className={styles.indexName}>
                {plain(stop.institution?.name, locale) || t('unknownInstitution')}
              </span>
              {needs > 0 ? (
                <span className={`num ${styles.indexNeeds}`}>
                  <span aria-hidden="true">{needs}</span>
                  <span className="visually-hidden">{t('missingCount', { count: needs })}</span>
                </span>
              ) : (
                <span />
              )}
              <ShortDay stop={stop} year={year} />
            </a>
          </li>
        )
      })}
    </ol>
  )
}
