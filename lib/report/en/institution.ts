import { pattern, wordSet } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import type { ReportInstitution } from '../report-input'
import { isCountryWord } from './countries'
import { memoized } from '../memoized'
import { withIndefinite } from './indefinite'

// A name with one of these heads takes "the".
const headsWithArticle = wordSet(`
  institute institutes ministry embassy consulate office center centre laboratory lab academy association foundation
  council commission corporation agency bureau department congress conference forum museum library park program
  programme service government federation union society alliance network hospital authority board committee club
  division faculty chamber organisation organization parliament senate court fund trust observatory reunion dinner
  delegation consortium mission bank exhibition expo fair festival summit symposium workshop seminar meeting ceremony
  gathering reception luncheon banquet administration secretariat prefecture municipality cabinet registry hub station
  gallery archive archives assembly inspectorate directorate hotel palace chancellery representation headquarters branch
  campus biennale biennial triennale pavilion marathon games olympiad gala conference
`)
const eventHeads = wordSet(`
  congress conference forum reunion fair summit symposium exhibition expo festival ceremony workshop seminar dinner
  reception gathering banquet luncheon gala party assembly meeting celebration homecoming event evening lunch
  roundtable concert
  webinar anniversary tea ball session competition hackathon
`)
const offices = pattern('u')`
  ^(?:(?:[A-Z][\w.]*|former|the)\s+){0,3}
  (?:Prime Minister|Minister|Vice Minister|Deputy Minister|Ambassador|Mayor
  |Deputy Mayor|Governor|Senator|Consul General|Consul-General|Consul|President|Vice President|Chancellor
  |Representative|Secretary-General|Secretary General|Commissioner|Director-General|Director General|King|Queen|Prince
  |Princess|Pope|Diputad[oa]|Senadora?|Alcalde(?:sa)?|Ministr[oa]|Embajadora?|Gobernadora?|Député|Maire
  |Bürgermeister(?:in)?
  |Oberbürgermeister(?:in)?|Professor|Dr\.?|Prof\.?|Mr\.?|Ms\.?|Mrs\.?|Sir|Dame|Lord|Lady|H\.E\.)
  \s+(?!of\b|Hotel\b|House\b|College\b|School\b)(?=\p{Lu})
`
const officeHolder = pattern()`
  ^(?:Deputy |Vice[- ]|Lord |Prime |Crown )?(?:Mayor|Minister|President|Governor|Speaker
  |Ambassador|Consul(?:[- ]General)?|Rector|Chancellor|Dean|Provost|Senator|Secretary(?:[- ]General)?|King|Queen)\s
  (?:of|to|for)\b
`
// "Kenji Ito, Minister for Science"
const nameAndOffice = pattern('u')`
  ^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}, (?:the )?(?:Deputy |Vice[- ]|Prime |Former )?
  (?:Mayor|Minister|President|Governor|Speaker|Ambassador|Consul|Senator|Representative|Rector|Chancellor|Professor
  |Director|Secretary|Chair|Commissioner|Head|Dean)\b
`
const institutionHeads = pattern('i')`
  \b(?:university|universiti|institute|ministry|office|embassy|college|school|hotel|house|foundation|cent(?:er|re)
  |company|group|club|corporation|council|commission|library|museum|bank|award|conference|forum|hall|hospital|dinner
  |reunion|reception)\b
`
const demonymUniversity = pattern('u')`
  ^(?:(?:National|Mongolian|Technical|Free|Royal|Catholic|State|Open|Chinese|American|Autonomous|Pontifical|Medical
  |Polish|Slovak|Czech|German|Hellenic|Central|Federal|Islamic|International|Norwegian|Swedish|Royal|Arab|Education
  |Agricultural|\p{Lu}\p{Ll}+(?:ian|ese|ish))\s+)+Universit(?:y|ies)\s+of\b
`

export type InstitutionNature = 'person' | 'event' | 'institution'

/** Whether a person is met, an event attended or an institution visited, by the name and not only the kind. */
export const natureOf = memoized((institution: ReportInstitution): InstitutionNature => {
  const { name, kind } = institution
  if (kind === undefined || kind === 'other') {
    if (isPerson(name.text)) return 'person'
    return eventHeads.has(headOf(name.text).toLowerCase()) ? 'event' : 'institution'
  }
  return kind === 'event' ? 'event' : 'institution'
})

