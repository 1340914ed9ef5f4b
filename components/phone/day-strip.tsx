import { formatDayName } from '@/lib/domain/time/time-format'
import { dayOf } from '@/lib/domain/time/wall-time'
import type { PhonePage } from './phone-page'

/**
 * The days of the trip, each a link to its part of the itinerary. Days with changes are marked. At its end, what is
 * below the itinerary: the calendar, the handbook, the languages.
 */
export function DayStrip({ page: { days, changes, words } }: { page: PhonePage }) {
  const { locale, t } = words
  if (days.length < 2) return null
  const changed = new Set(
    [...changes.values()].flatMap(({ before, after }) => [before, after]).map((item) => item && dayOf(item.start)),
  )
  return (
    <nav className="strip" aria-label={t('dayStrip')}>
      {days.map(({ day }) => (
        <a key={day} href={`#days-${day}`} data-strip={day}>
          <span>
            {formatDayName(day, locale)}
            {changed.has(day) && <i className="mark" role="img" aria-label={t('changedDay')}></i>}
          </span>{' '}
          <b className="num">{Number(day.slice(8))}</b>
        </a>
      ))}
      <a href="#more" className="to-more">
        <span>{t('more')}</span>
      </a>
    </nav>
  )
}
