import type { Texts } from '../text/text'
import type { Day } from '../time/day'
import type { Moment } from '../time/wall-time'
import type { PersonName } from '../text/person-name'
import type { PersonalDetail } from './personal-detail'

// The kinds of values that a field may hold, as plain data. Validators, import and export go by them.

/** The type of a field's value, with limits: lengths in characters, `maxItems` in entries, inclusive bounds. */
export type FieldKind =
  | { readonly type: 'text' | 'phone' | 'email' | 'webAddress'; readonly maxLength: number }
  | { readonly type: 'texts'; readonly maxLength: number }
  | { readonly type: 'textsList'; readonly maxLength: number; readonly maxItems: number }
  | { readonly type: 'day' | 'moment' | 'timeZone' | 'country' | 'languageTag' }
  | { readonly type: 'languageTags'; readonly maxItems: number }
  | { readonly type: 'ref'; readonly to: RefTarget }
  | { readonly type: 'refs'; readonly to: RefTarget; readonly maxItems: number }
  | { readonly type: 'number'; readonly whole: boolean; readonly min: number; readonly max: number }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'personalDetails'; readonly maxItems: number }
  | { readonly type: 'personName'; readonly maxLength: number; readonly maxHonorificLength: number }

/** The kinds of records that a field may refer to by id. */
export type RefTarget = 'institution' | 'person' | 'visit' | 'item' | 'user' | 'task template'

/** A kind together with the type that it holds: `holds` exists in types only. */
export type Kind<T> = FieldKind & { readonly holds?: T }

/** The limits that several kinds share. */
export const maxTextLength = 20_000
export const maxIdLength = 200
export const maxPhoneLength = 60
export const maxListLength = 500

export const text = textUpTo(maxTextLength)
/** A text in several languages. */
export const texts = textsUpTo(maxTextLength)
/** Several texts, each in several languages. */
export const textsList = textsListUpTo(maxTextLength, maxListLength)
export const phone: Kind<string> = { type: 'phone', maxLength: maxPhoneLength }
/** A calendar day of any precision. */
export const day: Kind<Day> = { type: 'day' }
export const moment: Kind<Moment> = { type: 'moment' }
/** An IANA name. */
export const timeZone: Kind<string> = { type: 'timeZone' }
/** ISO 3166-1 alpha-2. */
export const country: Kind<string> = { type: 'country' }
/** BCP 47. */
export const languageTag: Kind<string> = { type: 'languageTag' }

export function textUpTo(maxLength: number): Kind<string> {
  return { type: 'text', maxLength }
}
export function textsUpTo(maxLength: number): Kind<Texts> {
  return { type: 'texts', maxLength }
}
export function textsListUpTo(maxLength: number, maxItems: number): Kind<readonly Texts[]> {
  return { type: 'textsList', maxLength, maxItems }
}
export function email(maxLength: number): Kind<string> {
  return { type: 'email', maxLength }
}
/** http or https. */
export function webAddress(maxLength: number): Kind<string> {
  return { type: 'webAddress', maxLength }
}
/** The id of another record. */
export function ref(to: RefTarget): Kind<string> {
  return { type: 'ref', to }
}
/** Ids in order. */
export function refs(to: RefTarget, maxItems: number): Kind<readonly string[]> {
  return { type: 'refs', to, maxItems }
}
/** What belongs to single attendees, in order. */
export function personalDetails(maxItems: number): Kind<readonly PersonalDetail[]> {
  return { type: 'personalDetails', maxItems }
}
export function languageTags(maxItems: number): Kind<readonly string[]> {
  return { type: 'languageTags', maxItems }
}
export function wholeNumber(min: number, max: number): Kind<number> {
  return { type: 'number', whole: true, min, max }
}
export function decimal(min: number, max: number): Kind<number> {
  return { type: 'number', whole: false, min, max }
}
export function oneOf<const V extends readonly string[]>(values: V): Kind<V[number]> {
  return { type: 'enum', values }
}
export function personName(maxLength: number, maxHonorificLength: number): Kind<PersonName> {
  return { type: 'personName', maxLength, maxHonorificLength }
}
