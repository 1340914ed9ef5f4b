import { type DriverCard, driverRequest } from '@/lib/domain/phone/driver-card'
import { fullName } from '@/lib/domain/text/person-name'
import { CopyAddress, MapLink } from './map-link'
import { Phone } from './person'
import { Overlay } from './overlay'
import type { PhonePage } from './phone-page'

/** A full screen to show a driver: black on white in both themes, readable in sunlight. */
export function DriverView({ id, card, page }: { id: string; card: DriverCard; page: PhonePage }) {
  const {
    words: { t, locale },
    whole: { directory },
  } = page
  const person = card.phone && directory.people[card.phone.personId]
  const heading = card.name ?? card.address
  const request = driverRequest(card)
  const forUs = [card.nameForUs, card.placeForUs, card.addressForUs].filter((words) => words !== null)
  const to = card.nameForUs ?? heading
  return (
    <Overlay id={`driver-${id}`} className="driver" label={t('driver')} to={to?.text ?? ''}>
      {request && (
        <p className="request" lang={request.lang}>
          {request.text}
        </p>
      )}
      {heading && (
        <h2
          className={`${card.name ? 'destination' : 'address'} ${widthClass(heading.text)}`}
          lang={heading.lang}
          // The card hides the head of the page, which has the only other heading of this level.
          aria-level={1}
        >
          {heading.text}
        </h2>
      )}
      {[card.name && card.address, card.place].map(
        (words, i) =>
          words && (
            <p key={i} className="address" lang={words.lang}>
              {words.text}
            </p>
          ),
      )}
      {card.phone && person && (
        <p className="caller">
          <span>{fullName(person.name, locale).text}</span>
          <Phone number={card.phone.number} label={t('callOf', { name: fullName(person.name, locale).text })} />
        </p>
      )}
      {forUs.length > 0 && (
        <p className="for-us">
          {forUs.map((words, i) => (
            <span key={i} lang={words.lang}>
              {words.text}
            </span>
          ))}
        </p>
      )}
      <p className="actions">
        <a className="action" href="#today" data-back>
          {t('back')}
        </a>
        <a className="action" href="#today" data-hotel hidden>
          {t('hotel')}
        </a>
        <MapLink card={card} label={t('map')} />
        <CopyAddress card={card} t={t} />
      </p>
    </Overlay>
  )
}

// The longer the name, the smaller it is printed. A Latin letter is about half as wide as a Chinese sign.
function widthClass(text: string): string {
  const signs = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x1100 ? 0.55 : 1), 0)
  return signs <= 4 ? 'wide' : signs <= 7 ? 'medium' : ''
}
