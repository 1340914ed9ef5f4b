import { fieldRef } from '../../domain/report/fact-ref'
import { fullName } from '../../domain/text/person-name'
import type { Words } from '../../domain/text/text'
import { usableEnd } from '../periods'
import type { ReportMember } from '../report-input'
import { countryName } from './countries'
import { dayText, period } from './dates'
import { counted } from './numbers'
import { inside } from './script'
import type { RealisationContext } from './realisation-context'

/** The cover of a trip report. Unknown values are `null` and stay blank on the form. */
export type StatutoryCover = {
  /** 出國類別: 考察, 訪問, 開會 … */
  category: string | null
  title: string
  /** 服務機關 */
  agency: string
  /** 姓名職稱, in order of precedence. */
  members: { name: string; title: string | null }[]
  /** 派赴國家 */
  countries: string[]
  /** 出國期間 */
  period: string | null
  /** 報告日期 */
  day: string | null
  facts: string[]
}

export function coverOf(
  { record, options: { houseStyle } }: RealisationContext,
  given: { title?: string; category?: string; day?: string },
): StatutoryCover {
  const codes = [
    ...new Set(
      record.visits.flatMap(({ institution }) =>
        institution.country && institution.country !== record.home.country ? [institution.country] : [],
      ),
    ),
  ]
  const countries = codes.map((code) => countryName(code))
  const label = record.title && given.title === undefined ? titleFrom(record.title) : null
  const end = usableEnd(record.start, record.end)
  const dates = period(record.start, end, houseStyle.chineseYears)
  return {
    category: given.category?.trim() || null,
    title:
      given.title?.trim() ||
      label ||
      (countries.length > 0 ? `赴${countries.join('、')}${given.category?.trim() || '訪問'}報告` : '出國報告'),
    agency: record.home.name.text,
    members: record.delegation.map(memberLine),
    countries,
    period: dates === '' ? null : dates,
    day: given.day ? dayText(given.day, houseStyle.chineseYears) : null,
    facts: [
      ...(label ? [record.refs.title] : []),
      record.refs.home,
      record.home.ref,
      ...record.delegation.flatMap((one) => [one.ref, ...(one.person ? [one.person.ref] : [])]),
      ...record.visits.flatMap(({ institution }) =>
        codes.includes(institution.country ?? '') ? [fieldRef(institution.ref, 'country')] : [],
      ),
      ...(record.start === undefined ? [] : [record.refs.start]),
      ...(end === undefined ? [] : [record.refs.end]),
    ],
  }
}

function titleFrom(words: Words): string {
  return /報告$/u.test(words.text) ? words.text : `${words.text}報告`
}

function memberLine({ person, title, count }: ReportMember): { name: string; title: string | null } {
  if (person) return { name: fullName(person.name, 'zh-Hant').text, title: title ? inside(title) : null }
  return { name: counted(count, '名'), title: title ? inside(title) : null }
}
