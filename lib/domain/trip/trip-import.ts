import { isSameHome, isSameInstitution, isSamePerson } from '../directory/same-entry'
import { type Text, type Texts, toTexts } from '../text/text'
import type { FileInstitution, FilePerson, FileUnscheduled, TripFile } from './trip-file'
import type { PersonName } from '../text/person-name'
import type { Agreement, Host, Noun, RecordKind, Topic, TripRecord, Visit } from './trip-record'
import type { Institution, Person } from '../directory/entry'

/** What the directory holds already; `homeId` is the office's own institution. */
export type Known = { institutions: readonly Institution[]; people: readonly Person[]; homeId?: string | null }

/** A trip ready to be stored, with the directory entries that it brings along. */
export type Imported = { record: TripRecord; institutions: Institution[]; people: Person[] }

/** Makes an id for a new record, which is of the kind given. */
export type NewId = (kind: RecordKind) => string
type Ids = ReadonlyMap<string, string>

/**
 * A trip record from a trip file that `readTripFile` has accepted. Institutions and people that the directory
 * knows beyond doubt are taken from there, unchanged; all others come back as new.
 */
export function importTripFile(file: TripFile, known: Known, newId: NewId): Imported {
  const read = reader(file.language)
  const places = resolveInstitutions(file, known, newId)
  const persons = resolvePeople(file, known, places.ids, newId)
  const person = (id: string) => must(persons.ids, id)
  const line = (noun: Noun) => ({ id: newId(noun), revision: 1 })

  const visits: Visit[] = []
  const hosts: Host[] = []
  const agreements: Agreement[] = []
  const topics: Topic[] = []
  const addTopics = (part: Pick<TripFile['trip'], 'topics' | 'briefings'>, visitId: string | null) =>
    part.topics?.forEach((subject, at) => {
      const briefing = part.briefings?.find(({ topic }) => topic === at)
      topics.push({
        ...line('topic'),
        visitId,
        subject: read.words(subject),
        talkingPoints: read.text(briefing?.talkingPoints),
        notes: read.text(briefing?.notes),
      })
    })

  addTopics(file.trip, null)
  const visitIds = new Map<string, string>()
  for (const visit of file.visits ?? []) {
    const visitId = newId('visit')
    if (visit.id !== undefined) visitIds.set(visit.id, visitId)
    visits.push({
      id: visitId,
      revision: 1,
      institutionId: must(places.ids, visit.institution),
      city: read.text(visit.city),
      day: visit.day ?? null,
      lastDay: visit.lastDay ?? null,
      activities: read.list(visit.activities),
      outcomes: read.list(visit.outcomes),
      history: read.list(visit.history),
      background: read.list(visit.background),
    })
    for (const host of visit.hosts ?? []) {
      hosts.push({
        ...line('host'),
        visitId,
        personId: host.person === undefined ? null : person(host.person),
        title: read.text(host.title),
      })
    }
    addTopics(visit, visitId)
    for (const { kind, subject, status, signers, termYears } of visit.agreements ?? []) {
      agreements.push({
        ...line('agreement'),
        visitId,
        kind: read.words(kind),
        subject: read.text(subject),
        status,
        signerIds: (signers ?? []).map(person),
        termYears: termYears ?? null,
      })
    }
  }

  const planned = (item: Omit<FileUnscheduled, 'minutes'>) => ({
    kind: item.kind,
    title: read.words(item.title),
    visitId: item.visit === undefined ? null : must(visitIds, item.visit),
    placeName: read.text(item.place?.name),
    placeAddress: read.text(item.place?.address),
    latitude: item.place?.latitude ?? null,
    longitude: item.place?.longitude ?? null,
    attendeeIds: item.people?.map(person) ?? null,
    reference: item.reference ?? null,
    dress: read.text(item.dress),
    notes: read.text(item.notes),
    staffNotes: read.text(item.staffNotes),
  })

  const { trip } = file
  const record: TripRecord = {
    trip: {
      language: file.language,
      title: read.text(trip.title),
      direction: trip.direction,
      homeId: must(places.ids, trip.home),
      guestId: trip.guest === undefined ? null : must(places.ids, trip.guest),
      start: trip.start ?? null,
      end: trip.end ?? null,
      kind: trip.kind ?? null,
      occasion: read.text(trip.occasion),
      purposes: read.list(trip.purposes),
      context: read.list(trip.context),
      size: trip.size ?? null,
      activities: read.list(trip.activities),
      outcomes: read.list(trip.outcomes),
    },
    member: (file.delegation ?? []).map(({ person: id, role, title, count }) => ({
      ...line('member'),
      personId: id === undefined ? null : person(id),
      role,
      title: read.text(title),
      count: count ?? 1,
    })),
    visit: visits,
    host: hosts,
    topic: topics,
    agreement: agreements,
    item: (file.itinerary ?? []).map((item) => ({
      ...line('item'),
      ...planned(item),
      start: item.start,
      timeZone: item.timeZone,
      end: item.end ?? null,
      endTimeZone: item.endTimeZone ?? null,
      status: item.status ?? 'provisional',
    })),
    unscheduled: (file.unscheduled ?? []).map((item) => ({
      ...line('unscheduled'),
      ...planned(item),
      minutes: item.minutes ?? null,
    })),
    quote: (file.quotes ?? []).map(({ speaker, form, text }) => ({
      ...line('quote'),
      speakerId: person(speaker),
      form,
      text: read.words(text),
    })),
    nextStep: (trip.nextSteps ?? []).map(({ text, due, owner }) => ({
      ...line('nextStep'),
      text: read.words(text),
      due: due ?? null,
      owner: read.text(owner),
    })),
    emergency: (file.emergency ?? []).map(({ kind, city, name, phone, address, note }) => ({
      ...line('emergency'),
      kind,
      city: read.text(city),
      name: read.text(name),
      phone: phone ?? null,
      address: read.text(address),
      note: read.text(note),
    })),
  }
  return { record, institutions: places.made, people: persons.made }
}

