import { type Fields, filled, optional, required } from '../../fields/field'
import { email, languageTags, oneOf, personName, phone, ref, textUpTo } from '../../fields/kind'

/** The channels that a link can open with a message in it. */
export const messageChannels = ['sms', 'email', 'whatsapp', 'line'] as const
export type MessageChannel = (typeof messageChannels)[number]

const contact = { visibility: 'traveller', onlyFor: 'contacts', onPhone: true } as const

/** A person of the directory, ours or a host. */
export const personFields = {
  name: required(personName(300, 60), { visibility: 'host', onPhone: true }),
  /** How the name sounds, in letters that our readers know: "nee-SHEE-oh", にしお. */
  pronunciation: optional(textUpTo(200), { visibility: 'traveller', onPhone: true }),
  institutionId: optional(ref('institution'), { visibility: 'traveller', onPhone: true, fileName: 'institution' }),
  email: optional(email(254), contact),
  phone: optional(phone, contact),
  whatsapp: optional(phone, contact),
  line: optional(textUpTo(100), contact),
  kakaoTalk: optional(textUpTo(100), contact),
  weChat: optional(textUpTo(100), contact),
  /** How they want to be reached by a message; `null`: by the first that is entered. */
  messageBy: optional(oneOf(messageChannels), contact),
  languages: filled(languageTags(30), [], { visibility: 'traveller' }),
} satisfies Fields
