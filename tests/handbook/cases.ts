import { readFileSync } from 'node:fs'
import type { LastTimes } from '@/lib/domain/visits/previous-visit'
import { type Locale } from '@/lib/domain/text/locales'
import { checkTripFile } from '@/lib/domain/trip/trip-file'
import { tripFromFile } from '@/lib/domain/trip/trip-from-file'
import type { Texts } from '@/lib/domain/text/text'
import type { Emergency, Item, WholeTrip } from '@/lib/domain/trip/trip-record'
import type { Institution, Person } from '@/lib/domain/directory/entry'
import { languageName } from '@/lib/domain/text/language-name'
import { makeHandbook, type HandbookInput } from '@/lib/handbook/make-handbook'
import { handbookTranslator } from '@/lib/server/handbook/handbook-words'
import { recordOf } from '../domain/trip/make'
import { noMoreContacts } from '../domain/directory/no-contacts'

/** The sample trip to Korea with data that its file lacks: addresses, how to address hosts, an emergency sheet. */
export function korea(): WholeTrip {
  const checked = checkTripFile(JSON.parse(readFileSync('db/sample/korea.trip.json', 'utf8')))
  if (!checked.ok) throw new Error('the sample trip is wrong')
  const { record, directory } = tripFromFile(checked.file)
  const hanyang = Object.values(directory.institutions).find(({ name }) => name.en === 'Hanyang University')!
  hanyang.address = {
    en: '222 Wangsimni-ro, Seongdong-gu, Seoul 04763',
    ko: '서울특별시 성동구 왕십리로 222, 한양대학교 본관',
  }
  for (const host of record.host) {
    const person = host.personId && directory.people[host.personId]
    if (person)
      Object.assign(person, {
        name: { ...person.name, spoken: { en: 'Vice President', ko: '부총장님' } },
        phone: '+82 2 1111 2222',
      })
  }
  return { id: 'korea', version: 1, directory, record: { ...record, emergency: emergencyLines } }
}

const emergencyLines: Emergency[] = (
  [
    {
      id: 'e1',
      kind: 'duty phone',
      city: null,
      name: { en: 'Duty phone, Office of International Affairs', 'zh-Hant': '國際事務處值勤電話' },
      phone: '+886 2 7749 1234',
      address: null,
      note: { en: 'Day and night', 'zh-Hant': '全天候' },
    },
    {
      id: 'e2',
      kind: 'insurer',
      city: null,
      name: { en: 'Travel insurer', 'zh-Hant': '旅行平安險' },
      phone: '+886 2 2222 3333',
      address: null,
      note: { en: 'Policy NTNU-2023-118' },
    },
    {
      id: 'e3',
      kind: 'mission',
      city: { en: 'Seoul', ko: '서울' },
      name: { en: 'Taipei Mission in Korea', 'zh-Hant': '駐韓國台北代表部', ko: '주한 타이베이 대표부' },
      phone: '+82 2 6329 6000',
      address: {
        en: '6F Kwanghwamoon Building, 149 Sejong-daero, Jongno-gu, Seoul',
        ko: '서울특별시 종로구 세종대로 149 광화문빌딩 6층',
      },
      note: null,
    },
    {
      id: 'e4',
      kind: 'hospital',
      city: { en: 'Seoul', ko: '서울' },
      name: { en: 'Seoul National University Hospital', ko: '서울대학교병원' },
      phone: '+82 2 2072 2114',
      address: { en: '101 Daehak-ro, Jongno-gu', ko: '서울특별시 종로구 대학로 101' },
      note: { en: 'Emergency room, English spoken' },
    },
  ] as Omit<Emergency, 'revision'>[]
).map((line) => ({ ...line, revision: 1 }))

/** The agreements and next steps of the previous visit at each institution. */
export function lastTimesOf({ record }: WholeTrip): LastTimes {
  const first = record.visit[0]
  return first
    ? {
        [first.institutionId]: {
          tripId: 'before',
          tripTitle: { en: 'Signing visit to Korea', 'zh-Hant': '韓國簽約行' },
          direction: 'incoming',
          day: '2019-05',
          outcomes: [{ en: 'Two exchange places a year', 'zh-Hant': '每年兩名交換學生' }],
          agreements: [
            { kind: { en: 'memorandum of understanding', 'zh-Hant': '合作備忘錄' }, subject: null, status: 'signed' },
          ],
          promised: [
            {
              text: { en: 'Send the course list', 'zh-Hant': '寄送課程表' },
              due: '2019-09',
              owner: { en: 'Office of International Affairs', 'zh-Hant': '國際事務處' },
              side: 'ours',
              status: 'open',
            },
          ],
        },
      }
    : {}
}

