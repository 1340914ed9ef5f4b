import { pattern } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import { memoized } from '../memoized'
import type { ReportAgreement, ReportEntry, ReportInput, ReportNextStep, ReportVisit } from '../report-input'
import { isInFirstPerson } from './first-person'
import { isEnteredAsSentence } from './form'
import { nameWithArticle } from './institution'
import { rewordedInThirdPerson } from './reported-speech'
import { tidied } from './tidied'
import type { NoteField } from '../entered-texts'

// What offices abbreviate in notes, and how it is written out.
const abbreviations: readonly (readonly [short: RegExp, words: string])[] = [
  [/(?<![\p{L}\d])w\/o\s?(?=\p{L})/gu, 'without '],
  [/(?<![\p{L}\d])w\/\s?(?=[\p{L}\d])/gu, 'with '],
  [/ @ (?=[\p{L}\d])/gu, ' at '],
  [/\b(?:ca|approx|appr)\b\.? ?(?=\d)|~ ?(?=\d)/g, 'about '],
  [/\b(u|U)niv\.(?=\s)|\b(u|U)niv\b\.?(?= (?:in|of|with|to|from)\b)/g, '$1$2niversity'],
  [/\bunis\b/g, 'universities'],
  [/\b(d|D)ept\b\.?/g, '$1epartment'],
  [/\banniv\b\.?/g, 'anniversary'],
  [/\b(i|I)nt[’']?l\b\.?/g, '$1nternational'],
  [/\bprof\b\.?(?= (?:at|of|in|from|for|and)\b)/g, 'professor'],
  [/\b(v|V)ice pres\b\.?/g, '$1ice president'],
  [/\bpres\.(?=\s|$)/g, 'president'],
  [/(?<=\d )studs?\b\.?/g, 'students'],
  [/(?<=\d\S*\s(?:\p{Ll}+\s)?)(?:per|p\.) ?(?:yr|a)\b\.?/gu, 'a year'],
  [/(?<=\p{L})\/(?:yr|year)\b\.?/gu, ' a year'],
  [/(?<=\p{L})\/sem(?:ester)?\b\.?/gu, ' a semester'],
  [/(?<=[\p{L}\d] )re\. (?=\p{Ll})/gu, 'on '],
  [/(?<=(?:^|\s)(?:\p{Ll}[\p{L}-]*|\d{2,})) & (?=[\p{L}\d])/gu, ' and '],
  [/\bincl\. ?(?=\p{L})/gu, 'including '],
  [/^(?:please|pls\.?) /gi, ''],
  [/(?<=\d)k(?= (?:students|staff|people|books|alumni|employees|visitors|members))/g, ',000'],
  [/(?<=\d )yrs?\b\.?/g, 'years'],
  [/\bagr\./g, 'agreement'],
  [/\bexch\.(?= )/g, 'exchange'],
  [/\bdev\.?$/gi, 'development'],
  [/\(was [^()]*\)$/g, ''],
  [/\bColl\.(?= (?:of|for)\b)/g, 'College'],
  [/\bInst\.(?= (?:of|for)\b)/g, 'Institute'],
  [/\b(C|c)tr\./g, '$1enter'],
  [/\bint\. (?=office|relations|affairs|students|cooperation|dept|department|program)/g, 'international '],
  [
    /(?<=\b(?:Civil|Electrical|Mechanical|Chemical|Software|Computer|Environmental|Industrial) )Eng\b\.?/g,
    'Engineering',
  ],
  [/\b(i)nfo\b/g, '$1nformation'],
  [/\b(g|G)ov(?:ernm)?t\b\.?/g, '$1overnment'],
  [/\breps\b\.?/g, 'representatives'],
  [/\brep\b\.?(?=$| (?:of|from|for|in)\b)/g, 'representative'],
  [/\bmtgs?\b\.?/g, 'meeting'],
  [/(?<=\d)\.(?=\d{3} (?:students|staff|people|books|alumni|employees|visitors|members))/g, ','],
]

const shortened =
  /[@&/~.]|\d|\b(?:info|[Gg]ovt|mtgs?|reps?)\b|\bEng$|\b(?:univ|unis|dept|anniv|int[’']?l|prof|ca|please|pls)\b/i

// Slips of the keyboard that are no other word.
const misspelt: Readonly<Record<string, string>> = {
  agrement: 'agreement',
  colaboration: 'collaboration',
  collabration: 'collaboration',
  cooporation: 'cooperation',
  enviroment: 'environment',
  excange: 'exchange',
  exhange: 'exchange',
  goverment: 'government',
  oportunities: 'opportunities',
  possibilites: 'possibilities',
  possiblity: 'possibility',
  programm: 'program',
  reasearch: 'research',
  recieved: 'received',
  strenghten: 'strengthen',
  strenghtening: 'strengthening',
  stregthen: 'strengthen',
  univeristy: 'university',
}
const misspeltWords = new RegExp(`\\b(?:${Object.keys(misspelt).join('|')})\\b`, 'g')

const transitive =
  /(?<=^(?:to )?(?:promote|strengthen|enhance|discuss|expand|develop|explore|deepen)) (?:of|about) (?=\p{L})/iu
const knownEvent = pattern('gu')`
  (?<=\b(?:to|of|after|for|from|since) )(?=(?:19|20)\d\d (?:visit|meeting|agreement|MOU|conference|forum|summit)\b)
`
const daysLong = pattern('gi')`
  \b(\d+|two|three|four|five|six|seven|eight|nine|ten)[ -]days?
  (?= (?:\p{L}+ )?(?:workshop|course|seminar|visit|program|programme|camp|tour|training|trip|conference|stay)\b)
`
const alternatives = /^([^:?]{3,}): ([^:?]{1,40} or [^:?]{1,40})\?$/

/** Writes out the shorthand of a note: "w/", "univ.", "5 day workshop". A text entered as a sentence stays. */
export function writtenOut(text: string): string {
  const [, subject, choice] = alternatives.exec(text) ?? []
  if (subject && choice) return writtenOut(`${subject} (${choice})`)
  if (isEnteredAsSentence(text)) return text
  // Most notes have no shorthand and need no further look.
  const words = shortened.test(text)
    ? abbreviations.reduce((all, [short, long]) => all.replace(short, long), text)
    : text
  return words
    .replace(misspeltWords, (word) => misspelt[word] ?? word)
    .replace(transitive, ' ')
    .replace(knownEvent, 'the ')
    .replace(daysLong, '$1-day')
}

/**
 * The input as the article words it: notes without shorthand, and "our students" as the students of the office's
 * institution. Quotations and names stay as entered.
 */
export const withWrittenNotes = memoized((input: ReportInput): ReportInput => {
  const plain = <T extends Words>(words: T): T => {
    if (!/^en\b/i.test(words.lang)) return words
    const text = writtenOut(words.text)
    return text === words.text ? words : { ...words, text }
  }
  const note = <T extends Words>(words: T): T => {
    const written = plain(words)
    const isOwn = /^en\b/i.test(words.lang) && isInFirstPerson(written.text) && !isEnteredAsSentence(written.text)
    if (!isOwn) return written
    return { ...written, text: rewordedInThirdPerson(written.text, { office: input.home, isReported: false }) }
  }
  const partner = onlyPartner(input)
  const tidy = <T extends Words>(words: T, field: NoteField, of = partner): T => {
    if (!/^en\b/i.test(words.lang) || isEnteredAsSentence(words.text)) return words
    const text = tidied(words.text, field, of)
    return text === words.text ? words : { ...words, text }
  }
  const noted = <T extends Words>(words: T, field: NoteField, of = partner): T => tidy(note(words), field, of)
  const notes = (entries: readonly ReportEntry[], field: NoteField, of = partner) =>
    entries.map((entry) => noted(entry, field, of))
  // "Dept. of Civil Eng.": a title is no sentence.
  const titlePlain = (title: Words): Words =>
    plain({ ...title, text: title.text.replace(/(?<=\p{L}{3})\.$/u, '').replace(/ & (?=\d)/, ' and ') })
  const titled = <T extends { title?: Words }>(one: T): T =>
    one.title ? { ...one, title: titlePlain(one.title) } : one
  const trimmed = (words: Words): Words => ({ ...words, text: words.text.trim() })
  const agreed = (one: ReportAgreement): ReportAgreement => ({
    ...one,
    kind: plain(one.kind),
    ...(one.subject && { subject: trimmed(plain(one.subject)) }),
  })
  const visited = (visit: ReportVisit): ReportVisit => {
    const of = visit.institution === input.home ? partner : nameWithArticle(visit.institution)
    return {
      ...visit,
      hosts: visit.hosts.map(titled),
      topics: notes(visit.topics, 'topic', of),
      activities: notes(visit.activities, 'activity', of),
      outcomes: notes(visit.outcomes, 'outcome', of),
      agreements: visit.agreements.map(agreed),
      history: notes(visit.history, 'history', of),
      background: notes(visit.background, 'background', of),
    }
  }
  return {
    ...input,
    ...(input.occasion && { occasion: noted(input.occasion, 'occasion') }),
    purposes: notes(input.purposes, 'purpose'),
    context: notes(input.context, 'context'),
    topics: notes(input.topics, 'topic'),
    activities: notes(input.activities, 'activity'),
    outcomes: notes(input.outcomes, 'outcome'),
    nextSteps: input.nextSteps.map((step) => ofNamedOwner(noted(step, 'next step'))),
    delegation: input.delegation.map(titled),
    visits: input.visits.map(visited),
    quotes: input.quotes.map((quote) =>
      quote.form === 'reported' ? { ...quote, words: tidy(plain(quote.words), 'reported') } : quote,
    ),
  }
})

// The one institution that "they" can be.
function onlyPartner({ direction, guest, home, visits }: ReportInput): string | undefined {
  if (direction === 'incoming') return guest && nameWithArticle(guest)
  const [first, ...others] = [...new Set(visits.map(({ institution }) => institution))]
  return first && others.length === 0 && first !== home ? nameWithArticle(first) : undefined
}

// "Brno: reply on the degree" is a step of Brno.
function ofNamedOwner(step: ReportNextStep): ReportNextStep {
  const [, name, text] = /^(\p{Lu}[\p{L}&]*(?: \p{Lu}[\p{L}&]*){0,2}): (\p{Ll}[^:]+)$/u.exec(step.text) ?? []
  return name && text && !step.owner ? { ...step, text, owner: { text: name, lang: step.lang } } : step
}
