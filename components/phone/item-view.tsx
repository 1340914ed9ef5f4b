import type { ReactNode } from 'react'
import { isJourney } from '@/lib/domain/itinerary/destination'
import { itemCities } from '@/lib/domain/itinerary/item-cities'
import { destinationCard, type DriverCard, placeCard } from '@/lib/domain/phone/driver-card'
import { nightsOf } from '@/lib/domain/itinerary/nights'
import { partsOfDetail } from '@/lib/domain/fields/personal-detail'
import type { PhoneItem } from '@/lib/domain/phone/phone-programme'
import { localWords } from '@/lib/domain/text/local-script'
import { fullName } from '@/lib/domain/text/person-name'
import { plain, type Texts, wordsIn } from '@/lib/domain/text/text'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import type { Item } from '@/lib/domain/trip/trip-record'
import { ofVisit } from '@/lib/domain/trip/trip-record'
import { ChangedFields } from './changed-fields'
import { Documents } from './documents'
import { citiesOnWay, homeTimes, Times } from './item-times'
import { CopyAddress, MapLink } from './map-link'
import { Overlay } from './overlay'
import { CoordinatorMessages } from './coordinator-messages'
import { BothNames, BothTitles, Contacts, Portrait, Spoken } from './person'
import type { PhonePage } from './phone-page'
import { TextsWithLang, WordsWithLang } from './words-with-lang'

/** Everything about one item: its times, place, people, briefing, the member's notes, and what changed. */
export function ItemView({ of, page }: { of: PhoneItem; page: PhonePage }) {
  const { item, isMine, wasMine } = of
  const { words, changes } = page
  const { locale, t, vocabulary } = words
  const change = changes.get(item.id)
  return (
    <Overlay id={`item-${item.id}`} className="item" label={plain(item.title, locale)}>
      <p className="kicker">
        {item.status !== 'confirmed' && <span>{vocabulary(`itemStatus.${item.status}`)}</span>}
        {!isMine && <span>{wasMine ? t('kind.notYours') : t('notYours')}</span>}
      </p>
      <h2>
        <TextsWithLang of={item.title} locale={locale} />
      </h2>
      {change && (
        <div className="changed">
          <p className="quiet">{t('changedItem')}</p>
          <ChangedFields change={change} page={page} />
        </div>
      )}
      <dl className="facts">
        <TimeFacts of={of} page={page} />
        <PlaceFact of={of} page={page} />
        {isJourney(item.kind) && <DestinationFact of={of} page={page} />}
        <TextFact label={t('notesOfItem')} of={item.notes} locale={locale} />
        <TextFact label={t('dress')} of={item.dress} locale={locale} />
        {item.reference && (
          <Fact label={t('reference')}>
            <b className="num">{item.reference}</b>
          </Fact>
        )}
        {(item.personalDetails ?? []).flatMap(partsOfDetail).map(({ part, text }) => (
          <Fact key={part} label={vocabulary(`personalPart.${part}`)}>
            <b className="num">{text}</b>
          </Fact>
        ))}
        <Fact label={t('attendees')}>{attendeeNames(item, page)}</Fact>
      </dl>
      <Documents files={filesOf(of, page)} page={page} Heading="h3" />
      <Hosts of={of} page={page} />
      <Briefing of={of} page={page} />
      {isMine && item.status !== 'cancelled' && <CoordinatorMessages of={of} page={page} />}
      <OwnNotes item={item} page={page} />
    </Overlay>
  )
}