/** A trip with no content. */
export function empty(): WholeTrip {
  return { id: 'empty', version: 1, record: recordOf(), directory: { institutions: {}, people: {} } }
}

/** Twenty stops in four countries, forty members, long names and titles in many scripts. */
export function crowded(): WholeTrip {
  const places: {
    country: string
    zone: string
    name: Texts
    city: Texts
    address: Texts
    full: Texts
    title: Texts
  }[] = [
    {
      country: 'KR',
      zone: 'Asia/Seoul',
      name: {
        en: 'Sookmyung Women’s University of Arts, Sciences and International Studies',
        ko: '숙명여자대학교 국제언어교육원 및 글로벌협력센터',
      },
      city: { en: 'Seoul', ko: '서울' },
      address: { en: '100 Cheongpa-ro 47-gil, Yongsan-gu, Seoul', ko: '서울특별시 용산구 청파로47길 100' },
      full: { en: 'Hansung Kim', ko: '김한성' },
      title: {
        en: 'Executive Vice President for International Affairs and Research Cooperation',
        ko: '국제협력처장 겸 연구부총장',
        'zh-Hant': '國際暨研究副校長',
      },
    },
    {
      country: 'JP',
      zone: 'Asia/Tokyo',
      name: { en: 'Hitotsubashi University', ja: '一橋大学国際教育交流センター' },
      city: { en: 'Kunitachi', ja: '国立市' },
      address: { en: '2-1 Naka, Kunitachi, Tokyo', ja: '東京都国立市中2丁目1番地　骨直海雪返' },
      full: { en: 'Naomi Takahashi', ja: '髙橋 直美' },
      title: { en: 'Dean', ja: '研究科長' },
    },
    {
      country: 'TH',
      zone: 'Asia/Bangkok',
      name: { en: 'Chulalongkorn University', th: 'จุฬาลงกรณ์มหาวิทยาลัย' },
      city: { en: 'Bangkok', th: 'กรุงเทพมหานคร' },
      address: {
        en: '254 Phayathai Road, Pathumwan, Bangkok',
        th: '254 ถนนพญาไท แขวงวังใหม่ เขตปทุมวัน กรุงเทพมหานคร 10330',
      },
      full: { en: 'Somchai Wongsawat', th: 'สมชาย วงศ์สวัสดิ์' },
      title: { en: 'President', th: 'อธิการบดี' },
    },
    {
      country: 'AE',
      zone: 'Asia/Dubai',
      name: { en: 'United Arab Emirates University', ar: 'جامعة الإمارات العربية المتحدة' },
      city: { en: 'Al Ain', ar: 'العين' },
      address: { en: 'Sheikh Khalifa Bin Zayed Street, Asharij, Al Ain', ar: 'شارع الشيخ خليفة بن زايد، عشارج، العين' },
      full: { en: 'Ahmed Al Mansouri', ar: 'أحمد المنصوري' },
      title: { en: 'Vice Chancellor', ar: 'نائب مدير الجامعة' },
    },
  ]
  const institutions: Record<string, Institution> = {}
  const people: Record<string, Person> = {}
  const stops = Array.from({ length: 20 }, (_, i) => ({
    ...places[i % 4]!,
    id: `v${i}`,
    at: `i${i}`,
    day: `2026-11-${String(2 + Math.floor(i / 2)).padStart(2, '0')}`,
  }))
  for (const { at, country, zone, name, city, address, id, full, title: _ } of stops) {
    institutions[at] = {
      id: at,
      name,
      acronym: null,
      latitude: null,
      longitude: null,
      kind: 'university',
      country,
      city,
      timeZone: zone,
      address,
      website: null,
      background: [],
    }
    people[`h-${id}`] = {
      id: `h-${id}`,
      name: { full, spoken: { en: `Professor ${full.en}` } },
      institutionId: at,
      email: null,
      phone: null,
      ...noMoreContacts,
      languages: ['en'],
    }
  }
  for (let i = 0; i < 40; i++)
    people[`m${i}`] = {
      id: `m${i}`,
      name: { full: { en: `Member ${i} Chen-Wellington`, 'zh-Hant': `陳團員${i}` } },
      institutionId: 'home',
      email: null,
      phone: '+886 900 000',
      ...noMoreContacts,
      languages: [],
    }
  institutions.home = {
    id: 'home',
    name: { en: 'Aster University', 'zh-Hant': '紫苑大學' },
    acronym: null,
    latitude: null,
    longitude: null,
    kind: 'university',
    country: 'TW',
    city: { en: 'Taipei' },
    timeZone: 'Asia/Taipei',
    address: null,
    website: null,
    background: [],
  }
  const record = recordOf(
    {
      member: Array.from({ length: 40 }, (_, i) => ({
        id: `l${i}`,
        personId: `m${i}`,
        role: i === 0 ? ('leader' as const) : i === 39 ? ('coordinator' as const) : ('member' as const),
        title: {
          en: i % 3 ? 'Dean' : 'Associate Dean for Academic Planning and University Social Responsibility',
          'zh-Hant': '院長',
        },
      })),
      visit: stops.map(({ id, at, day }) => ({ id, institutionId: at, day })),
      host: stops.map(({ id, title }) => ({ id: `host-${id}`, visitId: id, personId: `h-${id}`, title })),
      topic: stops.map(({ id }) => ({
        id: `t-${id}`,
        visitId: id,
        subject: { en: 'Double degrees in data science', 'zh-Hant': '資料科學雙聯學位' },
        talkingPoints: {
          en: 'Twelve places a year. Housing is the open question; ask who decides, and by when.',
          'zh-Hant': '每年十二個名額；宿舍尚未談定，請問由誰決定、何時定案。',
        },
      })),
      item: stops.flatMap(({ id, day, zone, name }, i): (Partial<Item> & { id: string })[] => [
        {
          id: `a-${id}`,
          title: { en: `Meeting at ${name.en}`, 'zh-Hant': '會議' },
          start: `${day}T${i % 2 ? '14:00' : '09:30'}`,
          end: `${day}T${i % 2 ? '16:00' : '11:30'}`,
          timeZone: zone,
          status: (['confirmed', 'provisional', 'cancelled'] as const)[i % 3]!,
          visitId: id,
          placeName: { en: 'Main Hall', ...Object.fromEntries(Object.entries(name).slice(1)) } as Record<
            string,
            string
          >,
          staffNotes: { en: 'a secret of the staff' },
        },
        {
          id: `b-${id}`,
          kind: 'transfer',
          title: { en: 'Transfer by coach' },
          start: `${day}T${i % 2 ? '17:00' : '12:00'}`,
          timeZone: zone,
          status: 'confirmed',
        },
      ]),
    },
    {
      title: {
        en:
          'A long journey to twenty universities of Korea, Japan, Thailand and the Emirates, ' +
          'with the whole college of deans',
        'zh-Hant': '紫苑大學院長團赴韓國、日本、泰國與阿拉伯聯合大公國二十所大學參訪',
      },
      start: '2026-11-02',
      end: '2026-11-11',
    },
  )
  return { id: 'crowded', version: 1, record, directory: { institutions, people } }
}

/** The handbook of a trip as version 2, or as a draft. */
export function handbookOf(whole: WholeTrip, locale: Locale = 'en', given: Partial<HandbookInput> = {}) {
  return makeHandbook({
    whole,
    locale,
    homeZone: 'Asia/Taipei',
    homeName: { en: 'National Taiwan Normal University', 'zh-Hant': '國立臺灣師範大學' },
    lastTimes: lastTimesOf(whole),
    countryCards: [],
    phones: {},
    version: { draft: false, number: 2, day: locale === 'en' ? '24 November 2026' : '2026年11月24日' },
    translate: handbookTranslator(locale),
    languageName: (tag) => languageName(tag, locale),
    ...given,
  })
}

export const handbooks: readonly [string, () => WholeTrip][] = [
  ['korea', korea],
  ['crowded', crowded],
  ['empty', empty],
]
