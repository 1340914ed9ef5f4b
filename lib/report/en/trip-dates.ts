import { usableEnd } from '../periods'
import { type Phrase, stating } from '../phrase'
import { givesYear } from '../years'
import { dateForm, period } from './dates'
import type { RealisationContext } from './realisation-context'

/** The dates of the trip: "from October 31 to November 4"; `null` if none are recorded. */
export function tripDates({ record, houseStyle }: RealisationContext): Phrase | null {
  const { start } = record
  const end = usableEnd(start, record.end)
  if (start === undefined && end === undefined) return null
  const facts = [start !== undefined && record.refs.start, end !== undefined && record.refs.end].filter(
    (fact) => fact !== false,
  )
  return stating(period(start, end, dateForm(houseStyle, givesYear(houseStyle, record, start, end))), ...facts)
}
