import type { Sidebar } from '@/lib/domain/newsroom/article'
import { received } from '@/lib/domain/newsroom/news-filter'
import type { StaffLocale } from '@/lib/domain/text/locales'
import { countryName as englishCountry } from '@/lib/report/en/countries'
import { countryName as chineseCountry } from '@/lib/report/zh-hant/countries'
import { punctuation } from '@/lib/domain/text/punctuation'
import type { NewsDates } from './news-dates'
import type { NewsWords } from './news-words'

const countryIn: Record<StaffLocale, (code: string) => string> = {
  en: (code) => englishCountry(code).replace(/^the /, ''),
  'zh-Hant': chineseCountry,
}

/** A country, or the name for delegations that visited us, as the articles call it. */
export function placeName(value: string, { locale, t }: NewsWords, city?: string | null): string {
  if (value !== received) return countryIn[locale](value)
  return city ? t('received', { city }) : t('receivedHere')
}

/** The countries of a visit: "Japan and South Korea"; or "Received in Taipei". `null` if none is known. */
export function whereOf(
  { hosts, received: visit }: Pick<Sidebar, 'hosts' | 'received'>,
  words: NewsWords,
): string | null {
  if (visit) return placeName(received, words, visit.city?.text)
  const codes = [...new Set(hosts.flatMap(({ details }) => details?.country ?? []))]
  return codes.map((code) => placeName(code, words)).join(punctuation[words.locale].listComma) || null
}

/** The cities of a visit with their countries: "Seoul, South Korea"; `null` if none is known. */
export function citiesOf(
  { hosts, received: visit }: Pick<Sidebar, 'hosts' | 'received'>,
  words: NewsWords,
): string | null {
  if (visit) return visit.city?.text ?? null
  const { listComma } = punctuation[words.locale]
  const cities = [...new Set(hosts.flatMap(({ city }) => city?.text ?? []))]
  const countries = [...new Set(hosts.flatMap(({ details }) => details?.country ?? []))].map((code) =>
    placeName(code, words),
  )
  const places: Record<StaffLocale, () => string> = {
    en: () => [...new Set([...cities, ...countries])].join(listComma),
    // 韓國首爾, 日本大阪、京都
    'zh-Hant': () => countries.join(listComma) + cities.filter((city) => !countries.includes(city)).join(listComma),
  }
  return places[words.locale]() || null
}

/** The line above a headline: "South Korea, November 2023". */
export function kickerOf(
  aside: Pick<Sidebar, 'hosts' | 'received' | 'start' | 'end'>,
  words: NewsWords,
  when: (days: Pick<Sidebar, 'start' | 'end'>) => string | null,
): string {
  return [whereOf(aside, words), when(aside)].filter((part) => part !== null).join(words.comma)
}

/** The month of a visit, for lists: that of the first meeting, else of the first day; `null` if it is unknown. */
export function monthOf(
  { hosts, start, end }: Pick<Sidebar, 'hosts' | 'start' | 'end'>,
  dates: NewsDates,
): string | null {
  const meeting = hosts.find(({ details }) => details?.day && details.day.length > 4)?.details?.day
  const day = meeting ?? start ?? end
  return day && dates.month(day)
}
