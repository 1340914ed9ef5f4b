import { type Fields, filled, optional, required } from '../../fields/field'
import { email, languageTags, personName, phone, ref } from '../../fields/kind'

/** A person of the directory, ours or a host. */
export const personFields = {
  name: required(personName(300, 60), { visibility: 'host', onPhone: true }),
  institutionId: optional(ref('institution'), { visibility: 'traveller', onPhone: true, fileName: 'institution' }),
  email: optional(email(254), { visibility: 'planner' }),
  phone: optional(phone, { visibility: 'traveller', onlyFor: 'contacts', onPhone: true }),
  languages: filled(languageTags(30), [], { visibility: 'traveller' }),
} satisfies Fields
