import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Directory } from '@/lib/domain/directory/entry'
import type { CalendarDay } from '@/lib/domain/itinerary/calendar-grid'
import { groupsOn } from '@/lib/domain/itinerary/people-lanes'
import { fullName } from '@/lib/domain/text/person-name'
import type { Day } from '@/lib/domain/time/day'
import { formatWeekday } from '@/lib/domain/time/time-format'
import styles from './calendar.module.css'

/** Of a group, so many people are named. */
const mostNames = 4

/** Which day is shown with people side by side, if any, and on which days they part. */
export function LaneChoice({
  days,
  personIds,
  value,
  onChange,
}: {
  days: readonly CalendarDay[]
  personIds: readonly string[]
  value: Day | null
  onChange: (day: Day | null) => void
}) {
  const locale = useLocale()
  const t = useTranslations('itinerary.calendar')
  const counts = useMemo(() => days.map((day) => groupsOn(day, personIds).length), [days, personIds])
  if (personIds.length < 2) return null
  return (
    <label>
      {t('lanes')}{' '}
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{t('allDays')}</option>
        {days.map(({ day }, i) => {
          const count = counts[i] ?? 1
          return (
            <option key={day} value={day}>
              {t(count > 1 ? 'laneDay' : 'laneTogether', { day: formatWeekday(day, locale, 'short'), count })}
            </option>
          )
        })}
      </select>
    </label>
  )
}

/** Who is in each lane. */
export function LaneNames({ groups, directory }: { groups: readonly (readonly string[])[]; directory: Directory }) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  if (groups.length === 0) return null
  const nameOf = (id: string) => {
    const person = directory.people[id]
    return person ? fullName(person.name, locale).text : '?'
  }
  const separator = t('listComma')
  return (
    <ol className={styles.groups}>
      {groups.map((group, lane) => {
        const names = group.map(nameOf)
        const hasMore = names.length > mostNames + 1
        return (
          <li key={lane}>
            {names.length === 0 && t('calendar.unnamed')}
            {groups.length === 1 && names.length > 0 && t('everyone')}
            {groups.length > 1 && (hasMore ? names.slice(0, mostNames) : names).join(separator)}
            {groups.length > 1 && hasMore && (
              <details>
                <summary>{t('calendar.more', { count: names.length - mostNames })}</summary>
                {names.slice(mostNames).join(separator)}
              </details>
            )}
          </li>
        )
      })}
    </ol>
  )
}
