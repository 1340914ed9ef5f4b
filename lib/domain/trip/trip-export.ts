import type { PersonName } from '../text/person-name'
import { fromTexts, type Text, type Texts } from '../text/text'
import type { FileInstitution, FileItem, FilePerson, FileUnscheduled, FileVisit, TripFile } from './trip-file'
import {
  type Item,
  ofVisit,
  type RecordKind,
  type Topic,
  type Unscheduled,
  type Visit,
  type WholeTrip,
} from './trip-record'
import { type Institution, type Person } from '../directory/entry'

/** The line of the record, or the entry of a directory, that a part of a trip file was made from. */
export type LineRef = { noun: RecordKind; id: string }

/** A trip file, and what each of its parts was made from: `visits[0].hosts[1]`, `institutions[2]`, `trip`. */
export type Exported = { file: TripFile; lines: Readonly<Record<string, LineRef>> }

/** A trip as one document that carries all of it; what is not known is left out. */
export function exportTripFile(whole: WholeTrip): TripFile {
  return exportTrip(whole).file
}

/** `exportTripFile`, with the way back from each part of the file to the record. */
export function exportTrip(whole: WholeTrip): Exported {
  const { record, directory } = whole
  const { trip } = record
  const write = writer(trip.language)
  const lines: Record<string, LineRef> = {}
  const keep = (path: string, noun: LineRef['noun'], { id }: { id: string }) => {
    lines[path] = { noun, id }
  }

  keep('trip', 'trip', whole)
  const topicsAt = (path: string, topics: readonly Topic[]) => {
    topics.forEach((topic, i) => keep(`${path}.topics[${i}]`, 'topic', topic))
    return {
      topics: some(topics.map(({ subject }) => write.words(subject))),
      briefings: some(topics.flatMap(write.briefing)),
    }
  }
  const institutions = Object.values(directory.institutions)
  institutions.forEach((institution, i) => keep(`institutions[${i}]`, 'institution', institution))
  const people = Object.values(directory.people)
  people.forEach((person, i) => keep(`people[${i}]`, 'person', person))
  record.member.forEach((member, i) => keep(`delegation[${i}]`, 'member', member))
  record.item.forEach((item, i) => keep(`itinerary[${i}]`, 'item', item))
  record.unscheduled.forEach((item, i) => keep(`unscheduled[${i}]`, 'unscheduled', item))
  record.quote.forEach((quote, i) => keep(`quotes[${i}]`, 'quote', quote))
  record.nextStep.forEach((step, i) => keep(`trip.nextSteps[${i}]`, 'nextStep', step))
  record.emergency.forEach((line, i) => keep(`emergency[${i}]`, 'emergency', line))

  const visitAt = (visit: Readonly<Visit>, i: number): FileVisit => {
    const path = `visits[${i}]`
    const hosts = ofVisit(record.host, visit.id)
    const agreements = ofVisit(record.agreement, visit.id)
    keep(path, 'visit', visit)
    hosts.forEach((host, j) => keep(`${path}.hosts[${j}]`, 'host', host))
    agreements.forEach((agreement, j) => keep(`${path}.agreements[${j}]`, 'agreement', agreement))
    return known<FileVisit>({
      id: visit.id,
      institution: visit.institutionId,
      city: write.text(visit.city),
      day: visit.day,
      lastDay: visit.lastDay,
      hosts: some(hosts.map(({ personId, title }) => known({ person: personId, title: write.text(title) }))),
      ...topicsAt(path, ofVisit(record.topic, visit.id)),
      activities: write.list(visit.activities),
      outcomes: write.list(visit.outcomes),
      agreements: some(
        agreements.map(({ kind, subject, status, signerIds, termYears }) =>
          known<NonNullable<FileVisit['agreements']>[number]>({
            kind: write.words(kind),
            subject: write.text(subject),
            status,
            signers: some([...signerIds]),
            termYears,
          }),
        ),
      ),
      history: write.list(visit.history),
      background: write.list(visit.background),
    })
  }

  const file = known<TripFile>({
    format: 'trip/1',
    language: trip.language,
    trip: known<TripFile['trip']>({
      title: write.text(trip.title),
      direction: trip.direction,
      home: trip.homeId,
      guest: trip.guestId,
      start: trip.start,
      end: trip.end,
      kind: trip.kind,
      occasion: write.text(trip.occasion),
      purposes: write.list(trip.purposes),
      context: write.list(trip.context),
      size: trip.size,
      ...topicsAt(
        'trip',
        record.topic.filter(({ visitId }) => visitId === null),
      ),
      activities: write.list(trip.activities),
      outcomes: write.list(trip.outcomes),
      nextSteps: some(
        record.nextStep.map(({ text, due, owner }) =>
          known({ text: write.words(text), due, owner: write.text(owner) }),
        ),
      ),
    }),
    institutions: institutions.map(write.institution),
    people: some(people.map((person) => write.person(person, directory.institutions))),
    delegation: some(
      record.member.map(({ personId, role, title, count }) =>
        known<NonNullable<TripFile['delegation']>[number]>({
          person: personId,
          role,
          title: write.text(title),
          count: count === 1 ? null : count,
        }),
      ),
    ),
    visits: some(record.visit.map(visitAt)),
    itinerary: some(record.item.map(write.item)),
    unscheduled: some(record.unscheduled.map(write.unscheduled)),
    quotes: some(
      record.quote.map(({ speakerId, form, text }) => ({ speaker: speakerId, form, text: write.words(text) })),
    ),
    emergency: some(
      record.emergency.map(({ kind, city, name, phone, address, note }) =>
        known<NonNullable<TripFile['emergency']>[number]>({
          kind,
          city: write.text(city),
          name: write.text(name),
          phone,
          address: write.text(address),
          note: write.text(note),
        }),
      ),
    ),
  })
  return { file, lines }
}

