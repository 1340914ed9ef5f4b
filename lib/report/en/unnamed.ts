import { pattern, wordSet } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import type { MemberRole } from '../../domain/trip/vocabulary'
import { type Phrase, reworded, stating, together } from '../phrase'
import { withIndefinite } from './indefinite'
import { unitWithArticle } from './institution'
import { listed, serialAnd } from './lists'
import { isPluralPhrase } from './nouns'
import { count as inWords } from './numbers'
import { isOfficeTitle, readTitle, asTyped } from './title'
import { inside, withoutStop } from './wording'

type Role = { title?: Words; role?: MemberRole; count?: number }

const unitNouns = wordSet(`
  office offices center centers centre centres college colleges school schools department departments faculty faculties
  dept depts
  division divisions library libraries institute institutes union unions association associations board committee
  committees government ministry ministries club clubs company companies secretariat bureau section sections unit units
  university universities council councils embassy consulate foundation foundations hospital museum academy agency firm
  firms institution institutions organisation organisations organization organizations chamber network laboratory
  laboratories lab labs senate parliament city municipality authority administration press
`)
const people = wordSet('staff alumni faculty personnel people parents children youth')
const occupations = pattern()`
  ^(?:Professor|Dean|Student|Teacher|Lecturer|Researcher|Librarian|Director|Officer|Engineer|Nurse|Manager|Intern)s?$
`
const office = pattern('i')`
  ^(?:Deputy |Vice[ -]|Assistant |Associate |Acting |Senior |Pro-|Executive |University |Prime )*
  (?:Head|Dean|Director|President|Chair|Chairman|Chairwoman|Provost|Rector|Chancellor|Registrar|Secretary|Minister|Mayor
  |Ambassador|Principal|Governor|Speaker|Consul|Vice-Chancellor|Representative|Counsellor|Treasurer|Warden)(?!s)\b
`
const staffOf =
  /^(.+?),? (faculty and staff|staff and students|faculty|staff|students|alumni|teachers|members|officials)$/i

// "OIA", but not "TA" or "CEO", who are people.
const unitInitials = /^(?!(?:TA|RA|VP|EVP|SVP|CEO|CFO|CTO|COO|MP|MEP|PI|PM)$)[A-Z&]{2,6}$/
const foreignUnit = pattern('iu')`
  ^(?:Institut|Fakultät|Abteilung|Referat|Akademisches|Dezernat|Direction|Département|Faculté|Service|Dirección
  |Departamento|Facultad|Oficina|Coordinación|Escuela|Instituto|Centro|Secretaría)(?: |$)
`

/** A member or host without a name: "two students", "the Dean of Engineering", "representatives of the Library". */
export function unnamed(role: Role): string {
  const { title, count = 1 } = role
  if (!title) return `one ${role.role ?? 'person'}`
  const text = withoutStop(title.text)
  // Languages with another script: a title in Latin letters is an English one in the wrong field.
  if (!/\p{Script=Latin}/u.test(text) || !/^(?:en|zh|ja|ko)\b/i.test(title.lang))
    return count > 1 ? groupOf(role, inside(title)) : foreignUnit.test(text) ? `representatives of the ${text}` : text
  // "Section Chief Liu & Ms. Ho" are names.
  if (/\b(?:Mr|Mrs|Ms|Dr|Prof)\.? \p{Lu}/u.test(text)) return text.replace(/ & /g, ' and ')
  if (foreignUnit.test(text) && count === 1) return `representatives of the ${text}`
  if (unitInitials.test(text)) return `${count > 1 ? inWords(count) : ''} representatives of ${text}`.trim()
  const area = areaOf(text)
  if (area) return `${count > 1 ? inWords(count) : ''} representatives of ${area}`.trim()
  if (count > 1) return groupOf(role, inside(title))
  const parts = partsOf(text)
  const phrases = parts.map((part) => ({ part, words: one({ text: part, lang: title.lang }, role.role) }))
  return pooled(phrases.map(({ words }) => stating(words)))
    .map(({ text }) => text)
    .reduce(
      (list, item, i, all) =>
        i === 0 ? item : `${list}${all.length > 2 ? ',' : ''} ${i === all.length - 1 ? 'and ' : ''}${item}`,
      '',
    )
}