function isPerson(name: string): boolean {
  if (nameAndOffice.test(name)) return true
  if (/['’]s (?:Office|Residence|House)$/.test(name)) return false
  // "Speaker of the House": what the office belongs to does not decide.
  if (officeHolder.test(name)) return !institutionHeads.test(name.replace(/ (?:of|to|for) .*$/, ''))
  return offices.test(name) && !institutionHeads.test(name)
}

/** The name with its article: "the University of X", "X University", "the Embassy of Y". */
export function nameWithArticle(institution: ReportInstitution, again = false): string {
  return again ? nameAgain(institution) : nameAtFirst(institution)
}

const nameAtFirst = memoized((institution: ReportInstitution) => articled(institution, false))
const nameAgain = memoized((institution: ReportInstitution) => articled(institution, true))

function articled(institution: ReportInstitution, again: boolean): string {
  const { text } = institution.name
  if (isCommonEvent(institution)) {
    const event = text.charAt(0).toLowerCase() + text.slice(1)
    if (/^(?:the|an?|two|three|four|several)\s|^\d/i.test(text)) return event
    if (/[^s]s$/.test(headOf(text))) return again ? `the ${event}` : event
    return again ? `the ${event}` : withIndefinite(event)
  }
  return takesArticle(institution) ? `the ${text}` : text
}

const eventWords = pattern('i')`
  ^(?:alumni|parents|dinner|lunch|meeting|reception|gala|farewell|welcome|reunion|networking|education|study|students?
  |press|award|job|career|fundraising|community)['’]?$
`

// "Alumni event": words that describe an event and do not name it.
function isCommonEvent(institution: ReportInstitution): boolean {
  const { text } = institution.name
  if (natureOf(institution) !== 'event' || !/^\p{L}\p{Ll}*(?: |$)/u.test(text)) return false
  const [first = '', ...rest] = text.split(' ')
  const head = (rest.length === 0 ? [first] : rest).join(' ').replace(/ (?:in|at|of|with|by|hosted|on|for) .*$/, '')
  return !/\p{Lu}/u.test(head) && eventWords.test(first)
}

/** A unit or office named in a title: "the Graduate Institute of Taiwan History". */
export function unitWithArticle(name: string): string {
  const isSchool = /^\p{Lu}[^,;]* (?:School|College)$/u.test(name)
  return isSchool || takesArticle({ name: { text: name, lang: 'en' } }) ? `the ${name}` : name
}

// "National School of Engineering", "Belgian College of …"
const describedSchool = pattern('iu')`
  ^(?:(?:National|Royal|Graduate|International|State|Central|Imperial|Free|Open|Technical
  |\p{Lu}\p{Ll}+(?:ian|ese|ish)) )+(?:school|college)\s+(?:of|for)\b
`

function takesArticle(institution: { name: Words; kind?: ReportInstitution['kind'] }): boolean {
  const { text } = institution.name
  if (!/\p{Script=Latin}/u.test(text) || /^(?:the|an?)\s/i.test(text)) return false
  if (
    /^[\p{Lu}\d&.-]+$|^\p{Ll}\S*$/u.test(text) ||
    /\b(?:Ltd|Limited|Inc|GmbH|LLC|Corp|AG|PLC|Co|S\.A|Bhd|BV)\.?$/.test(text)
  )
    return false
  if (offices.test(text) && !institutionHeads.test(text)) return false
  // "Prime Minister of Fiji Sitiveni Rabuka": an office before a name is a title.
  if (officeHolder.test(text) && isNamedHolder(text)) return false
  if (officeHolder.test(text) || /^(?:Ministry|Office) of\b/.test(text)) return true
  if (
    /^(?:University|College|School|Faculty|City|Government|Republic|State|Province|Kingdom)\s+(?:of|for)\b/.test(text)
  )
    return true
  if (demonymUniversity.test(text)) return true
  const head = headOf(text)
  if (/\b(?:consulate|high commission|consulate[- ]general)\b/i.test(text)) return true
  if (/^House of\b/.test(text)) return true
  // A description without a name: "students' dormitory", "library".
  if (/^\p{Ll}/u.test(text) && !/[^s]s$/.test(head) && !/^(?:two|three|four|several|some)\s/.test(text)) return true
  if (/^Prime Minister['’]s /.test(text)) return true
  if (/^\S+(?: \S+)?['’]s? /.test(text)) return false
  if (/^(?:school|college|group|company)$/i.test(head))
    return describedSchool.test(text) && institution.kind !== 'company'
  return (
    (headsWithArticle.has(head.toLowerCase()) || isNamedEvent(institution)) &&
    !/^(?:academia|hong kong polytechnic)\b/i.test(text)
  )
}

const namedMinister = pattern('u')`
  \sof (?:Education|Health|Culture|Labou?r|Finance|Agriculture|Science|Transport|Justice|Defen[cs]e|Foreign Affairs)\s
  \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}$
`

function isNamedHolder(text: string): boolean {
  // "Minister for Science Kenji Ito"
  if (/ for \p{Lu}\p{L}+ \p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u.test(text)) return true
  // "Minister of Education Cheng Ying-Yao"
  if (namedMinister.test(text)) return true
  const [place = '', ...rest] = text.replace(/^.*? of (?:the )?/, '').split(/\s+/)
  return isCountryWord(place) && rest.some((word) => /^\p{Lu}/u.test(word) && !isCountryWord(word))
}

// "Study in Taiwan fair": the last word is the event.
function isNamedEvent({ name, kind }: { name: Words; kind?: ReportInstitution['kind'] }): boolean {
  const [main = ''] = name.text.split(/,|\s[(–-]/)
  const last = main.trim().split(/\s+/).at(-1)?.toLowerCase() ?? ''
  return kind === 'event' && headsWithArticle.has(last) && / /.test(main.trim())
}

function headOf(name: string): string {
  const [main = ''] = name.split(/,|\s[(–-]/)
  const words = main.trim().split(/\s+/)
  const end = words.findIndex(
    (word, i) =>
      i > 0 &&
      /^(?:of|for|in|at|on|to|and|with|by|hosted|held|organi[sz]ed|&|de|für)$/.test(word) &&
      !continuesHead(words, i),
  )
  return ((end < 0 ? words : words.slice(0, end)).at(-1) ?? '').replace(/[^\p{L}]/gu, '')
}

// "Taipei Economic and Cultural Office": an "and" between adjectives does not end the head.
function continuesHead(words: string[], i: number): boolean {
  const [before = '', and = '', ...rest] = words.slice(i - 1)
  if (!/^(?:and|&)$/.test(and)) return false
  const visit = rest.findIndex((w) => /^(?:of|for|in|at)$/.test(w))
  const last = (visit < 0 ? rest : rest.slice(0, visit)).at(-1) ?? ''
  return headsWithArticle.has(last.toLowerCase()) && !headsWithArticle.has(before.toLowerCase())
}

/** True if the name contains the city or country. */
export function containsPlace(name: string, place: string): boolean {
  return name.toLowerCase().includes(place.toLowerCase().replace(/^the /, ''))
}
