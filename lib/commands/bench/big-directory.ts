import type { Institution, Person } from '../../domain/directory/entry'
import { personFields } from '../../domain/directory/fields/person'
import { defaultsOf } from '../../domain/fields/field'
import { institutionKinds } from '../../domain/directory/fields/institution'
import { nameIn } from './names'
import { named, type Place, places } from './places'
import { plain } from '../../domain/text/text'
import type { Random } from './random'

const roads = ['University', 'Harbour', 'Station', 'Garden']

/** An institution of the big office with its place and its people. */
export type Campus = { institution: Institution; place: Place; people: Person[] }

/** Invented institutions, most of them in nearby countries, with unique names. */
export function makeCampuses(random: Random, count: number): Campus[] {
  const nameCounts = new Map<string, number>()
  return Array.from({ length: count }, (_, i) => {
    const place = random.favour(places)
    const pattern = random.pick(place.patterns)
    const plainName = plain(named(pattern, place.city), 'en')
    const again = nameCounts.get(plainName) ?? 0
    nameCounts.set(plainName, again + 1)
    const name = named(pattern, place.city, again === 0 ? '' : ` ${again + 1}`)
    const acronym = random.chance(0.6) ? plain(name, 'en').replace(/[^\p{Lu}\d]/gu, '') : null
    const institution: Institution = {
      id: `big-institution-${i}`,
      name,
      acronym,
      kind: random.chance(0.7) ? 'university' : random.pick(institutionKinds),
      country: place.country,
      city: place.city,
      timeZone: place.timeZone,
      latitude: null,
      longitude: null,
      address: random.chance(0.4)
        ? {
            en: `${random.int(1, 900)} ${random.pick(roads)} Road, ${plain(place.city, 'en')}`,
          }
        : null,
      website: random.chance(0.5) ? `https://www.i${i}.example.${place.domain}` : null,
      background: random.chance(0.15)
        ? [{ en: `Founded in ${random.int(1850, 1995)}, it has ${random.int(2, 40)},000 students.` }]
        : [],
    }
    return { institution, place, people: [] }
  })
}

/** Invented people, distributed unevenly: many at a few institutions, a handful at most others. */
export function addPeople(random: Random, campuses: readonly Campus[], count: number, ours: Campus): Person[] {
  return Array.from({ length: count }, (_, i) => {
    const campus = random.chance(0.08) ? ours : random.favour(campuses)
    const name = nameIn(random, campus.place.country)
    const person: Person = {
      ...defaultsOf(personFields),
      id: `big-person-${i}`,
      name,
      institutionId: campus.institution.id,
      email: random.chance(0.55)
        ? `p${i}@i${campus.institution.id.replace(/\D/g, '')}.example.${campus.place.domain}`
        : null,
      phone: random.chance(0.25) ? `+${random.int(1, 99)} ${random.int(100, 999)} ${random.int(1000, 9999)}` : null,
      languages: random.chance(0.2) ? Object.keys(name.full) : [],
    }
    campus.people.push(person)
    return person
  })
}