// Those of the item, then those of its visit and what is signed there.
function filesOf({ item, visit }: PhoneItem, { files, whole: { record } }: PhonePage): PhonePage['files'] {
  const agreements = visit ? ofVisit(record.agreement, visit.id).map(({ id }) => id) : []
  const places = [item.id, ...(visit ? [visit.id] : []), ...agreements]
  return places.flatMap((id) => files.filter(({ subjectId }) => subjectId === id))
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function TextFact({ label, of, locale }: { label: string; of: Texts | null; locale: string }) {
  if (!wordsIn(of, locale)) return null
  return (
    <Fact label={label}>
      <span className="said">
        <TextsWithLang of={of} locale={locale} />
      </span>
    </Fact>
  )
}

function TimeFacts({ of: { item }, page }: { of: PhoneItem; page: PhonePage }) {
  const { words, cities } = page
  const { locale, t } = words
  const { start, end } = item
  const onWay = citiesOnWay(item, page)
  const home = homeTimes(item, page)
  const stay = nightsOf(item)
  const spansDays = end !== null && dayOf(end) !== dayOf(start)
  const day = (moment: string) => formatWeekday(dayOf(moment), locale)
  return (
    <>
      {end !== null && (onWay || spansDays) && item.dayPart === null ? (
        <>
          <Fact label={onWay?.start ?? t('from')}>
            <b className="big num">{timeOf(start)}</b>
            {day(start)}
          </Fact>
          <Fact label={onWay?.end ?? t('to')}>
            <b className="big num">{timeOf(end)}</b>
            {day(end)}
            {stay && end !== null && <small>{t('nights', { count: stay.nights })}</small>}
          </Fact>
        </>
      ) : (
        <Fact label={itemCities(item, cities).start}>
          <b className="big num">
            <Times item={item} words={words} />
          </b>
          {day(start)}
          {end === null && item.dayPart === null && <small>{t('noEnd')}</small>}
        </Fact>
      )}
      {home && (
        <Fact label={t('homeClock', { city: home.city })}>
          <span className="quiet num">{home.times}</span>
        </Fact>
      )}
    </>
  )
}

function PlaceFact({ of, page }: { of: PhoneItem; page: PhonePage }) {
  const { item, institution } = of
  const {
    words: { locale, t },
    whole: { directory },
  } = page
  const texts = [institution?.name, item.placeName, item.placeAddress ?? institution?.address]
  const card = placeCard(of, directory.people, locale)
  return card && <PlaceLines label={t('place')} texts={texts} card={card} country={of.country} page={page} />
}

function DestinationFact({ of, page }: { of: PhoneItem; page: PhonePage }) {
  const { destinationName, destinationAddress } = of.item
  const {
    words: { locale, t },
    whole: { directory },
  } = page
  const card = destinationCard(of, directory.institutions, locale)
  const texts = [destinationName, destinationAddress]
  return card && <PlaceLines label={t('destination')} texts={texts} card={card} country={of.country} page={page} />
}

// Each text in the reader's language and in the local script, and a link to the map.
function PlaceLines({
  label,
  texts,
  card,
  country,
  page: {
    words: { locale, t },
  },
}: {
  label: string
  texts: readonly (Texts | null | undefined)[]
  card: DriverCard
  country: string | null
  page: PhonePage
}) {
  const lines = texts.flatMap((one) => {
    const shown = wordsIn(one, locale)
    return [shown, shown && localWords(one, country, shown.lang)].filter((words) => words !== null)
  })
  return (
    <Fact label={label}>
      {lines.map((words, i) => (
        <span key={i} className={i === 0 ? 'line first' : 'line'}>
          <WordsWithLang of={words} locale={locale} />
        </span>
      ))}
      <span className="actions">
        <MapLink card={card} label={t('map')} />
        <CopyAddress card={card} t={t} />
      </span>
    </Fact>
  )
}

function attendeeNames({ attendeeIds }: Item, { words: { locale, t }, whole: { directory } }: PhonePage): string {
  if (attendeeIds === null) return t('wholeDelegation')
  const names = attendeeIds.flatMap((id) => {
    const person = directory.people[id]
    return person ? fullName(person.name, locale).text : []
  })
  return names.length > 0 ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(names) : t('noAttendees')
}

function Hosts({ of: { hosts, visit, country }, page }: { of: PhoneItem; page: PhonePage }) {
  const {
    words,
    portraits,
    whole: { directory },
  } = page
  const { locale, t } = words
  if (!visit || hosts.length === 0) return null
  return (
    <section>
      <h3>{t('hostSide')}</h3>
      <ul className="seats">
        {hosts.map(({ id, personId, title }) => {
          const person = personId === null ? undefined : directory.people[personId]
          return (
            <li key={id} className="host">
              {person ? (
                <Portrait person={person} portraits={portraits} locale={locale} />
              ) : (
                <span className="portrait" aria-hidden="true"></span>
              )}
              <span>
                {person ? (
                  <b>
                    <BothNames person={person} country={country} locale={locale} />
                  </b>
                ) : (
                  <i>{t('unnamed')}</i>
                )}
                <small>
                  <BothTitles title={title} country={country} locale={locale} />
                </small>
                {person && <Spoken person={person} title={title} country={country} words={words} />}
                {person && <Contacts person={person} words={words} />}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Briefing({ of: { visit }, page }: { of: PhoneItem; page: PhonePage }) {
  const {
    words: { locale, t },
    whole: { record },
  } = page
  if (!visit) return null
  const topics = ofVisit(record.topic, visit.id)
  return (
    <section>
      <h3>{t('briefing')}</h3>
      {topics.length > 0 && (
        <ol className="numbered">
          {topics.map(({ id, subject }) => (
            <li key={id}>
              <TextsWithLang of={subject} locale={locale} />
            </li>
          ))}
        </ol>
      )}
      <a className="more-line" href={`#briefing-${visit.id}`}>
        {t('wholeBriefing')}
      </a>
    </section>
  )
}

function OwnNotes({ item, page }: { item: Item; page: PhonePage }) {
  const {
    words: { t },
    notes,
  } = page
  return (
    <section>
      <h3>{t('myNotes')}</h3>
      {notes
        .filter(({ itemId }) => itemId === item.id)
        .map(({ id, text }) => (
          <p key={id} className="said">
            {text}
          </p>
        ))}
      <a className="more-line" href="#notes" data-note-for={item.id}>
        {t('noteHere')}
      </a>
    </section>
  )
}
