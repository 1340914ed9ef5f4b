import { Fragment, type ReactNode } from 'react'
import { driverCard } from '@/lib/domain/phone/driver-card'
import { allItems, ownItems, phoneDays, type PhoneItem } from '@/lib/domain/phone/phone-programme'
import type { CountryCard } from '@/lib/domain/directory/country-card'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import type { Locale } from '@/lib/domain/text/locales'
import type { OwnNote } from '@/lib/domain/visits/member-note'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { PersonName } from '@/lib/domain/text/person-name'
import { wordsIn } from '@/lib/domain/text/text'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { BriefingView } from './briefing-view'
import { CountryFacts, CountryNumbers } from './country-cards'
import { DayStrip } from './day-strip'
import { UnseenChanges, type UnseenRelease } from './unseen-changes'
import { DayList } from './day-list'
import { Documents } from './documents'
import { DriverView } from './driver-view'
import { EmergencyView } from './emergency-view'
import { ItemView } from './item-view'
import { Lead } from './lead'
import { Notifications } from './notifications'
import { NotesView } from './notes-view'
import { ExpiredBar, Foot, More, NewerBar, type OtherTrip, type sections, Top } from './page-frame'
import { PeopleView } from './people-view'
import { type PageAssets, phoneHtml } from './phone-document'
import type { PhonePage } from './phone-page'
import { type PhoneWords, phoneWords } from './phone-words'
import { dayNames, scriptWords, timesForScript } from './script-facts'
import { homeZoneOf } from '@/lib/domain/trip/home-zone'

/** The content of the page of one trip: `PhoneData` of lib/server/phone/phone-page.ts. */
export type PhoneContent = {
  whole: WholeTrip
  personId: string | null
  release: { number: number; at: Date; note: string | null } | null
  unseen: UnseenRelease | null
  formerIds: readonly string[]
  lastTimes: PhonePage['lastTimes']
  otherTrips: readonly OtherTrip[]
  portraits: Readonly<Record<string, string>>
  files: PhonePage['files']
  newFileIds: readonly string[]
  notes: readonly Omit<OwnNote, 'revision'>[]
  countryCards: readonly CountryCard[]
  /** The owner of the personal link that opened the page, which is named so that a forwarded link is recognised. */
  linkOwner: PersonName | null
}

/** What does not depend on the trip. `name`: the title of a trip that has none. */
type Around = { locale: Locale; owner: string; name: string; assets: PageAssets }

/** The page of a trip as an HTML document. */
export function renderPhonePage(content: PhoneContent, { locale, owner, name, assets }: Around): Promise<string> {
  const words = phoneWords(locale, content.whole.record.trip.direction)
  const page = pageOf(content, words, name)
  const ownProgramme = ownItems(page.days)
  return phoneHtml({
    words,
    title: page.title.text,
    owner,
    facts: {
      tripId: content.whole.id,
      version: content.release?.number ?? null,
      spans: ownProgramme.map(timesForScript),
      days: dayNames(ownProgramme, locale),
      words: scriptWords(words.t),
      locale,
    },
    assets,
    children: (
      <>
        <Top title={page.title} otherTrips={content.otherTrips} linkOwner={content.linkOwner} words={words} />
        <DayStrip page={page} />
        <NewerBar t={words.t} />
        <ExpiredBar t={words.t} tripId={content.whole.id} hasAccount={content.linkOwner === null} />
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
            <CountryNumbers cards={content.countryCards} words={words} />
            <EmergencyView page={page} />
          </Section>
          <Overlays page={page} />
        </main>
        <Foot words={words} hasItems={ownProgramme.length > 0} />
      </>
    ),
  })
}

function pageOf(
  { whole, personId, formerIds, lastTimes, portraits, files, notes, unseen }: PhoneContent,
  words: PhoneWords,
  name: string,
): PhonePage {
  const { record, directory } = whole
  const { locale } = words
  const homeZone = homeZoneOf({ record, directory })
  return {
    words,
    whole,
    title: wordsIn(record.trip.title, locale) ?? { text: name, lang: locale },
    homeZone,
    cities: { record, directory, homeZone, locale, names: cityNamesIn(locale) },
    personId,
    days: phoneDays(whole, personId, formerIds),
    lastTimes,
    portraits,
    files,
    notes,
    changes: new Map((unseen?.changes ?? []).map((change) => [change.id, change])),
    previous: unseen?.versions?.before ?? null,
  }
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
function Today({
  content: { release, unseen, newFileIds },
  items,
  page,
}: ProgrammeProps & { items: readonly PhoneItem[] }) {
  const { t } = page.words
  const isUnseen = unseen !== null && (unseen.seen === null || unseen.seen < unseen.number)
  const newFiles = page.files.filter(({ id }) => newFileIds.includes(id))
  const ownDays = page.days
    .map(({ day, items: all, nights }) => ({
      day,
      items: all.filter((one) => one.wasMine || items.includes(one)),
      nights: nights.filter(({ stay }) => items.includes(stay)),
    }))
    .filter((day) => day.items.length + day.nights.length > 0)
  return (
    <Section id="today" page={page}>
      {unseen && release && (isUnseen || newFiles.length > 0) && (
        <UnseenChanges release={unseen} note={isUnseen ? release.note : null} newFiles={newFiles} page={page} />
      )}
      {items.map((one) => (
        <Lead key={one.item.id} of={one} page={page} />
      ))}
      <p className="quiet still" data-over hidden>
        {t('itineraryOver')}
      </p>
      {items.length === 0 && <p className="still">{release ? t('noItems') : t('notPublished')}</p>}
      <div data-coming>
        <DayList within="today" days={ownDays} page={page} />
      </div>
    </Section>
  )
}

function WholeProgramme({ content: { whole, release, linkOwner, countryCards }, page }: ProgrammeProps) {
  const { words, days, homeZone } = page
  const { t, locale } = words
  return (
    <Section id="days" page={page}>
      {allItems(days).some(({ isMine }) => !isMine) && (
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
      <Documents files={page.files} page={page} Heading="h2" />
      <CountryFacts cards={countryCards} words={words} />
      {release && (
        <p className="quiet num still">
          {t('version', { number: release.number, at: formatInstant(release.at, locale, homeZone) })}
        </p>
      )}
      <Notifications words={words} />
      <More words={words} tripId={whole.id} version={release?.number ?? null} hasAccount={linkOwner === null} />
    </Section>
  )
}

// What opens over the page: each item with its card for a driver, and the briefing of each visit.
function Overlays({ page }: { page: PhonePage }) {
  const { words, whole, days } = page
  const { record, directory } = whole
  const all = allItems(days)
  const own = ownItems(days)
  return (
    <>
      {all.map((one) => {
        const next = (one.isMine ? own : all).find(({ span }) => span.from > one.span.from) ?? null
        const card = driverCard(one, directory, words.locale, next)
        return (
          <Fragment key={one.item.id}>
            <ItemView of={one} page={page} />
            {card && <DriverView id={one.item.id} card={card} page={page} />}
          </Fragment>
        )
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
    facts: { tripId: null, version: null, spans: [], days: {}, words: scriptWords(t), locale },
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
            <More words={words} tripId={null} hasAccount />
          </section>
        </main>
      </>
    ),
  })
}
