import type { Words } from '../domain/text/text'
import type { WholeTrip } from '../domain/trip/trip-record'
import { readInput } from './report-input'

/** Every text of a trip that a report in `language` prints in another language: names, titles, topics. */
export function foreignWords(trip: WholeTrip, language: string): Words[] {
  const found = new Map<string, Words>()
  const [primary] = language.split('-')
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isWords(value)) {
      if (value.lang.split('-')[0] !== primary) found.set(value.text, { text: value.text, lang: value.lang })
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  // The title of the trip is not part of the text.
  const { visits, delegation, quotes, institutions, title: _, ...others } = readInput(trip, language)
  visit([institutions, visits, delegation, quotes, others])
  for (const { name } of Object.values(trip.directory.people)) {
    if (!Object.keys(name.full).some((tag) => tag.split('-')[0] === primary))
      visit(Object.entries(name.full).map(([lang, text]) => ({ text, lang })))
  }
  return [...found.values()]
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'text' in value && 'lang' in value
}
