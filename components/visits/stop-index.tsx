import { useLocale, useTranslations } from 'next-intl'
import { plain } from '@/lib/domain/text'
import type { Stop } from '@/lib/domain/visits'
import { stopAnchor } from './stop-frame'
import { ShortDay } from './stop-head'
import styles from './visits.module.css'

/** The stops in a few words each, to go to one of many. `lacking` counts what each still needs. */
export function StopIndex({ stops, year, lacking }: { stops: readonly Stop[]; year: number | null; lacking?: ReadonlyMap<string, number> }) {
  const locale = useLocale()
  const t = useTranslations('visits')
  return (
    <nav className={styles.index} aria-label={t('index')}>
      <h2>{t('index')} <span className="num">{stops.length}</span></h2>
      <ol>
        {stops.map((stop) => {
          const needs = lacking?.get(stop.visit.id) ?? 0
          return (
            <li key={stop.visit.id}>
              <a href={`#${stopAnchor(stop.visit.id)}`}>
                <span className={`num ${styles.indexNumber}`}>{stop.number}</span>
                <span className={styles.indexName}>
                  {plain(stop.institution?.name, locale) || t('unknownInstitution')}
                  {needs > 0 && <small>{t('lacking', { count: needs })}</small>}
                </span>
                <ShortDay stop={stop} year={year} />
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
