import type { Words } from '../domain/text/text'
import type { TripFile } from '../domain/trip/trip-file'
import { readRecord } from './report-input'

/** Every text of a trip that a report in `language` has to carry in another language: names, titles, topics. */
export function foreignWords(file: TripFile, language: string): Words[] {
  const found = new Map<string, Words>()
  const [primary] = language.split('-')
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isWords(value)) {
      if (value.lang.split('-')[0] !== primary) found.set(value.text, { text: value.text, lang: value.lang })
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  const { stops, delegation, quotes, institutions, ...trip } = readRecord(file, language)
  visit([institutions, stops, delegation, quotes, trip])
  for (const { name } of file.people ?? []) {
    const full = typeof name.full === 'string' ? { [file.language]: name.full } : name.full
    if (!Object.keys(full).some((tag) => tag.split('-')[0] === primary))
      visit(Object.entries(full).map(([lang, text]) => ({ text, lang })))
  }
  return [...found.values()]
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'text' in value && 'lang' in value
}
