import type { TripFile } from '../../domain/trip/trip-file'
import { tripFromFile } from '../../domain/trip/trip-from-file'
import type { HouseStyle } from '../../report/house-style'
import { makeReport } from '../../report/report'
import { joinSentences } from '../../report/markdown'
import { type ReportLanguage, reportLanguages } from '../../report/report-language'

// An invented visit, worded in a house style. It contains something for every setting: dates, lists of three,
// honorifics with and without a stop, acronyms, a word whose spelling differs, a lead without a date.

const both = (en: string, zh: string) => ({ en, 'zh-Hant': zh })

type Honorific = { honorific?: string }

// Chinese names are entered without honorifics.
const honorifics: Record<ReportLanguage, { lin: Honorific; han: Honorific }> = {
  en: { lin: { honorific: 'Dr' }, han: { honorific: 'Prof.' } },
  'zh-Hant': { lin: {}, han: {} },
}

const fileFor = (language: ReportLanguage): TripFile => ({
  format: 'trip/1',
  language: 'en',
  trip: { direction: 'outgoing', home: 'home', start: '2023-10-31', end: '2023-11-04' },
  institutions: [
    { id: 'home', name: both('Aster University', '紫菀大學'), acronym: 'ASTU', kind: 'university', country: 'TW' },
    {
      id: 'birch',
      name: both('Birch University', '樺木大學'),
      acronym: 'BRU',
      kind: 'university',
      country: 'KR',
      city: both('Seoul', '首爾'),
    },
    {
      id: 'cedar',
      name: both('Cedar University', '雪松大學'),
      kind: 'university',
      country: 'KR',
      city: both('Busan', '釜山'),
    },
  ],
  people: [
    {
      id: 'lin',
      name: {
        full: both('Lin Mei-hua', '林美華'),
        family: both('Lin', '林'),
        ...honorifics[language].lin,
      },
      institution: 'home',
    },
    {
      id: 'han',
      name: {
        full: both('Han Ji-woo', '韓智優'),
        family: both('Han', '韓'),
        ...honorifics[language].han,
      },
      institution: 'birch',
    },
  ],
  delegation: [{ person: 'lin', role: 'leader', title: both('Vice President', '副校長') }],
  visits: [
    {
      institution: 'birch',
      day: '2023-11-01',
      hosts: [{ person: 'han', title: both('President', '校長') }],
      topics: [
        both('student exchange', '學生交流'),
        both('joint research', '共同研究'),
        both('summer courses', '暑期課程'),
      ],
      agreements: [{ kind: both('student exchange agreement', '交換學生協議'), status: 'signed' }],
    },
    {
      institution: 'cedar',
      day: '2023-11-03',
      activities: [both('a campus tour', '參觀校園'), both('a presentation on the library', '圖書館簡報')],
    },
  ],
})

/** An article as the page shows it: a headline and paragraphs of plain text. */
export type HouseExample = { language: ReportLanguage; headline: string; paragraphs: readonly string[] }

// The variant that begins with the agreement: the only one whose first sentence has no date.
const variant = 3

/** The invented visit in both languages in a house style, without the boilerplate. Deterministic. */
export function houseExamples(house: Partial<HouseStyle>): HouseExample[] {
  return reportLanguages.map((language) => {
    const { headline, paragraphs } = makeReport(tripFromFile(fileFor(language)), {
      language,
      variant,
      houseStyle: { ...house, boilerplate: null },
    })
    return {
      language,
      headline: headline.text,
      paragraphs: paragraphs.map(({ sentences }) =>
        joinSentences(
          sentences.map(({ text }) => text),
          language,
        ),
      ),
    }
  })
}
