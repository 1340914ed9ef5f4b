import { namesOf } from '../fields/field'
import type { PersonValues } from './directory'
import type { Person } from './entry'
import { type MessageChannel, personFields } from './fields/person'

/** The fields by which a person is reached. Their readers are those of the telephone number. */
export const contactFields = namesOf(personFields).filter(
  (name) => 'onlyFor' in personFields[name] && personFields[name].onlyFor === 'contacts',
)

const none = Object.fromEntries(contactFields.map((name) => [name, null]))

/** A person without anything by which they are reached. */
export function withoutContacts<P extends Person>(person: P): P {
  return { ...person, ...none }
}

/** Only the contacts of a person. */
export function contactsOf<P extends PersonValues>(person: P): Pick<Person, (typeof contactFields)[number]> {
  const found = Object.entries(person).filter(([name]) => contactFields.some((field) => field === name))
  return Object.fromEntries(found) as Pick<Person, (typeof contactFields)[number]>
}

/** Whether anything is entered by which the person is reached. */
export function hasContacts(person: Person): boolean {
  return contactFields.some((name) => person[name] !== null && person[name] !== undefined)
}

/** The digits of a number for a link, with its leading plus. */
function digits(number: string): string {
  return number.replace(/(?!^\+)\D/g, '')
}

/** A link to the messages of a person, with a text in it. Works without a connection for text messages. */
export function messageLink(channel: MessageChannel, person: Person, text: string): string | null {
  const words = encodeURIComponent(text)
  const { phone, email, whatsapp, line } = person
  const links: Record<MessageChannel, string | null> = {
    // Both signs, because iPhones and Android phones disagree about which begins the parameters.
    sms: phone && `sms:${digits(phone)}?&body=${words}`,
    email: email && `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${words}&body=${words}`,
    whatsapp: whatsapp && `https://wa.me/${digits(whatsapp).replace('+', '')}?text=${words}`,
    line: line && (line.startsWith('@') ? officialLine(line, words) : `https://line.me/R/share?text=${words}`),
  }
  return links[channel]
}

// A person's own account takes no text in a link: LINE then asks whom to send it to.
function officialLine(id: string, words: string): string {
  return `https://line.me/R/oaMessage/${encodeURIComponent(id)}/?${words}`
}

const usualOrder: readonly MessageChannel[] = ['sms', 'whatsapp', 'line', 'email']

/** The channel that a person chose, or else the first of which something is entered; `null` for none. */
export function messageChannelOf(person: Person): MessageChannel | null {
  const chosen = person.messageBy ?? null
  return [...(chosen ? [chosen] : []), ...usualOrder].find((one) => messageLink(one, person, '') !== null) ?? null
}

/** A link to write to a person; `null` where a program opens no chat by name, so that only the name helps. */
export function chatLink(service: 'whatsapp' | 'line' | 'kakaoTalk' | 'weChat', name: string): string | null {
  if (service === 'whatsapp') return `https://wa.me/${digits(name).replace('+', '')}`
  if (service === 'line') return `https://line.me/R/ti/p/${name.startsWith('@') ? '' : '~'}${encodeURIComponent(name)}`
  return null
}
