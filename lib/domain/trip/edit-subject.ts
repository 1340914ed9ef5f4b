import { type Conflict, type Edit, partsOf } from './edit'
import type { EntityName } from './trip-record'

/** Who changed something, and when (ISO 8601). `name` is `null` if the user is unknown or was deleted. */
export type Author = { name: string | null; at: string }

/** An entity or the trip's own particulars; `fields` narrows it to some of them. */
export type Subject = { noun: EntityName | 'trip'; id: string | null; fields?: readonly string[] }

/** What a conflict is about. */
export function subjectOf(conflict: Conflict): Subject {
  return conflict.code === 'gone' ? conflict : { noun: conflict.noun, id: conflict.id, fields: conflict.fields }
}

/** True if a change, or its taking back, did something to the subject. */
export function isAbout(change: { edit: Edit; inverse: Edit | null }, subject: Subject): boolean {
  return touches(change.edit, subject) || (change.inverse !== null && touches(change.inverse, subject))
}

function touches(edit: Edit, { noun, id, fields = [] }: Subject): boolean {
  const meets = (to: object) => fields.length === 0 || fields.some((field) => Object.hasOwn(to, field))
  return partsOf(edit).some((part) => {
    switch (part.do) {
      case 'change trip':
        return noun === 'trip' && meets(part.to)
      case 'change':
        return part.noun === noun && part.id === id && meets(part.to)
      case 'add':
      case 'remove':
        return part.noun === noun && part.id === id
      case 'move':
        return part.noun === noun && part.id === id && fields.length === 0
      default:
        // A group has been taken apart; a trip made, deleted or restored as a whole is about nothing in particular.
        return false
    }
  })
}
