import { addDays, type Day, eachDay } from '../../domain/time/day'
import type { Texts } from '../../domain/text/text'
import type { Item, Trip, TripRecord, Visit } from '../../domain/trip/trip-record'
import type { ItemKind } from '../../domain/trip/vocabulary'
import type { Seat } from './big-directory'
import type { Random } from './random'

const purposes: readonly Texts[] = [
  { en: 'to renew the exchange agreement', 'zh-Hant': '續簽交換協議' },
  { en: 'to discuss dual degrees', 'zh-Hant': '商談雙聯學位', ko: '복수학위 협의' },
  { en: 'to meet alumni' },
  { en: 'to take part in the education fair', ja: '留学フェアに参加するため' },
  { en: 'to visit laboratories', 'zh-Hant': '參訪實驗室' },
]
const positions: readonly Texts[] = [
  { en: 'Vice President', 'zh-Hant': '副校長', ko: '부총장', ja: '副学長' },
  { en: 'Dean of International Affairs', 'zh-Hant': '國際事務處處長' },
  { en: 'Director', 'zh-Hant': '主任' },
  { en: 'Associate Professor of Education', 'zh-Hant': '教育學系副教授' },
  { en: 'Programme Officer' },
]
const subjects: readonly Texts[] = [
  { en: 'student exchange', 'zh-Hant': '交換學生', ko: '교환학생' },
  { en: 'joint research on teacher training' },
  { en: 'Mandarin courses', 'zh-Hant': '華語課程' },
  { en: 'a summer school', ja: 'サマースクール' },
  { en: 'sister-school ties', 'zh-Hant': '姊妹校關係' },
]
const programme: readonly [ItemKind, Texts, number][] = [
  ['meeting', { en: 'Meeting with the international office', 'zh-Hant': '與國際事務處會談' }, 90],
  ['courtesy call', { en: 'Courtesy call on the President', 'zh-Hant': '拜會校長', ko: '총장 예방' }, 45],
  ['tour', { en: 'Tour of the library and laboratories', 'zh-Hant': '參觀圖書館與實驗室' }, 75],
  ['meal', { en: 'Lunch given by the hosts', 'zh-Hant': '午宴' }, 90],
  ['transfer', { en: 'Bus to the next campus' }, 50],
  ['signing', { en: 'Signing of the agreement', 'zh-Hant': '簽約儀式', ja: '調印式' }, 30],
  ['event', { en: 'Reception for alumni' }, 120],
  ['internal', { en: 'Delegation meets in the lobby', 'zh-Hant': '代表團於大廳集合' }, 15],
  ['free time', { en: 'Free time' }, 180],
]

/** How much of everything a trip has. */
export type Size = { items: number; visits: number; members: number; hosts: number }

