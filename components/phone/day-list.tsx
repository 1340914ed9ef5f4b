import { hoursOf } from '@/lib/domain/time/clock-labels'
import { dayCities, homeCity } from '@/lib/domain/itinerary/item-cities'
import type { PocketDay, PocketItem } from '@/lib/domain/phone/phone-programme'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { fullName } from '@/lib/domain/text/person-name'
import { HomeTimes, Times } from './item-times'
import { Said } from './marked'
import type { PocketPage } from './phone-page'

/** The programme day by day; what the member does not attend is there, for a switch to show. */
export function DayList({
  days,
  within,
  page,
}: {
  days: readonly PocketDay[]
  within: 'today' | 'days'
  page: PocketPage
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
          <Line key={one.item.id} of={one} page={page} />
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
  day: PocketDay
  id: string
  page: PocketPage
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

function Line({ of: { item, isMine, institution, visit }, page }: { of: PocketItem; page: PocketPage }) {
  const { words } = page
  const { locale, t, vocabulary } = words
  const where = [institution?.name, item.placeName].filter((texts) => texts !== null && texts !== undefined)
  const state = item.status === 'confirmed' ? null : vocabulary(`itemStatus.${item.status}`)
  return (
    <li className={[isMine ? '' : 'others', item.status].join(' ').trim()} data-line={item.id}>
      <p className="when num">
        <Times item={item} isShort />
      </p>
      <div>
        <p className="what">
          {visit ? (
            <a href={`#briefing-${visit.id}`}>
              <Said of={item.title} locale={locale} />
            </a>
          ) : (
            <Said of={item.title} locale={locale} />
          )}
          {state && <i> {state}</i>}
          {!isMine && <i> {t('notYours')}</i>}
        </p>
        {where.length > 0 && (
          <p className="quiet">
            {where.map((texts, i) => (
              <span key={i}>
                {i > 0 && ' · '}
                <Said of={texts} locale={locale} />
              </span>
            ))}
          </p>
        )}
        {item.reference && <p className="quiet num">{item.reference}</p>}
        <p className="quiet">
          <HomeTimes item={item} page={page} />
        </p>
        <Whom item={item} page={page} />
      </div>
    </li>
  )
}

function Whom({
  item: { attendeeIds },
  page: {
    words: { locale, t },
    personId,
    whole: {
      directory: { people },
    },
  },
}: {
  item: PocketItem['item']
  page: PocketPage
}) {
  const others = (attendeeIds ?? []).filter((id) => id !== personId && people[id])
  if (others.length === 0) return null
  const names = others.slice(0, 3).map((id) => fullName(people[id]!.name, locale).text)
  const who = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    others.length > 3 ? [...names, t('moreHosts', { count: others.length - 3 }).replace(/^and /, '')] : names,
  )
  return <p className="quiet">{t('with', { who })}</p>
}
