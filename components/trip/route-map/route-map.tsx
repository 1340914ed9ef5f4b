import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { RouteMap } from '@/lib/domain/itinerary/route-map'
import type { RouteStop } from '@/lib/domain/itinerary/travel-route'
import { RouteFigure } from './route-figure'
import styles from './route-map.module.css'

const popoverId = 'route-map'

/** The maps of the route, which `RouteMapButton` opens. The browser does that without a script. */
export async function RouteMapPopover({
  maps,
  order,
  isNumbered,
}: {
  maps: readonly RouteMap[]
  order: readonly RouteStop[]
  isNumbered: boolean
}) {
  const locale = await getLocale()
  const t = await getTranslations('trip.routeMap')
  const nameOf = ({ number, name }: RouteStop) => (isNumbered && number !== null ? `${number} ${name.text}` : name.text)
  const unknown = [...new Set(order.filter(({ at }) => at === null).map(({ name }) => name.text))]
  return (
    <figure id={popoverId} popover="auto" className={styles.map}>
      <div className={styles.maps}>
        {maps.map((map, i) => (
          <RouteFigure key={i} map={map} label={t(i === 0 ? 'whole' : 'detail')} />
        ))}
      </div>
      <figcaption>
        {order.map(nameOf).join(' → ')}
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
