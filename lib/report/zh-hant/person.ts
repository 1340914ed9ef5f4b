import { pattern } from '../../domain/text/word-list'
import { fullName, shortName } from '../../domain/text/person-name'
import type { Words } from '../../domain/text/text'
import type { MemberRole } from '../../domain/trip/vocabulary'
import { type Phrase, alsoStating, naming, phraseOf, stating, together } from '../phrase'
import {
  type ReportHost,
  type ReportInstitution,
  type ReportMember,
  type ReportPerson,
  isSameInstitution,
} from '../report-input'
import { counted } from './numbers'
import { inHan, inside as insideWords, isChinese } from './script'
import { type RealisationContext, type StatedFacts, institutionPhrase } from './realisation-context'
import { shortTitle } from './title'

type Role = {
  ref: string
  person?: ReportPerson
  title?: Words
  role?: MemberRole
  count?: number
}

/**
 * A member or host at first mention: a Chinese title precedes the name, another one follows in brackets. `at`: the
 * institution of the template; people of other institutions get theirs.
 */
export function presented(
  ctx: RealisationContext,
  who: ReportMember | ReportHost,
  at: ReportInstitution | undefined,
): Phrase {
  const role: Role = who
  if (!role.person) return stating(unnamed(role), role.ref)
  if (
    ctx.stated.has(role.person.ref) &&
    (!role.title || titleOf(ctx, role.person, ctx.stated)?.text === role.title.text)
  ) {
    return alsoStating(again(ctx, role.person, at), [role.ref])
  }
  const words = titled(role.person, role.title, at)
  return withAffiliation(ctx, stating(words, role.ref, role.person.ref), role.person, role.title, at)
}

/** A person mentioned before: family name and title if the family name is known in Chinese, else title and name. */
export function again(ctx: RealisationContext, person: ReportPerson, at?: ReportInstitution): Phrase {
  const full = fullName(person.name, 'zh-Hant').text
  const short = shortName(person.name, 'zh-Hant').text
  const title = titleOf(ctx, person, ctx.stated)
  const office = title && isChinese(title) ? shortTitle(inside(title)) : null
  if (!ctx.stated.has(person.ref)) return stating(full, person.ref)
  if (!office) return naming(full, person.ref)
  const own = isSharedOffice(ctx, person, office) ? institutionOf(ctx, person) : undefined
  const institution = own === at ? undefined : own
  const of = institution?.name.text ?? ''
  const refs = [person.ref, ...(institution ? [institution.ref] : [])]
  if (short === full || !inHan(short) || !inHan(full) || ctx.sharedNames.has(`${short}${office}`))
    return naming(full.startsWith(office) || full.endsWith(office) ? full : `${of}${office}${full}`, ...refs)
  return naming(`${of}${short}${office}`, ...refs)
}

// With two 校長 on the record, the host is named with the university.
function isSharedOffice(ctx: RealisationContext, person: ReportPerson, office: string): boolean {
  const { direction, delegation, visits, home } = ctx.record
  const isOurs =
    direction === 'outgoing'
      ? delegation.some((one) => one.person === person)
      : visits.some(
          (one) => isSameInstitution(one.institution, home) && one.hosts.some((host) => host.person === person),
        )
  if (isOurs) return false
  return [...ctx.offices].some(
    ([other, offices]) =>
      other !== person && offices.some(({ title }) => isChinese(title) && shortTitle(inside(title)) === office),
  )
}

function institutionOf({ record, stated }: RealisationContext, person: ReportPerson): ReportInstitution | undefined {
  const visit = record.visits.find(({ hosts }) => hosts.some((host) => host.person === person))
  const institution = person.institution ?? visit?.institution
  return institution && stated.has(institution.ref) ? institution : undefined
}