function writer(language: string) {
  const words = (texts: Texts): Text => fromTexts(texts, language)
  const text = (texts: Texts | null | undefined): Text | null => (texts ? words(texts) : null)
  const list = (texts: readonly Texts[]): Text[] | null => some(texts.map(words))
  const planned = (i: Item | Unscheduled): Omit<FileUnscheduled, 'minutes'> => {
    const place = known<NonNullable<FileItem['place']>>({
      name: text(i.placeName),
      address: text(i.placeAddress),
      latitude: i.latitude,
      longitude: i.longitude,
    })
    return known<Omit<FileUnscheduled, 'minutes'>>({
      id: i.id,
      kind: i.kind,
      title: words(i.title),
      visit: i.visitId,
      place: Object.keys(place).length > 0 ? place : null,
      people: i.attendeeIds && [...i.attendeeIds],
      reference: i.reference,
      dress: text(i.dress),
      notes: text(i.notes),
      staffNotes: text(i.staffNotes),
    })
  }
  return {
    words,
    text,
    list,
    briefing: ({ talkingPoints, notes }: Topic, topic: number) =>
      talkingPoints || notes
        ? [
            known<{ topic: number; talkingPoints?: Text; notes?: Text }>({
              topic,
              talkingPoints: text(talkingPoints),
              notes: text(notes),
            }),
          ]
        : [],
    institution: (i: Institution): FileInstitution =>
      known<FileInstitution>({
        id: i.id,
        name: words(i.name),
        acronym: i.acronym,
        kind: i.kind,
        country: i.country,
        city: text(i.city),
        timeZone: i.timeZone,
        address: text(i.address),
        website: i.website,
        background: list(i.background),
      }),
    person: (p: Person, institutions: Readonly<Record<string, Institution>>): FilePerson =>
      known<FilePerson>({
        id: p.id,
        name: nameOf(p.name, text),
        institution: p.institutionId && institutions[p.institutionId] ? p.institutionId : null,
        email: p.email,
        phone: p.phone,
        languages: some([...p.languages]),
      }),
    item: (i: Item): FileItem =>
      known<FileItem>({
        ...planned(i),
        start: i.start,
        timeZone: i.timeZone,
        end: i.end,
        endTimeZone: i.endTimeZone,
        status: i.status,
      }),
    unscheduled: (u: Unscheduled): FileUnscheduled => known<FileUnscheduled>({ ...planned(u), minutes: u.minutes }),
  }
}

function nameOf(name: PersonName, text: (texts: Texts | undefined) => Text | null): FilePerson['name'] {
  return known<FilePerson['name']>({
    full: text(name.full),
    family: text(name.family),
    given: text(name.given),
    short: text(name.short),
    spoken: text(name.spoken),
    honorific: name.honorific,
  } as Loose<FilePerson['name']>)
}

// Fields as the record has them, where `null` stands for "not known".
type Loose<T> = { [K in keyof T]: T[K] | null | undefined }

// The file leaves out what is not known.
function known<T extends object>(fields: Loose<T>): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as T
}

function some<T>(list: T[]): T[] | null {
  return list.length > 0 ? list : null
}
