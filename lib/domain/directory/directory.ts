import { languageOfScript } from '../text/text-language'
import type { Texts } from '../text/text'
import { defaultsOf } from '../fields/field'
import { institutionFields } from './fields/institution'
import { personFields } from './fields/person'
import type { Institution, Person } from './entry'

/** The values of a directory entry: everything but its id. */
export type PersonValues = Omit<Person, 'id'>
export type InstitutionValues = Omit<Institution, 'id'>

/** The fields that identify an institution in a list. */
export type InstitutionLine = Pick<Institution, 'id' | 'name' | 'acronym' | 'country' | 'city'>

/** A person as shown in a picker, with their institution. */
export type FoundPerson = { person: Person; institution: InstitutionLine | null }

/** A new person with only a name. */
export function personNamed(full: Texts, institutionId: string | null = null): PersonValues {
  return { ...defaultsOf(personFields), name: { full }, institutionId }
}

/** A new institution with only a name. */
export function institutionNamed(name: Texts): InstitutionValues {
  return { ...defaultsOf(institutionFields), name }
}

/**
 * The most likely language of a name, by its script: only to put typed words into the right input, where they can be
 * moved. Chinese characters count as `han`, Latin letters as English unless the reader's own language uses them.
 */
export function likelyLanguage(text: string, reader: string, han = 'zh-Hant'): string {
  const ofScript = languageOfScript(text)
  if (ofScript !== null) return ofScript
  if (/\p{Script=Han}/u.test(text)) return /^(zh|ja)/.test(reader) ? reader : han
  if (/\p{Script=Latin}/u.test(text)) return /^(zh|ja|ko|th)/.test(reader) ? 'en' : reader
  return reader
}
