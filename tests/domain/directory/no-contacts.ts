/** The fields of a person, besides e-mail and phone, that most people in tests do not have. */
export const noMoreContacts = {
  pronunciation: null,
  whatsapp: null,
  line: null,
  kakaoTalk: null,
  weChat: null,
  messageBy: null,
} as const
