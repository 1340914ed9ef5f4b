import type { ReactNode } from 'react'
import { driverCard } from '@/lib/domain/phone/driver-card'
import { ownItems, phoneDays, type PhoneItem } from '@/lib/domain/phone/phone-programme'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import { type Locale, localeNames, locales } from '@/lib/domain/text/locales'
import type { OwnNote } from '@/lib/domain/visits/member-note'
import { formatDays, formatInstant } from '@/lib/domain/time/time-format'
import { plain, type Texts, wordsIn } from '@/lib/domain/text/text'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { BriefingView } from './briefing-view'
import { UnseenChanges, type UnseenRelease } from './unseen-changes'
import { DayList } from './day-list'
import { DriverView } from './driver-view'
import { EmergencyView } from './emergency-view'
import { Lead } from './lead'
import { NotesView } from './notes-view'
import { PeopleView } from './people-view'
import { type PageAssets, phoneHtml } from './phone-document'
import type { PhonePage } from './phone-page'
import { type PhoneWords, phoneWords } from './phone-words'

/** The content of the page of one trip: `PhoneData` of lib/server/phone/phone-page.ts. */
export type PhoneContent = {
  whole: WholeTrip
  personId: string | null
  release: { number: number; at: Date } | null
  unseen: UnseenRelease | null
  lastTimes: PhonePage['lastTimes']
  otherTrips: readonly OtherTrip[]
  portraits: Readonly<Record<string, string>>
  notes: readonly Omit<OwnNote, 'revision'>[]
}

type OtherTrip = { id: string; title: Texts | null; start: string | null; end: string | null }

/** What does not depend on the trip. `name`: the title of a trip that has none. */
type Around = { locale: Locale; owner: string; name: string; assets: PageAssets }

// The texts that the script shows.
const scriptTexts = [
  'now',
  'next',
  'comma',
  'until',
  'inMinutes',
  'inHours',
  'inFullHours',
  'upToDate',
  'saved',
  'savedOffline',
  'dayAndTime',
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
  'noteNeedsConnection',
  'noteNoStorage',
  'signedOut',
  'signedOutText',
  'signedOutLater',
  'signInAgain',
] as const
const noteProblems = ['not yours', 'empty', 'too long', 'full', 'changed', 'settled'] as const
const countedTexts = ['inDays', 'waiting', 'signOutAsk'] as const

/** The page of a trip as an HTML document. */
export function renderPhonePage(content: PhoneContent, { locale, owner, name, assets }: Around): Promise<string> {
  const words = phoneWords(locale)
  const page = pageOf(content, words, name)
  const ownProgramme = ownItems(page.days)
  return phoneHtml({
    words,
    title: page.title.text,
    owner,
    facts: {
      tripId: content.whole.id,
      spans: ownProgramme.map(({ span }) => span),
      words: scriptWords(words.t),
      locale,
    },
    assets,
    children: (
      <>
        <header className="top">
          <h1 lang={page.title.lang === locale ? undefined : page.title.lang}>{page.title.text}</h1>
          <p role="status" data-saved></p>
        </header>
        <NewerBar t={words.t} />
        <main id="content" tabIndex={-1}>
          <Today content={content} items={ownProgramme} page={page} />
          <WholeProgramme content={content} page={page} />
          <Section id="people" page={page}>
            <PeopleView page={page} />
          </Section>
          <Section id="notes" page={page}>
            <NotesView notes={content.notes} items={ownProgramme} page={page} />
          </Section>
          <Section id="emergency" page={page}>
            <EmergencyView page={page} />
          </Section>
          <Overlays items={ownProgramme} page={page} />
        </main>
        <nav className="tabs" aria-label={words.t('tabs')}>
          {sections.map((section) => (
            <a key={section} href={`#${section}`} data-tab={section}>
              {words.t(section)}
            </a>
          ))}
        </nav>
      </>
    ),
  })
}

const sections = ['today', 'days', 'people', 'notes', 'emergency'] as const

function pageOf({ whole, personId, lastTimes, portraits }: PhoneContent, words: PhoneWords, name: string): PhonePage {
  const { record, directory } = whole
  const { locale } = words
  const homeZone = directory.institutions[record.trip.homeId]?.timeZone ?? 'UTC'
  return {
    words,
    whole,
    title: wordsIn(record.trip.title, locale) ?? { text: name, lang: locale },
    homeZone,
    cities: { record, directory, homeZone, locale, names: cityNamesIn(locale) },
    personId,
    days: phoneDays(whole, personId),
    lastTimes,
    portraits,
  }
}

