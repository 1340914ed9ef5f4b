import { pattern } from '../../domain/text/word-list'
import type { EnteredText, NoteField } from '../entered-texts'

const pointers = pattern('iu')`
  ^(?:ditto|(?:please )?see (?:above|below|attachment|attached|e?mail|report|minutes|notes|list|photos?)\b.*|as above
  |same|various|misc\.?|miscellaneous|others?|etc\.?|to be (?:discussed|confirmed|decided|added|completed)|\?+
  |not sure|don['’]t know|ask .{1,20}|todo|xxx+|\.{3}|…)[.!]?$
`
const praise = pattern('iu')`
  ^(?:(?:very|really|quite|extremely|all|was|were|a|had) )*(?:good|nice|great|fruitful|productive|friendly|pleasant
  |constructive|successful|interesting|useful|positive|warm|excellent|ok|okay|fine|perfect|well received)
  (?: (?:and|very) \p{L}+)?
  (?: (?:talks?|discussions?|meetings?|atmosphere|visit|exchange|conversations?|reception|contacts?|impressions?
  |feedback|hospitality|results?|day|trip|experience))?(?: (?:overall|as always|with all|in general))?[.!]*$
`
const logistics = pattern('iu')`
  ^(?:arrival|departure|check[- ]?in|check[- ]?out|hotel|free time|break|coffee break|lunch break|rest|transfer|pick[- ]?up
  |(?:short |brief |quick )?(?:meeting|talks?|discussions?|visit)|airport(?: transfer)?|bus|flight|return|end|start|introductions?|greetings?|registration)[.]?$
`
const undecided = pattern('iu')`
  ^(?:(?:\p{Lu}\p{L}+|they|he|she|we|it|both sides|the rector|the president)\s)?(?:will|to|must|should|wants? to
  |needs? to)\s(?:check|think about it|think it over|see|consider(?: it)?|look into (?:it|this)|get back(?: to us)?|reply
  |answer|decide|let us know|ask internally|follow up)[.!]?$
  |^(?:pending|open|unclear|wait and see|waiting for (?:reply|answer)|no (?:answer|reply) yet|under discussion
  |ongoing|in progress|in process)[.!]?$
`
// "will be reactivated": nothing says what.
const withoutSubject =
  /^(?:will|to|can|could|should|must) be \p{Ll}+(?: (?:soon|again|later|next year|in \d{4}))?[.]?$/iu
// "curriculum: draft until March": a heading and a note.
const headed = /^\p{Ll}[\p{L} -]*: /u
const stray = /^(?:paused|stopped|interrupted|suspended|inactive|dormant|on hold)\b/iu

const byField: Partial<Record<NoteField, readonly RegExp[]>> = {
  activity: [logistics],
  outcome: [undecided, withoutSubject],
  'next step': [undecided, withoutSubject, headed],
  history: [stray],
}

/** True for a note that says nothing of the visit, or of which no sentence can be made without guessing. */
export function isUnworded({ text, field }: EnteredText): boolean {
  if (!field) return false
  return pointers.test(text) || praise.test(text) || (byField[field] ?? []).some((one) => one.test(text))
}
