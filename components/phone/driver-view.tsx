import type { DriverCard } from '@/lib/domain/phone/driver-card'
import { fullName } from '@/lib/domain/text/person-name'
import { Phone } from './person'
import { Overlay } from './overlay'
import type { PhonePage } from './phone-page'

/** A full screen to show a driver: black on white in both themes, readable in sunlight. */
export function DriverView({
  id,
  card,
  page: {
    words: { t, locale },
    whole: { directory },
  },
}: {
  id: string
  card: DriverCard
  page: PhonePage
}) {
  const person = card.phone && directory.people[card.phone.personId]
  const heading = card.name ?? card.address
  const at = card.coordinates && `${card.coordinates.latitude},${card.coordinates.longitude}`
  return (
    <Overlay id={`driver-${id}`} className="driver" label={t('driver')} back={t('back')}>
      {heading && (
        <h1 className={card.name ? 'destination' : 'address'} lang={heading.lang}>
          {heading.text}
        </h1>
      )}
      {card.name && card.address && (
        <p className="address" lang={card.address.lang}>
          {card.address.text}
        </p>
      )}
      {(card.nameForUs ?? card.addressForUs) && (
        <p className="for-us">
          {card.nameForUs && <span lang={card.nameForUs.lang}>{card.nameForUs.text}</span>}
          {card.addressForUs && <span lang={card.addressForUs.lang}>{card.addressForUs.text}</span>}
        </p>
      )}
      <p className="actions">
        {card.phone && person && (
          <Phone number={card.phone.number} label={t('callOf', { name: fullName(person.name, locale).text })} />
        )}
        <a
          className="action"
          data-map={card.query}
          data-at={at ?? undefined}
          href={`geo:${at ?? '0,0'}?q=${encodeURIComponent(card.query)}`}
        >
          {t('map')}
        </a>
      </p>
    </Overlay>
  )
}
