import { localeNames, locales } from '@/lib/domain/text/locales'
import { fullName, type PersonName } from '@/lib/domain/text/person-name'
import { plain, type Texts } from '@/lib/domain/text/text'
import { formatDays } from '@/lib/domain/time/time-format'
import type { PhonePage } from './phone-page'
import type { PhoneWords } from './phone-words'

export type OtherTrip = { id: string; title: Texts | null; start: string | null; end: string | null }

export const sections = ['today', 'days', 'people', 'notes', 'emergency'] as const

// The title of the trip, which opens a list of the member's other trips.
export function Top({
  title,
  otherTrips,
  linkOwner,
  words: { locale, t },
}: {
  title: PhonePage['title']
  otherTrips: readonly OtherTrip[]
  linkOwner: PersonName | null
  words: PhoneWords
}) {
  const heading = <h1 lang={title.lang === locale ? undefined : title.lang}>{title.text}</h1>
  return (
    <header className="top">
      {otherTrips.length === 0 ? (
        heading
      ) : (
        <details className="trips">
          <summary>{heading}</summary>
          <h2 className="visually-hidden">{t('otherTrips')}</h2>
          <ul>
            {otherTrips.map((trip) => (
              <li key={trip.id}>
                <a href={`/pocket/${encodeURIComponent(trip.id)}`} data-trip>
                  {plain(trip.title, locale) || t('title')} <small>{formatDays(trip.start, trip.end, locale)}</small>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p role="status" data-saved></p>
      {linkOwner && <p className="quiet">{t('pageOf', { name: fullName(linkOwner, locale).text })}</p>}
    </header>
  )
}

// The buttons that a thumb always reaches. The script fills in where the driver and the hotel are; its space is
// reserved until then, so that nothing on the page moves.
export function Foot({ words: { t }, hasItems }: { words: PhoneWords; hasItems: boolean }) {
  return (
    <div className="foot">
      <nav className="dock" aria-label={t('dock')} data-dock hidden={!hasItems}>
        <a href="#today" data-driver>
          <b>{t('driver')}</b>
          <small data-to>{'\u00a0'}</small>
        </a>
        <a href="#today" data-hotel>
          <b>{t('hotel')}</b>
          <small data-to>{'\u00a0'}</small>
        </a>
      </nav>
      <nav className="tabs" aria-label={t('tabs')}>
        <a href="#today" className="back" data-back>
          ‹ {t('back')}
        </a>
        {sections.map((section) => (
          <a key={section} href={`#${section}`} data-tab={section}>
            {t(section)}
          </a>
        ))}
      </nav>
    </div>
  )
}

export function NewerBar({ t }: { t: PhoneWords['t'] }) {
  return (
    <p className="bar" data-newer hidden>
      {t('newer')}{' '}
      <button type="button" data-show-newer>
        {t('showNewer')}
      </button>
    </p>
  )
}

export function ExpiredBar({ t, tripId, hasAccount }: { t: PhoneWords['t']; tripId: string; hasAccount: boolean }) {
  const back = encodeURIComponent(`/pocket/${encodeURIComponent(tripId)}`)
  return (
    <p className="bar" data-expired hidden>
      {t(hasAccount ? 'expiredAccount' : 'expiredLink')}{' '}
      {hasAccount && <a href={`/sign-in?next=${back}`}>{t('signInAgain')}</a>}
    </p>
  )
}

// A personal link opens nothing but the page, its files, its handbook and its calendar.
export function More({
  words: { locale, t },
  tripId,
  version = null,
  hasAccount,
}: {
  words: PhoneWords
  tripId: string | null
  /** The number of the release that the page shows. */
  version?: number | null
  hasAccount: boolean
}) {
  const trip = tripId === null ? '/trips' : `/trips/${encodeURIComponent(tripId)}`
  return (
    <section className="more" aria-labelledby="more">
      <h2 id="more">{t('more')}</h2>
      <ul>
        {tripId !== null && (
          <li>
            <a href={`/pocket/${encodeURIComponent(tripId)}/calendar`}>{t('calendar')}</a>
          </li>
        )}
        {tripId !== null && version !== null && (
          <Handbook path={`/pocket/${encodeURIComponent(tripId)}/handbook/${version}-${locale}.pdf`} t={t} />
        )}
        {tripId !== null && hasAccount && (
          <li>
            <a href={`${trip}/handbook`}>{t('handbook')}</a>
          </li>
        )}
        {hasAccount && (
          <li>
            <a href="/trips">{t('wholeSite')}</a>
          </li>
        )}
        {locales
          .filter((one) => one !== locale)
          .map((one) => (
            <li key={one}>
              <form method="post" action="/pocket/language" data-language>
                <input type="hidden" name="locale" value={one} />
                {tripId !== null && <input type="hidden" name="trip" value={tripId} />}
                <button type="submit" lang={one}>
                  {localeNames[one]}
                </button>
              </form>
            </li>
          ))}
        <li>
          <form method="post" action="/pocket/sign-out" data-sign-out>
            <p role="alert" className="problem" data-sign-out-warning></p>
            <button type="submit">{t(hasAccount ? 'signOut' : 'removePage')}</button>
          </form>
        </li>
      </ul>
    </section>
  )
}

// The script shows the choice, because only it can store the file.
function Handbook({ path, t }: { path: string; t: PhoneWords['t'] }) {
  return (
    <>
      <li>
        <a href={path}>{t('handbookPdf')}</a>
      </li>
      <li hidden>
        <label className="check">
          <input type="checkbox" data-keep-handbook={path} />
          <span>
            {t('handbookKeep')}
            <small role="status" data-handbook-status></small>
          </span>
        </label>
      </li>
    </>
  )
}
