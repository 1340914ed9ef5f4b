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

type Role = { ref: string; person?: ReportPerson; title?: Words; role?: MemberRole; count?: number }

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
    return alsoStating(again(ctx, role.person), [role.ref])
  }
  const words = titled(role.person, role.title, at)
  return withAffiliation(ctx, stating(words, role.ref, role.person.ref), role.person, role.title, at)
}

/** A person mentioned before: family name and title if the family name is known in Chinese, else title and name. */
export function again(ctx: RealisationContext, person: ReportPerson): Phrase {
  const full = fullName(person.name, 'zh-Hant').text
  const short = shortName(person.name, 'zh-Hant').text
  const title = titleOf(ctx, person, ctx.stated)
  const office = title && isChinese(title) ? shortTitle(inside(title)) : null
  if (!ctx.stated.has(person.ref)) return stating(full, person.ref)
  if (!office) return naming(full, person.ref)
  if (short === full || !inHan(short) || !inHan(full) || ctx.sharedNames.has(`${short}${office}`))
    return naming(full.startsWith(office) ? full : `${office}${full}`, person.ref)
  return naming(`${short}${office}`, person.ref)
}

/** A person at any mention, with the title at the first one. */
export function spoken(ctx: RealisationContext, person: ReportPerson): Phrase {
  if (ctx.stated.has(person.ref)) return again(ctx, person)
  const title = titleOf(ctx, person, null)
  return withAffiliation(ctx, stating(titled(person, title, undefined), person.ref), person, title, undefined)
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
  return `${chinese}${name}${behind.length > 0 ? `（${behind.join(', ')}）` : ''}`
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

// A member or host without a name: 學生兩名, 國際長, 兩人（students）.
function unnamed({ title, role, count = 1 }: Role): string {
  const words = title ? inside(title) : ''
  if (!title || !isChinese(title)) {
    // An office can replace a name: "Permanent Secretary", "Dean of Arts".
    const office = /^\p{Lu}[\p{L}\p{M}’'-]*(?:[ ,(]|$)/u.test(words) && !/;/.test(words) && count === 1
    if (words !== '' && (office || (role === undefined && !/[,;(]/.test(words)))) return words
    return role === undefined ? `一位代表（${words}）` : `${counted(count, '人')}（${words}）`
  }
  if (count === 1 && !/(?:學生|職員|同仁|助理|人員|教師|老師|口譯|翻譯|研究生|團員|代表)$/u.test(words)) return words
  return /^\p{Script=Han}+$/u.test(words) ? `${words}${counted(count, '名')}` : `${counted(count, '人')}（${words}）`
}