// "Dean of Letters; Dean of Law" and "Office of Research, Library" are several; "Director, Library" is one.
function partsOf(text: string): string[] {
  const bySemicolon = text.split(/;\s*(?:and )?/).filter((part) => part !== '')
  if (bySemicolon.length > 1) return bySemicolon
  const byComma = text.split(/,\s*(?:and )?(?![^(]*\))/)
  if (byComma.length > 1 && byComma.every((part) => isUnit(part) && !/^incl/i.test(part))) return byComma
  const [, left, right] = /^(.+) and ((?:the )?\p{Lu}.*)$/u.exec(text) ?? []
  return left && right && isUnit(left) && isUnit(right) && !isOfficeTitle(left)
    ? [left, right.replace(/^the /, '')]
    : [text]
}

const areas = pattern('u')`
  ^(?:(\p{Lu}{2,}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*), )?((?:\p{L}+ ){0,3}(?:[Rr]elations|[Aa]ffairs|[Aa]dministration
  |[Cc]ooperation|[Ff]inance|[Mm]arketing|[Cc]ommunications|[Ss]ervices))$
`

// "JUEC, international relations" and "international affairs" are areas of an office, not people.
function areaOf(text: string): string | null {
  const [, where, area] = areas.exec(text) ?? []
  if (!area || office.test(text) || isUnit(text) || (where && (isOfficeTitle(where) || isUnit(where)))) return null
  return where ? `${where} (${area.toLowerCase()})` : area
}

