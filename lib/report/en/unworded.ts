import { pattern } from '../../domain/text/word-list'
import { type EnteredText, enteredTexts, type NoteField } from '../entered-texts'
import { memoized } from '../memoized'
import type { ReportInput } from '../report-input'
import { formOf, isEnteredAsSentence } from './form'
import { mayHaveVerb } from './possible-verb'
import { isVerb } from './verbs'
import { withWrittenNotes } from './written-out'

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
  ^(?:arrival|departure|check[- ]?in|check[- ]?out|hotel|free time|break|coffee break|lunch break|rest|transfer
  |pick[- ]?up  |(?:short |brief |quick )?(?:meeting|talks?|discussions?|visit)|airport(?: transfer)?
  |bus|flight|return|end|start|introductions?|greetings?|registration)[.]?$
`
const undecided = pattern('iu')`
  ^(?:(?:\p{Lu}\p{L}+|they|he|she|we|it|both sides|the rector|the president)\s)?(?:will|to|must|should|wants? to
  |needs? to)\s(?:check|think about it|think it over|see|consider(?: it)?|look into (?:it|this)|get back(?: to us)?
  |reply
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

// Signs of notes: arrows, exclamations, open questions, a dash between two notes, a number alone.
const signs = /->|→|=>|[!?](?![”"])|(?<!^\d{4}(?:[-–]\d{4})?)\s[-–—]\s|^\d[\d,.]*$|\([^()]*\(|\.{3}$|…$/u
// "orchid as gift, they gave a vase": a second clause after a comma
const secondClause = pattern('iu')`
  [,;] (?:they|we|he|she|it|not|never|no|only|but|was|were|is|are|very|too|so|because|maybe|hopefully|still|then we)\b
`
const shorthand = /\b(?:ok|okay|asap|fyi|btw|tbc|tbd)\b/i
const baseAction = /(?<! (?:to|will|may|can)) (?:go|come|get) (?:for|to|in)\b/
const opening = /^(?:no time|not|never|only|just|maybe|perhaps|hopefully|probably|unfortunately|sorry|but|so)\b/iu
const cutOff = /\s(?:and|or|with|of|for|the|to|at|by|from|as|is|are|was|were)$/iu
const otherScript = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
// "next time longer": a remark that ends with how, and has no verb
const howOnly = /\b(?:longer|more|better|soon|again|together|well|much|next time|fine|faster|earlier)$/iu
// "3+2 with UMass", "they"
const vagueSubject = /^(?:\d\+\d\b|(?:they|them)\b)/iu

/** True for a note that says nothing of the visit, or of which no sentence can be made without guessing. */
function isUnworded(text: string, field: NoteField): boolean {
  return pointers.test(text) || praise.test(text) || (byField[field] ?? []).some((one) => one.test(text))
}

/** True for a note that the rules have left as it was typed and that no sentence can contain. */
function isUnsure(words: EnteredText, field: NoteField): boolean {
  const { text } = words
  if (isEnteredAsSentence(text)) return false
  const unquoted = text.replace(/\([^()]*\)|["“「][^"”」]*["”」]/gu, '')
  if (shorthand.test(text)) return true
  if (signs.test(text) || cutOff.test(text) || otherScript.test(unquoted)) return true
  if (field === 'reported') return howOnly.test(text) && !mayHaveVerb(text) && formOf(words) === 'noun'
  if (secondClause.test(text) || opening.test(text)) return true
  if (/^(?:outcome|context|history|next step)$/.test(field) && vagueSubject.test(text)) return true
  if (field === 'outcome') return /^(?!.*\bquota)\p{Ll}[^:“"]{1,40}: \S/u.test(text)
  // "UMass lawyers check contract"
  const [, second = '', third = ''] = text.split(' ')
  if (field === 'next step' && formOf(words) === 'noun' && baseAction.test(text)) return true
  const isShort = /^\p{Lu}/u.test(text) && text.split(' ').length < 7
  return field === 'next step' && isShort && /^\p{Ll}+s$/u.test(second) && isVerb(third)
}

/** The references of the notes that an English article leaves out, because no sentence can be made of them. */
export const unwordedNotes = memoized((input: ReportInput): ReadonlySet<string> => {
  const worded = new Map(enteredTexts(withWrittenNotes(input)).map((one) => [one.ref, one]))
  const left = enteredTexts(input).filter(({ ref, text, lang, field }) => {
    if (!field || !/^en\b/i.test(lang)) return false
    const now = worded.get(ref)
    return isUnworded(text, field) || (now !== undefined && isUnsure(now, field))
  })
  return new Set(left.map(({ ref }) => ref))
})
