import { driverCard } from '@/lib/domain/phone/driver-card'
import { ownItems, pocketDays } from '@/lib/domain/phone/phone-programme'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import { type Locale, localeNames, locales } from '@/lib/domain/text/locales'
import type { OwnNote } from '@/lib/domain/visits/member-note'
import { formatDays, formatInstant } from '@/lib/domain/time/time-format'
import { plain, type Texts, type Words, wordsIn } from '@/lib/domain/text/text'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { BriefingView } from './briefing-view'
import { Changed, type News } from './unseen-changes'
import { DayList } from './day-list'
import { DriverView } from './driver-view'
import { EmergencyView } from './emergency-view'
import { Lead } from './lead'
import { NotesView } from './notes-view'
import { PeopleView } from './people-view'
import { type Carriage, pocketHtml } from './phone-document'
import type { PocketPage } from './phone-page'
import { pocketWords } from './phone-words'

/** What the page of one trip is made from; see `Pocket` of lib/server/phone/phone-page. */
export type PocketContent = {
  whole: WholeTrip
  personId: string | null
  release: { number: number; at: Date } | null
  unseen: News | null
  lastTimes: PocketPage['lastTimes']
  otherTrips: readonly { id: string; title: Texts | null; start: string | null; end: string | null }[]
  portraits: Readonly<Record<string, string>>
  notes: readonly Omit<OwnNote, 'revision'>[]
}

type Around = { locale: Locale; owner: string; name: string; carriage: Carriage }

// What the script says, in the page's language.
const spoken = [
  'now',
  'next',
  'comma',
  'until',
  'inMinutes',
  'inHours',
  'inFullHours',
  'over',
  'upToDate',
  'saved',
  'savedOffline',
  'offline',
  'seenFailed',
  'signedOutElsewhere',
  'noteEmpty',
  'noteTooLong',
  'noteWaiting',
  'noteRefused',
  'notePrivate',
  'noteShared',
  'noteShareNow',
  'noteUnshare',
  'noteDelete',
  'noteDeleted',
  'noteNeedsLine',
  'noteNoStore',
  'signedOut',
  'signedOutText',
  'signedOutLater',
  'signInAgain',
] as const
const whys = ['not yours', 'empty', 'too long', 'full', 'changed', 'settled'] as const
const counted = ['inDays', 'waiting', 'signOutAsk'] as const

/** The page of a trip, whole. */
export function renderPocket(content: PocketContent, around: Around): Promise<string> {
  const { whole, personId, release, unseen, otherTrips, notes } = content
  const { locale, owner, name, carriage } = around
  const words = pocketWords(locale)
  const { t } = words
  const days = pocketDays(whole, personId)
  const mine = ownItems(days)
  const title: Words = wordsIn(whole.record.trip.title, locale) ?? { text: name, lang: locale }
  const homeZone = whole.directory.institutions[whole.record.trip.homeId]?.timeZone ?? 'UTC'
  const page: PocketPage = {
    words,
    whole,
    title,
    homeZone,
    cities: {
      record: whole.record,
      directory: whole.directory,
      homeZone,
      locale,
      names: cityNamesIn(locale),
    },
    personId,
    days,
    lastTimes: content.lastTimes,
    portraits: content.portraits,
  }
  const isNews = unseen !== null && (unseen.seen === null || unseen.seen < unseen.number)
  const facts = { tripId: whole.id, spans: mine.map(({ span }) => span), words: saidWords(t), locale }
  const trip = `/trips/${encodeURIComponent(whole.id)}`
  const visited = whole.record.visit.map((visit) => ({
    visit,
    attendeeIds: days.flatMap(({ items }) => items).find((one) => one.visit?.id === visit.id)?.item.attendeeIds ?? null,
  }))
  return pocketHtml({
    words,
    title: title.text,
    owner,
    facts,
    carriage,
    children: (
      <>
        <header className="top">
          <h1 lang={title.lang === locale ? undefined : title.lang}>{title.text}</h1>
          <p role="status" data-saved></p>
        </header>
        <p className="bar" data-newer hidden>
          {t('newer')}{' '}
          <button type="button" data-show-newer>
            {t('showNewer')}
          </button>
        </p>
        <main id="content" tabIndex={-1}>
          <section className="view" id="today" aria-label={t('today')} tabIndex={-1} data-view>
            {mine.map((one) => (
              <Lead key={one.item.id} of={one} page={page} />
            ))}
            <p className="quiet still" data-over hidden>
              {t('over')}
            </p>
            {mine.length === 0 && <p className="still">{release ? t('noItems') : t('notBegun')}</p>}
            {isNews && release && <Changed news={unseen} page={page} />}
            <div data-coming>
              <DayList
                within="today"
                days={days
                  .map((day) => ({ ...day, items: day.items.filter((one) => mine.includes(one)) }))
                  .filter(({ items }) => items.length > 0)}
                page={page}
              />
            </div>
          </section>
          <section className="view" id="days" aria-label={t('days')} tabIndex={-1} data-view>
            {days.some(({ items }) => items.some(({ isMine }) => !isMine)) && (
              <p className="switch" role="group" aria-label={t('show')}>
                <button type="button" aria-pressed="true" data-whose="mine">
                  {t('mine')}
                </button>
                <button type="button" aria-pressed="false" data-whose="all">
                  {t('all')}
                </button>
              </p>
            )}
            {days.length === 0 && <p className="still">{release ? t('noItems') : t('notBegun')}</p>}
            <DayList within="days" days={days} page={page} />
            {release && (
              <p className="quiet num still">
                {t('version', { number: release.number, at: formatInstant(release.at, locale, homeZone) })}
              </p>
            )}
            <More {...{ words, trip, otherTrips }} />
          </section>
          <section className="view" id="people" aria-label={t('people')} tabIndex={-1} data-view>
            <PeopleView page={page} />
          </section>
          <section className="view" id="notes" aria-label={t('notes')} tabIndex={-1} data-view>
            <NotesView notes={notes} items={mine} page={page} />
          </section>
          <section className="view" id="emergency" aria-label={t('emergency')} tabIndex={-1} data-view>
            <EmergencyView page={page} />
          </section>
          {mine.map((one) => {
            const card = driverCard(one, whole.directory.people, locale)
            return card && <DriverView key={one.item.id} id={one.item.id} card={card} page={page} />
          })}
          {visited.map(({ visit, attendeeIds }) => (
            <BriefingView key={visit.id} visit={visit} attendeeIds={attendeeIds} page={page} />
          ))}
        </main>
        <nav className="tabs" aria-label={t('tabs')}>
          {(['today', 'days', 'people', 'notes', 'emergency'] as const).map((tab) => (
            <a key={tab} href={`#${tab}`} data-tab={tab}>
              {t(tab)}
            </a>
          ))}
        </nav>
      </>
    ),
  })
}

