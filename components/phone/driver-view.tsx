import type { DriverCard } from '@/lib/domain/phone/driver-card'
import { fullName } from '@/lib/domain/text/person-name'
import { Phone } from './person'
import { Overlay } from './overlay'
import type { PocketPage } from './phone-page'

/** The whole screen for the driver: black on white in every theme, to be read in the sun. */
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
  page: PocketPage
}) {
  const person = card.phone && directory.people[card.phone.personId]
  return (
    <Overlay id={`driver-${id}`} className="driver" label={t('driver')} back={t('back')}>
      <h1 className={card.name ? 'whither' : 'address'} lang={(card.name ?? card.address)!.lang}>
        {(card.name ?? card.address)!.text}
      </h1>
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
      <p className="doors">
        {card.phone && person && (
          <Phone number={card.phone.number} label={t('callOf', { name: fullName(person.name, locale).text })} />
        )}
        <a
          className="door"
          data-map={card.query}
          data-at={card.coordinates ? `${card.coordinates.latitude},${card.coordinates.longitude}` : undefined}
          href={`geo:${card.coordinates ? `${card.coordinates.latitude},${card.coordinates.longitude}` : '0,0'}?q=${encodeURIComponent(card.query)}`}
        >
          {t('map')}
        </a>
      </p>
    </Overlay>
  )
}