/** Which institutions of the directory a file speaks of: file id to id. Each is taken once. */
export function knownInstitutions(file: TripFile, known: Omit<Known, 'people'>): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const take = (fileId: string, match: Institution | undefined) => {
    if (!match || ids.has(fileId)) return
    ids.set(fileId, match.id)
    taken.add(match.id)
  }
  const named = (entry: FileInstitution) => ({
    name: toTexts(entry.name, file.language),
    country: entry.country ?? null,
  })
  const home = file.institutions.find(({ id }) => id === file.trip.home)
  if (home)
    take(
      home.id,
      known.institutions.find((i) => i.id === known.homeId && isSameHome(i, named(home))),
    )
  for (const entry of file.institutions) {
    take(
      entry.id,
      known.institutions.find((i) => !taken.has(i.id) && isSameInstitution(i, named(entry))),
    )
  }
  return ids
}

type Resolved<T> = { ids: Ids; made: T[] }

function resolveInstitutions(file: TripFile, known: Known, newId: NewId): Resolved<Institution> {
  const read = reader(file.language)
  const ids = knownInstitutions(file, known)
  const made: Institution[] = []
  for (const entry of file.institutions) {
    if (ids.has(entry.id)) continue
    const id = newId('institution')
    ids.set(entry.id, id)
    made.push({
      id,
      name: read.words(entry.name),
      acronym: entry.acronym ?? null,
      kind: entry.kind ?? null,
      country: entry.country ?? null,
      city: read.text(entry.city),
      timeZone: entry.timeZone ?? null,
      address: read.text(entry.address),
      website: entry.website ?? null,
      background: read.list(entry.background),
    })
  }
  return { ids, made }
}

function resolvePeople(file: TripFile, known: Known, places: Ids, newId: NewId): Resolved<Person> {
  const ids = new Map<string, string>()
  const made: Person[] = []
  const taken = new Set<string>()
  for (const entry of file.people ?? []) {
    const person = personOf(entry, file.language, places)
    const matches = known.people.filter((other) => isSamePerson(other, person))
    // Two of one name at one institution: nobody can say which one is meant.
    const match = matches.length === 1 && !taken.has(matches[0]!.id) ? matches[0] : undefined
    const id = match?.id ?? newId('person')
    ids.set(entry.id, id)
    taken.add(id)
    if (!match) made.push({ ...person, id })
  }
  return { ids, made }
}

function personOf(entry: FilePerson, language: string, places: Ids): Omit<Person, 'id'> {
  const { full, family, given, short, spoken, honorific } = entry.name
  const name: PersonName = {
    full: toTexts(full, language),
    ...(family !== undefined && { family: toTexts(family, language) }),
    ...(given !== undefined && { given: toTexts(given, language) }),
    ...(short !== undefined && { short: toTexts(short, language) }),
    ...(spoken !== undefined && { spoken: toTexts(spoken, language) }),
    ...(honorific !== undefined && { honorific }),
  }
  return {
    name,
    institutionId: entry.institution === undefined ? null : must(places, entry.institution),
    email: entry.email ?? null,
    phone: entry.phone ?? null,
    languages: entry.languages ?? [],
  }
}

function reader(language: string) {
  return {
    words: (text: Text): Texts => toTexts(text, language),
    text: (text: Text | undefined): Texts | null => (text === undefined ? null : toTexts(text, language)),
    list: (texts: readonly Text[] | undefined): Texts[] => (texts ?? []).map((text) => toTexts(text, language)),
  }
}

// The file was checked: an id that leads nowhere is a fault of ours.
function must(ids: Ids, id: string): string {
  const found = ids.get(id)
  if (found === undefined) throw new Error(`the trip file was not checked: nothing has the id ${id}`)
  return found
}