/** The page of somebody who is on no trip. */
export function renderNoTrip({ locale, owner, carriage }: Omit<Around, 'name'>): Promise<string> {
  const words = pocketWords(locale)
  const { t } = words
  return pocketHtml({
    words,
    title: t('title'),
    owner,
    carriage,
    facts: { tripId: null, spans: [], words: saidWords(t), locale },
    children: (
      <>
        <header className="top">
          <h1>{t('title')}</h1>
          <p role="status" data-saved></p>
        </header>
        <main id="content" tabIndex={-1}>
          <section className="view still" id="today" tabIndex={-1} data-view>
            <h2>{t('none.title')}</h2>
            <p>{t('none.text')}</p>
            <More words={words} trip="/trips" otherTrips={[]} />
          </section>
        </main>
      </>
    ),
  })
}

function More({
  words: { locale, t },
  trip,
  otherTrips,
}: {
  words: PocketPage['words']
  trip: string
  otherTrips: PocketContent['otherTrips']
}) {
  return (
    <section className="more" aria-labelledby="more">
      <h2 id="more">{t('more')}</h2>
      <ul>
        {otherTrips.map(({ id, title, start, end }) => (
          <li key={id}>
            <a href={`/pocket/${encodeURIComponent(id)}`}>
              {plain(title, locale) || t('title')} <small>{formatDays(start, end, locale)}</small>
            </a>
          </li>
        ))}
        {trip !== '/trips' && (
          <li>
            <a href={`${trip}/calendar`}>{t('calendar')}</a>
          </li>
        )}
        {trip !== '/trips' && (
          <li>
            <a href={`${trip}/handbook`}>{t('handbook')}</a>
          </li>
        )}
        <li>
          <a href={trip}>{t('wholeSite')}</a>
        </li>
        {locales
          .filter((one) => one !== locale)
          .map((one) => (
            <li key={one}>
              <form method="post" action="/pocket/language">
                <input type="hidden" name="locale" value={one} />
                <button type="submit" lang={one}>
                  {localeNames[one]}
                </button>
              </form>
            </li>
          ))}
        <li>
          <form method="post" action="/pocket/sign-out" data-sign-out>
            <p role="alert" className="problem" data-sign-out-warning></p>
            <button type="submit">{t('signOut')}</button>
          </form>
        </li>
      </ul>
    </section>
  )
}

// Counts are put in by the script: what it says of one and of several is told apart here.
function saidWords(t: PocketPage['words']['t']): Record<string, string> {
  const mark = { minutes: '{minutes}', hours: '{hours}', time: '{time}', count: '{count}', why: '{why}' }
  return {
    ...Object.fromEntries(spoken.map((key) => [key, t(key, mark as never)])),
    ...Object.fromEntries(whys.map((why) => [`why ${why}`, t(`why.${why}`)])),
    ...Object.fromEntries(
      counted.flatMap((key) =>
        [1, 2].map((n) => [`${key}${n}`, t(key, { count: n, days: n }).replace(String(n), '{n}')]),
      ),
    ),
  }
}