/** A person at any mention, with the title at the first one. */
export function spoken(ctx: RealisationContext, person: ReportPerson): Phrase {
  if (ctx.stated.has(person.ref)) return again(ctx, person)
  const title = titleOf(ctx, person, null)
  const phrase = withAffiliation(ctx, stating(titled(person, title, undefined), person.ref), person, title, undefined)
  // A host is quoted before the visit: the office needs its institution.
  const isHost = ctx.record.visits.some(({ hosts }) => hosts.some((host) => host.person === person))
  const institution = isHost ? institutionOf(ctx, person) : undefined
  const isClear = !institution || institution === ctx.record.home || phrase.text.includes(institution.name.text)
  return !isClear && title ? ofInstitution(naming(institution.name.text, institution.ref), phrase, title) : phrase
}

// Notes on the role in a title, which the template states.
function inside(title: Words): string {
  const text = title.text.replace(/\s*[（(](?:co-leader|leader|團長|領隊|副團長)[)）]\s*$/iu, '')
  return insideWords(text === title.text ? title : { ...title, text })
}

/** Names under one title (王甲、李乙兩位教授); `null` unless two or more people have the same Chinese one. */
export function underOneTitle(
  ctx: RealisationContext,
  people: readonly (ReportHost | ReportMember)[],
  at: ReportInstitution | undefined,
): Phrase | null {
  const shared = people[0]?.title
  if (people.length < 2 || !shared || !isChinese(shared) || !shortTitle(inside(shared))) return null
  const names = people.flatMap(({ ref, person, title }) =>
    person &&
    title?.text === shared.text &&
    !person.name.honorific &&
    !ctx.stated.has(person.ref) &&
    (!person.institution || !at || isSameInstitution(person.institution, at))
      ? [
          alsoStating(
            stating(fullName(person.name, 'zh-Hant').text, ref, person.ref),
            person.affiliation ? [person.affiliation] : [],
          ),
        ]
      : [],
  )
  if (names.length < people.length) return null
  const list = together([together(names.slice(0, -1), '、'), names.at(-1)], '及')
  return phraseOf`${list}${counted(people.length, '位')}${withoutInstitution(inside(shared), at)}`
}

/** The person's title on this trip: the one stated, otherwise the first entered. */
function titleOf(ctx: RealisationContext, person: ReportPerson, stated: StatedFacts | null): Words | undefined {
  const offices = ctx.offices.get(person) ?? []
  return (offices.findLast((one) => stated?.has(one.ref)) ?? offices[0])?.title
}

function titled(person: ReportPerson, title: Words | undefined, at: ReportInstitution | undefined): string {
  const full = fullName(person.name, 'zh-Hant').text
  const honorific = person.name.honorific ?? ''
  const chinese =
    title && isChinese(title) && !/[，；：]/u.test(inside(title)) ? withoutInstitution(inside(title), at) : ''
  const behind = [
    ...(title && chinese === '' ? [withoutInstitutionAfter(inside(title), at)] : []),
    ...(honorific !== '' && !inHan(honorific) && inHan(full) ? [honorific] : []),
  ].filter((one) => one !== '')
  const name = nameWithHonorific(full, honorific, chinese)
  // 王會長 as a name says already that he is 會長.
  const office = chinese !== '' && name.endsWith(chinese) ? '' : chinese
  return `${office}${name}${behind.length > 0 ? `（${behind.join(', ')}）` : ''}`
}

// 吳正己教授, Dr. Hansung Kim; no honorific if the title or the name contains it.
function nameWithHonorific(full: string, honorific: string, title: string): string {
  if (honorific === '' || full.toLowerCase().includes(honorific.toLowerCase())) return full
  if (inHan(honorific)) return title.endsWith(honorific) ? full : `${full}${honorific}`
  return inHan(full) ? full : `${honorific} ${full}`
}

// At 漢陽大學, 漢陽大學副校長 becomes 副校長.
function withoutInstitution(title: string, at: ReportInstitution | undefined): string {
  const own =
    at && [at.name.text, at.acronym].find((name) => name && title.startsWith(name) && title.length > name.length)
  return own ? title.slice(own.length).replace(/^的/u, '') : title
}