function NewerBar({ t }: { t: PhoneWords['t'] }) {
  return (
    <p className="bar" data-newer hidden>
      {t('newer')}{' '}
      <button type="button" data-show-newer>
        {t('showNewer')}
      </button>
    </p>
  )
}

function Section({
  id,
  page: {
    words: { t },
  },
  children,
}: {
  id: (typeof sections)[number]
  page: PhonePage
  children: ReactNode
}) {
  return (
    <section className="view" id={id} aria-label={t(id)} tabIndex={-1} data-view>
      {children}
    </section>
  )
}

type ProgrammeProps = { content: PhoneContent; page: PhonePage }

// Cancelled items are not among those that lead, but remain in the list of the days.
function Today({ content: { release, unseen }, items, page }: ProgrammeProps & { items: readonly PhoneItem[] }) {
  const { t } = page.words
  const isUnseen = unseen !== null && (unseen.seen === null || unseen.seen < unseen.number)
  const ownDays = page.days
    .map((day) => ({ ...day, items: day.items.filter((one) => items.includes(one)) }))
    .filter((day) => day.items.length > 0)
  return (
    <Section id="today" page={page}>
      {items.map((one) => (
        <Lead key={one.item.id} of={one} page={page} />
      ))}
      <p className="quiet still" data-over hidden>
        {t('itineraryOver')}
      </p>
      {items.length === 0 && <p className="still">{release ? t('noItems') : t('notPublished')}</p>}
      {isUnseen && release && <UnseenChanges release={unseen} page={page} />}
      <div data-coming>
        <DayList within="today" days={ownDays} page={page} />
      </div>
    </Section>
  )
}

function WholeProgramme({ content: { whole, release, otherTrips }, page }: ProgrammeProps) {
  const { words, days, homeZone } = page
  const { t, locale } = words
  return (
    <Section id="days" page={page}>
      {days.some(({ items }) => items.some(({ isMine }) => !isMine)) && (
        <p className="switch" role="group" aria-label={t('show')}>
          <button type="button" aria-pressed="true" data-whose="mine">
            {t('onlyMine')}
          </button>
          <button type="button" aria-pressed="false" data-whose="all">
            {t('everyone')}
          </button>
        </p>
      )}
      {days.length === 0 && <p className="still">{release ? t('noItems') : t('notPublished')}</p>}
      <DayList within="days" days={days} page={page} />
      {release && (
        <p className="quiet num still">
          {t('version', { number: release.number, at: formatInstant(release.at, locale, homeZone) })}
        </p>
      )}
      <More words={words} trip={`/trips/${encodeURIComponent(whole.id)}`} otherTrips={otherTrips} />
    </Section>
  )
}

// What opens over the page: the card for a driver of each item, and the briefing of each visit.
function Overlays({ items, page }: { items: readonly PhoneItem[]; page: PhonePage }) {
  const { words, whole, days } = page
  const { record, directory } = whole
  const all = days.flatMap((day) => day.items)
  return (
    <>
      {items.map((one) => {
        const card = driverCard(one, directory.people, words.locale)
        return card && <DriverView key={one.item.id} id={one.item.id} card={card} page={page} />
      })}
      {record.visit.map((visit) => (
        <BriefingView
          key={visit.id}
          visit={visit}
          attendeeIds={all.find((one) => one.visit?.id === visit.id)?.item.attendeeIds ?? null}
          page={page}
        />
      ))}
    </>
  )
}

/** The page of a user who is on no trip. */
export function renderNoTrip({ locale, owner, assets }: Omit<Around, 'name'>): Promise<string> {
  const words = phoneWords(locale)
  const { t } = words
  return phoneHtml({
    words,
    title: t('title'),
    owner,
    assets,
    facts: { tripId: null, spans: [], words: scriptWords(t), locale },
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
  words: PhoneWords
  trip: string
  otherTrips: readonly OtherTrip[]
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

// The script fills in the values: they stay as placeholders. Texts with a count come as singular (1) and plural (2).
function scriptWords(t: PhoneWords['t']): Record<string, string> {
  const values = ['minutes', 'hours', 'time', 'count', 'why', 'day', 'month'].map((name) => [name, `{${name}}`])
  const placeholders = Object.fromEntries(values) as never
  return {
    ...Object.fromEntries(scriptTexts.map((key) => [key, t(key, placeholders)])),
    ...Object.fromEntries(noteProblems.map((problem) => [`why ${problem}`, t(`noteProblem.${problem}`)])),
    ...Object.fromEntries(
      countedTexts.flatMap((key) =>
        [1, 2].map((n) => [`${key}${n}`, t(key, { count: n, days: n }).replace(String(n), '{n}')]),
      ),
    ),
  }
}