/** An invented trip of our institution: `seats` are the stops, `start` its first day. Ids begin with `id`. */
export function makeTrip(
  random: Random,
  id: string,
  ours: Seat,
  seats: readonly Seat[],
  start: Day,
  size: Size,
): TripRecord {
  const perDay = 7
  const dates = eachDay(start, addDays(start, Math.max(0, Math.ceil(size.items / perDay) - 1)))
  const days = dates.length
  const line = (noun: string, i: number) => ({ id: `${id}-${noun}-${i}`, revision: 1 })
  const stops = Array.from({ length: size.visits }, (_, i) => seats[i % seats.length]!)
  const visit = stops.map(({ institution }, i): Visit => ({
    ...line('visit', i),
    institutionId: institution.id,
    city: null,
    day: dates[Math.floor((i * days) / stops.length)]!,
    lastDay: null,
    activities: random.chance(0.3) ? [{ en: 'toured the campus and met students' }] : [],
    outcomes: random.chance(0.2) ? [{ en: 'both sides agreed to exchange two students a year' }] : [],
    history: random.chance(0.1) ? [{ en: `The two have been partners since ${random.int(1985, 2020)}.` }] : [],
    background: [],
  }))
  const member = random.some(ours.people, size.members).map((person, i) => ({
    ...line('member', i),
    personId: person.id,
    role: i === 0 ? ('leader' as const) : ('member' as const),
    title: random.pick(positions),
    count: 1,
  }))
  const host = stops.flatMap(({ people }, i) =>
    random.some(people, random.int(1, size.hosts)).map((person, j) => ({
      ...line(`host-${i}`, j),
      visitId: visit[i]!.id,
      personId: person.id,
      title: random.chance(0.8) ? random.pick(positions) : null,
    })),
  )
  const trip: Trip = {
    language: 'en',
    title: null,
    direction: 'outgoing',
    homeId: ours.institution.id,
    guestId: null,
    start,
    end: dates.at(-1)!,
    kind: null,
    occasion: random.chance(0.1)
      ? { en: 'the thirtieth anniversary of the partnership', 'zh-Hant': '締約三十週年' }
      : null,
    purposes: random.some(purposes, random.int(1, 2)),
    context: [],
    size: size.members,
    activities: [],
    outcomes: [],
  }
  return {
    trip,
    member,
    visit,
    host,
    topic: visit.map((v, i) => ({
      ...line('topic', i),
      visitId: v.id,
      subject: random.pick(subjects),
      talkingPoints: random.chance(0.4) ? { en: 'Ask about housing and about credit transfer.' } : null,
      notes: null,
    })),
    agreement: visit
      .filter(() => random.chance(0.25))
      .map((v, i) => ({
        ...line('agreement', i),
        visitId: v.id,
        kind: { en: 'memorandum of understanding', 'zh-Hant': '合作備忘錄' },
        subject: random.pick(subjects),
        status: 'signed' as const,
        signerIds: [],
        termYears: random.int(3, 5),
      })),
    item: Array.from({ length: size.items }, (_, i) =>
      makeItem(random, { ...line('item', i) }, dates[Math.floor(i / perDay)]!, i % perDay, visit, stops),
    ),
    unscheduled: [],
    emergency: [],
    quote: [],
    nextStep: random.chance(0.4)
      ? [
          {
            ...line('step', 0),
            text: { en: 'Send the draft agreement' },
            due: addDays(start, days + 30),
            owner: random.pick(positions),
          },
        ]
      : [],
  }
}

function makeItem(
  random: Random,
  line: { id: string; revision: number },
  on: Day,
  place: number,
  visit: readonly Visit[],
  stops: readonly Seat[],
): Item {
  const at = visit.findLastIndex((v) => v.day! <= on)
  const { timeZone, city } = stops[Math.max(0, at)]!.place
  const [kind, title, minutes] = random.pick(programme)
  const begins = 8 * 60 + place * 110 + random.int(0, 4) * 5
  return {
    ...line,
    kind,
    title,
    start: `${on}T${clock(begins)}`,
    timeZone,
    end: random.chance(0.85) ? `${on}T${clock(Math.min(begins + minutes, 23 * 60))}` : null,
    endTimeZone: null,
    status: random.chance(0.6) ? 'confirmed' : random.chance(0.9) ? 'provisional' : 'cancelled',
    visitId: random.chance(0.7) ? visit[Math.max(0, at)]!.id : null,
    placeName: random.chance(0.6)
      ? { en: `Room ${random.int(101, 999)}, ${random.pick(['Main', 'Science', 'Education'])} Building` }
      : null,
    placeAddress: random.chance(0.2) ? city : null,
    latitude: null,
    longitude: null,
    attendeeIds: null,
    reference: random.chance(0.1) ? `REF${random.int(10_000, 99_999)}` : null,
    dress: random.chance(0.1) ? { en: 'business dress', 'zh-Hant': '正式服裝' } : null,
    notes: random.chance(0.2) ? { en: 'Bring gifts and name cards.', 'zh-Hant': '請攜帶禮品與名片。' } : null,
    staffNotes: random.chance(0.15) ? { en: 'Interpreter is booked until noon.' } : null,
  }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