function isUnit(text: string): boolean {
  if (office.test(text) && !/^(?:Presidential|Secretariat)/i.test(text)) return false
  const [head = ''] = text.split(/,| (?:of|for|in|at|from|on|incl\.?|including)\b|\s?\(/)
  // "all section chiefs", "Confucius Institute director"
  if (/^\p{L}.* (?:chiefs?|heads|directors?|deans?|coordinators?|officers?|leaders|secretary)$/iu.test(head))
    return false
  return head
    .toLowerCase()
    .split(/\s+/)
    .some((word) => unitNouns.has(word.replace(/['’]s?$|\.$/, '')))
}

function one(title: Words, role: MemberRole | undefined): string {
  const { text } = title
  const [, of, who] = staffOf.exec(text) ?? []
  if (of && who && isUnit(of)) return `${who.toLowerCase()} of ${theUnit(of)}`
  if (
    isUnit(text) &&
    !/^(?:members|representatives|officials|staff|students|teachers|heads|deans|professors)\b/i.test(text)
  ) {
    const { rank } = readTitle(title)
    if (isOfficeTitle(rank))
      return withIndefinite(asTyped({ ...readTitle(title), rank: rank.toLowerCase() }).replace(', ', ' of the '))
    const named = role === 'coordinator' || role === 'interpreter' ? withIndefinite(role) : null
    return named ? `${named} from ${theUnit(text)}` : `representatives of ${theUnit(text)}`
  }
  // "wife of president"
  const [, relative, whose] = /^(wife|husband|spouse|partner|daughter|son) of (?:the )?(\p{Ll}+)$/iu.exec(text) ?? []
  if (relative && whose) return `the ${relative.toLowerCase()} of the ${whose}`
  if (office.test(text)) {
    const read = asTyped(readTitle(title))
    return /^\p{Ll}/u.test(text) || !isPluralPhrase(read.split(/ and |,/)[0] ?? '') ? `the ${read}` : read
  }
  if (/^\p{Lu}.* (?:director|dean|chief|secretary)$/u.test(text) && !/[,;(]/.test(text)) return `the ${text}`
  if (/^\p{Lu}\p{Ll}+ (?:(?:of|for) )?\p{Lu}\p{Ll}/u.test(text) && !/[,;(]/.test(text) && !isPluralPhrase(text))
    return `the ${text}`
  const plain = inside(title).replace(/^[2-9] (?=\p{L})/u, (figure) => `${inWords(Number(figure))} `)
  const [head = ''] = plain.split(/[,(]|\s+(?:of|from|in|at|for|on|to|and)\s+/)
  const last = head.trim().split(' ').at(-1)?.toLowerCase() ?? ''
  if (/^(?:the|an?|his|her|their|its|our|other|some|two|three|four|five|six|seven|eight|nine|ten|\d+)\s/i.test(plain))
    return plain
  if (people.has(last) || /[^s]s$/.test(last) || isPluralPhrase(head)) return plain
  if (/ (?:coordinator|officer|assistant|adviser|advisor|interpreter|secretary|manager|specialist)$/i.test(plain))
    return withIndefinite(plain)
  if (/^\p{Lu}/u.test(plain))
    return /^\p{Lu}\p{Ll}+ (?:of|for|to) /u.test(plain) || /^\p{Lu}\S*$/u.test(plain) ? `the ${plain}` : plain
  return withIndefinite(plain)
}

// "the Library", "the student union", "NTNU's offices", "15 partner schools, including X"
function theUnit(text: string): string {
  const words = text
    .replace(/,? incl\.? /, ', including ')
    .replace(/^the /i, '')
    .replace(/^([A-Z])(?=[a-z]+$)(?!.*(?:Library|Secretariat|Embassy|Senate|Parliament))/, '$1')
  if (/^\S+['’]s? |^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|several|all|both|partner)\s/i.test(words))
    return words
  const [head = ''] = words.split(/,| (?:of|for|in|at|from)\b|\s?\(/)
  if (/[^s]s$/.test(head) && /^\p{Ll}/u.test(words)) return words
  if (/^embassy$/i.test(words)) return 'the embassy'
  const isUniversity = /\b(?:University|College|School)$/u.test(head) && /^\p{Lu}/u.test(words) && head.includes(' ')
  const isOwn = /^(?:Graduate|Medical|Law|Business|Engineering|Language|Nursing|Dental) (?:School|College)$/.test(head)
  return isUniversity && !isOwn ? unitWithArticle(words) : `the ${words}`
}

const oneUnit = pattern('i')`
  \b(?:office|department|division|section|institute|college|school|center|centre|library|committee|bureau|secretariat
  |unit|laboratory|ministry|council)$
`

const personLast = pattern('i')`
  (?:s|staff|faculty|people|personnel|team|student|leader|member|teacher|professor|assistant|officer|manager|coordinator
  |researcher|fellow|lecturer|director|dean|chair|president|head|intern|engineer|nurse|guest)$
`

// "Airlangga Global Engagement" is the name of a unit.
function isUnitName(text: string): boolean {
  return /^(?:\p{Lu}\p{L}+ )+\p{Lu}\p{L}+$/u.test(text) && !personLast.test(text) && !isUnit(text)
}

function groupOf({ title, role, count = 1 }: Role, text: string): string {
  if (title && isUnitName(title.text)) return `${inWords(count)} representatives of ${title.text}`
  if (title && occupations.test(title.text)) return `${inWords(count)} ${title.text.toLowerCase().replace(/s?$/, 's')}`
  if (title && /^en\b/i.test(title.lang) && isUnit(title.text) && !/^\p{Ll}[^,;(]*$/u.test(text))
    return `${inWords(count)} representatives of ${theUnit(withoutStop(title.text))}`
  // Three members of "office of research" are not three offices.
  const [head = ''] = text.split(/,| (?:of|for|in|at|from)\b/)
  if (oneUnit.test(head)) return `${inWords(count)} representatives of ${theUnit(text)}`
  const many = /[^s]s$/.test(text.split(/\s+(?:of|from|in|at|for)\s+/)[0] ?? '')
  if (/^\p{Ll}[^,;(]*s(?: \([^()]*\))$/u.test(text)) return `${inWords(count)} ${text}`
  if (/^\p{Ll}[^,;(]*$/u.test(text)) return `${inWords(count)} ${many ? text : pluralised(text)}`
  return `${inWords(count)} ${role === 'member' ? 'people' : 'members'} (${text})`
}

function pluralised(text: string): string {
  const [head = '', ...rest] = text.split(/(?=\s+(?:of|from|in|at|for)\s+)/)
  const many = /(?:s|sh|ch|x)$/.test(head)
    ? `${head}es`
    : /[^aeiou]y$/.test(head)
      ? `${head.slice(0, -1)}ies`
      : /(?:staff|faculty|personnel)$/.test(head)
        ? `${head} members`
        : `${head}s`
  return many + rest.join('')
}

const representatives = 'representatives of '

/** Neighbouring "representatives of A", "representatives of B" become one phrase: "representatives of A and B". */
export function pooled(items: readonly Phrase[]): Phrase[] {
  const groups: Phrase[][] = []
  for (const item of items) {
    const current = groups.at(-1)
    if (current?.[0]?.text.startsWith(representatives) && item.text.startsWith(representatives)) current.push(item)
    else groups.push([item])
  }
  return groups.map((group) => {
    const [first, second, ...more] = group
    if (!first || !second) return together(group)
    const names = group.map((item) => reworded(item, item.text.slice(representatives.length)))
    if (names.every(({ text }) => !/,| and /.test(text)))
      return reworded(together(group), representatives + listed(names).text)
    const each = names.map((name) => `of ${name.text}`)
    const last = each.at(-1) ?? ''
    const text = more.length > 0 ? `${each.slice(0, -1).join(', ')}${serialAnd}${last}` : `${each[0] ?? ''} and ${last}`
    return reworded(together(group), `representatives ${text}`)
  })
}
