import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { RouteMap } from '@/lib/domain/itinerary/route-map'
import { RouteFigure } from './route-figure'
import styles from './route-map.module.css'

const popoverId = 'route-map'

/** The maps of the route, which `RouteMapButton` opens. The browser does that without a script. */
export async function RouteMapPopover({
  maps,
  words,
  unknown,
}: {
  maps: readonly RouteMap[]
  words: string
  /** The cities that are not on the maps. */
  unknown: readonly string[]
}) {
  const locale = await getLocale()
  const t = await getTranslations('trip.routeMap')
  return (
    <figure id={popoverId} popover="auto" className={styles.map}>
      <div className={styles.maps}>
        {maps.map((map, i) => (
          <RouteFigure key={i} map={map} label={t(i === 0 ? 'whole' : 'detail')} />
        ))}
      </div>
      <figcaption>
        {words}
        {unknown.length > 0 && (
          <small>
            {t('unknown', { cities: new Intl.ListFormat(locale, { type: 'conjunction' }).format(unknown) })}
          </small>
        )}
      </figcaption>
    </figure>
  )
}

/** Opens the map. Its words are the cities. */
export async function RouteMapButton({ children }: { children: ReactNode }) {
  const t = await getTranslations('trip.routeMap')
  return (
    <button type="button" popoverTarget={popoverId} className={styles.open} title={t('open')}>
      {children}
      <span className="visually-hidden">{t('map')}</span>
    </button>
  )
}
