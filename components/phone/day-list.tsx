import { hoursOf } from '@/lib/domain/time/clock-labels'
import { dayCities, homeCity } from '@/lib/domain/itinerary/item-cities'
import type { PhoneDay, PhoneItem } from '@/lib/domain/phone/phone-programme'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { fullName } from '@/lib/domain/text/person-name'
import { HomeTimes, Times } from './item-times'
import { TextsWithLang } from './words-with-lang'
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
      className={day.items.some(({ isMine }) => isMine) ? 'day' : 'day others'}
      data-day={day.day}
      aria-labelledby={`${within}-${day.day}`}
    >
      <DayHead day={day} id={`${within}-${day.day}`} page={page} />
      <ul className="lines">
        {day.items.map((one) => (
          <ItemLine key={one.item.id} of={one} page={page} />
        ))}
      </ul>
    </section>
  ))
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
    day.items.map(({ item }) => item),
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

function ItemLine({ of: { item, isMine, institution, visit }, page }: { of: PhoneItem; page: PhonePage }) {
  const { words } = page
  const { locale, t, vocabulary } = words
  const where = [institution?.name, item.placeName].filter((texts) => texts !== null && texts !== undefined)
  const state = item.status === 'confirmed' ? null : vocabulary(`itemStatus.${item.status}`)
  return (
    <li className={[isMine ? '' : 'others', item.status].join(' ').trim()} data-line={item.id}>
      <p className="when num">
        <Times item={item} vocabulary={vocabulary} isShort />
      </p>
      <div>
        <p className="what">
          {visit ? (
            <a href={`#briefing-${visit.id}`}>
              <TextsWithLang of={item.title} locale={locale} />
            </a>
          ) : (
            <TextsWithLang of={item.title} locale={locale} />
          )}
          {state && <i> {state}</i>}
          {!isMine && <i> {t('notYours')}</i>}
        </p>
        {where.length > 0 && (
          <p className="quiet">
            {where.map((texts, i) => (
              <span key={i}>
                {i > 0 && ' · '}
                <TextsWithLang of={texts} locale={locale} />
              </span>
            ))}
          </p>
        )}
        {item.reference && <p className="quiet num">{item.reference}</p>}
        <p className="quiet">
          <HomeTimes item={item} page={page} />
        </p>
        <OtherAttendees item={item} page={page} />
      </div>
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
  return <p className="quiet">{t('with', { who })}</p>
}
