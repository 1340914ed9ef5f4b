import { institutionFields } from '../directory/fields/institution'
import { personFields } from '../directory/fields/person'
import {
  defaultsOf,
  type Fields,
  namesOf,
  restrictedFields,
  type Restriction,
  visibleFields,
  type Visibility,
} from '../fields/field'
import { agreementFields } from './fields/agreement'
import { emergencyFields } from './fields/emergency'
import { hostFields } from './fields/host'
import { itemFields, unscheduledFields } from './fields/item'
import { memberFields } from './fields/member'
import { nextStepFields } from './fields/next-step'
import { quoteFields } from './fields/quote'
import { taskFields } from './fields/task'
import { topicFields } from './fields/topic'
import { tripFields } from './fields/trip'
import { visitFields } from './fields/visit'

/** The fields of each list of a trip, besides id and revision. */
export const entityFields = {
  member: memberFields,
  visit: visitFields,
  host: hostFields,
  topic: topicFields,
  agreement: agreementFields,
  item: itemFields,
  unscheduled: unscheduledFields,
  quote: quoteFields,
  nextStep: nextStepFields,
  task: taskFields,
  emergency: emergencyFields,
} as const satisfies Record<string, Fields>

export type EntityFields = typeof entityFields

/** The fields of everything that a trip holds or refers to. */
export const declaredFields = {
  trip: tripFields,
  ...entityFields,
  institution: institutionFields,
  person: personFields,
} as const satisfies Record<string, Fields>

/** The default values of fields that are not required. */
export const defaultValues = {
  trip: defaultsOf(tripFields),
  member: defaultsOf(memberFields),
  visit: defaultsOf(visitFields),
  host: defaultsOf(hostFields),
  topic: defaultsOf(topicFields),
  agreement: defaultsOf(agreementFields),
  item: defaultsOf(itemFields),
  unscheduled: defaultsOf(unscheduledFields),
  quote: defaultsOf(quoteFields),
  nextStep: defaultsOf(nextStepFields),
  task: defaultsOf(taskFields),
  emergency: defaultsOf(emergencyFields),
  institution: defaultsOf(institutionFields),
  person: defaultsOf(personFields),
} as const satisfies { [E in keyof typeof declaredFields]: object }

export type DeclaredFields = typeof declaredFields
export type DeclaredEntity = keyof typeof declaredFields
export type FieldName<E extends DeclaredEntity> = keyof (typeof declaredFields)[E] & string

/** The fields of an entity that an audience may read without restriction; empty if the entity is hidden from it. */
export function visibleTo<E extends DeclaredEntity>(entity: E, audience: Visibility): FieldName<E>[] {
  return visibleFields<(typeof declaredFields)[E]>(declaredFields[entity], audience)
}

/** The fields of an entity that only some of an audience may read. They are not among those of `visibleTo`. */
export function restrictedFor<E extends DeclaredEntity>(
  entity: E,
  audience: Visibility,
): { name: FieldName<E>; onlyFor: Restriction }[] {
  return restrictedFields<(typeof declaredFields)[E]>(declaredFields[entity], audience)
}

/** The fields of an entity that a member's phone may store, the restricted ones among them. */
export function phoneFields<E extends DeclaredEntity>(entity: E): FieldName<E>[] {
  const fields: (typeof declaredFields)[E] = declaredFields[entity]
  return namesOf(fields).filter((name) => (fields as Fields)[name]?.onPhone)
}