// At that university, "Dean, Mongolian University of Life Sciences" becomes "Dean".
function withoutInstitutionAfter(title: string, at: ReportInstitution | undefined): string {
  const own = at && [at.name.text, at.acronym].find((name) => name && title.endsWith(`, ${name}`))
  return own ? title.slice(0, -own.length - 2) : title
}

function withAffiliation(
  ctx: RealisationContext,
  phrase: Phrase,
  person: ReportPerson,
  title: Words | undefined,
  at: ReportInstitution | undefined,
): Phrase {
  const { institution, affiliation } = person
  if (!institution || !affiliation) return phrase
  if (phrase.text.includes(institution.name.text) || isSameInstitution(institution, at ?? institution))
    return alsoStating(phrase, [affiliation])
  return alsoStating(ofInstitution(institutionPhrase(ctx, institution), phrase, title), [affiliation])
}

/** 漢陽大學副校長金甲; without a Chinese title, 的 separates institution and name. */
export function ofInstitution(institutionName: Phrase, person: Phrase, title: Words | undefined): Phrase {
  return title && isChinese(title) && !/[，；：]/u.test(inside(title))
    ? phraseOf`${institutionName}${person}`
    : phraseOf`${institutionName}的${person}`
}

// "Graduate School of Education; Faculty of Letters", but not "Dean of the Faculty of Letters".
const foreignUnit = pattern('i')`
  \b(?:offices?|cent(?:er|re)s?|schools?|facult(?:y|ies)|departments?|dept|divisions?|institutes?|colleges?
  |librar(?:y|ies)
  |units?|sections?|universit(?:y|ies)|compan(?:y|ies))\b
`
const foreignOffice = pattern('i')`
  \b(?:dean|director|head|chair|chairman|president|rector|provost|secretary|minister|ambassador|principal|professor
  |coordinator|officer|manager|librarian|students?|teachers?|staff|members?|lecturers?|representatives?|advisers?)s?\b
`

// A member or host without a name: 學生兩名, 國際長, 兩人（students）.
function unnamed({ title, role, count = 1 }: Role): string {
  const words = title ? inside(title) : ''
  if (!title || !isChinese(title)) {
    if (foreignUnit.test(words) && !foreignOffice.test(words)) return `${words.replace(/;\s*/g, '、')}代表`
    // An office can replace a name: "Permanent Secretary", "Dean of Arts".
    const office = /^\p{Lu}[\p{L}\p{M}’'-]*(?:[ ,(]|$)/u.test(words) && !/;/.test(words) && count === 1
    if (words !== '' && (office || (role === undefined && !/[,;(]/.test(words)))) return words
    return role === undefined ? `一位代表（${words}）` : `${counted(count, '人')}（${words}）`
  }
  const units = unitsOf(words)
  if (units) return `${units}代表`
  const list = words.replace(/[；;]\s*/gu, '、')
  if (count === 1) return list
  return /^\p{Script=Han}+$/u.test(words) ? `${words}${counted(count, '名')}` : `${counted(count, '人')}（${list}）`
}

const unit = pattern('u')`
  (?:處|室|組|課|中心|學院|研究院|研究所|系所|學系|學會|協會|校友會|學生會|董事會|委員會|基金會|部門|館|辦公室|高中|國中|國小|小學|附中|附小|學校|大學|姊妹校|單位|團隊|公司|社團|教育部
  |外交部|局|署)$
`

// A unit in place of a name is present through its representatives. `null` if the text names people.
function unitsOf(words: string): string | null {
  const parts = words.split(/[、；;,，]|以及|及|與|和/u).filter((part) => part.trim() !== '')
  if (parts.length === 0 || !parts.every((part) => unit.test(part.trim()))) return null
  const [first = '', ...others] = parts.map((part) => part.trim())
  const last = others.pop()
  return last === undefined ? first : `${[first, ...others].join('、')}及${last}`
}
