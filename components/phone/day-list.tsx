import { hoursOf } from '@/lib/domain/time/clock-labels'
import { destinationBeside } from '@/lib/domain/itinerary/destination'
import { dayCities, homeCity } from '@/lib/domain/itinerary/item-cities'
import type { PhoneDay, PhoneItem, PhoneNight } from '@/lib/domain/phone/phone-programme'
import { formatDayName, formatWeekday } from '@/lib/domain/time/time-format'
import type { Locale } from '@/lib/domain/text/locales'
import { fullName } from '@/lib/domain/text/person-name'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import { citiesOnWay, EndTime, StartTime } from './item-times'
import { TextsWithLang, WordsWithLang } from './words-with-lang'
import type { PhonePage } from './phone-page'

/** The programme day by day. Items that the member does not attend are hidden until a switch shows them. */
export function DayList({
  days,
  within,
  page,
}: {
  days: readonly PhoneDay[]
  within: 'today' | 'days'
  page: PhonePage
}) {
  return days.map((day) => (
    <section
      key={day.day}
      className={isOwn(day) ? 'day' : 'day others'}
      data-day={day.day}
      aria-labelledby={`${within}-${day.day}`}
    >
      <DayHead day={day} id={`${within}-${day.day}`} page={page} />
      <ul className="lines">
        {day.items.map((one) => (
          <ItemLine key={one.item.id} of={one} page={page} />
        ))}
        {day.nights.map((one) => (
          <NightLine key={one.stay.item.id} of={one} page={page} />
        ))}
      </ul>
    </section>
  ))
}

function isOwn({ items, nights }: PhoneDay): boolean {
  return items.some(({ isMine, wasMine }) => isMine || wasMine) || nights.some(({ stay }) => stay.isMine)
}

function weekdayAndTime(moment: string, locale: Locale): string {
  return `${formatDayName(dayOf(moment), locale)} ${timeOf(moment)}`
}

function DayHead({
  day,
  id,
  page: {
    words: { locale, t },
    cities,
  },
}: {
  day: PhoneDay
  id: string
  page: PhonePage
}) {
  const places = dayCities(
    day.day,
    [...day.items, ...(day.items.length === 0 ? day.nights.map(({ stay }) => stay) : [])].map(({ item }) => item),
    cities,
  )
  const words = places.map((one, i) => {
    const place = one.cities.join(t('listComma'))
    if (one.ahead === 0 || i < places.length - 1) return place
    return t(one.ahead > 0 ? 'ahead' : 'behind', { place, home: homeCity(cities), hours: hoursOf(Math.abs(one.ahead)) })
  })
  return (
    <h2 id={id}>
      {formatWeekday(day.day, locale)} <small>{words.join(t('listComma'))}</small>
    </h2>
  )
}

function ItemLine({ of: { item, isMine, wasMine, institution, span }, page }: { of: PhoneItem; page: PhonePage }) {
  const { words } = page
  const { locale, t, vocabulary } = words
  const where = [institution?.name, item.placeName].filter((texts) => texts !== null && texts !== undefined)
  const state = item.status === 'confirmed' ? null : vocabulary(`itemStatus.${item.status}`)
  const onWay = citiesOnWay(item, page)
  const destination = destinationBeside(item, locale)
  return (
    <li
      className={[wasMine ? 'former' : isMine ? '' : 'others', item.status].join(' ').trim()}
      data-line={item.id}
      data-from={wasMine ? span.from : undefined}
    >
      <a href={`#item-${item.id}`}>
        <span className="when num">
          <StartTime item={item} words={words} />
          <small>
            <EndTime item={item} words={words} />
          </small>
        </span>
        <span className="rest">
          <span className="what">
            <TextsWithLang of={item.title} locale={locale} />
            {state && <i> {state}</i>}
            {!isMine && <i> {wasMine ? t('kind.notYours') : t('notYours')}</i>}
          </span>
          {where.length > 0 && (
            <small>
              {where.map((texts, i) => (
                <span key={i}>
                  {i > 0 && ' · '}
                  <TextsWithLang of={texts} locale={locale} />
                </span>
              ))}
            </small>
          )}
          {destination && (
            <small>
              → <WordsWithLang of={destination} locale={locale} />
            </small>
          )}
          {onWay && <small>{t('zones', { from: onWay.start, to: onWay.end })}</small>}
          {item.reference && <small className="num">{item.reference}</small>}
          {item.dress && (
            <small>
              <TextsWithLang of={item.dress} locale={locale} />
            </small>
          )}
          <OtherAttendees item={item} page={page} />
        </span>
      </a>
    </li>
  )
}

// The hotel, after the items of a day. Its times are shown only on the first and the last night.
function NightLine({ of: { stay, night, nights }, page }: { of: PhoneNight; page: PhonePage }) {
  const { words } = page
  const { locale, t, vocabulary } = words
  const { item, isMine } = stay
  const state = item.status === 'confirmed' ? null : vocabulary(`itemStatus.${item.status}`)
  const isLast = night === nights && item.end !== null
  return (
    <li className={['night', isMine ? '' : 'others', item.status].join(' ').trim()} data-night={item.id}>
      <a href={`#item-${item.id}`}>
        <span className="when">
          {t('night')}
          {nights > 1 && <small>{t('nightCount', { night, nights })}</small>}
        </span>
        <span className="rest">
          <span className="what">
            <TextsWithLang of={item.placeName ?? item.title} locale={locale} />
            {state && <i> {state}</i>}
            {!isMine && <i> {t('notYours')}</i>}
          </span>
          {(night === 1 || isLast) && (
            <small className="num">
              {[
                night === 1 && item.dayPart === null && t('nightFrom', { time: timeOf(item.start) }),
                isLast && item.end && t('nightUntil', { time: weekdayAndTime(item.end, locale) }),
              ]
                .filter(Boolean)
                .join(t('comma'))}
            </small>
          )}
        </span>
      </a>
    </li>
  )
}

function OtherAttendees({
  item: { attendeeIds },
  page: {
    words: { locale, t },
    personId,
    whole: {
      directory: { people },
    },
  },
}: {
  item: PhoneItem['item']
  page: PhonePage
}) {
  const others = (attendeeIds ?? []).flatMap((id) => (id !== personId && people[id]) || [])
  if (others.length === 0) return null
  const names = others.slice(0, 3).map(({ name }) => fullName(name, locale).text)
  const who = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    others.length > 3 ? [...names, t('moreNames', { count: others.length - 3 })] : names,
  )
  return <small>{t('with', { who })}</small>
}
