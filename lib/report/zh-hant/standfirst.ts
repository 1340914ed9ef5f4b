import { fullName } from '../../domain/text/person-name'
import { trueSize } from '../delegation-size'
import { type Phrase, naming, phraseOf } from '../phrase'
import type { StandfirstPlan } from '../plan-standfirst'
import { type NamedMember, type ReportInstitution, isSameInstitution, partyRef } from '../report-input'
import { agreementsAs } from './agreement-object'
import { sizeOf } from './delegation'
import { isUniversity } from './institution'
import { listed } from './lists'
import { counted } from './numbers'
import { countriesOf } from './places'
import type { RealisationContext } from './realisation-context'
import { inside, isChinese } from './script'
import { sorted, topicList } from './topics'
import { tripDates } from './when'

/** With more characters than this, the standfirst names fewer topics. */
const longest = 60
/** With more partners than this, it only gives their number. */
const maxPartners = 3

/** One sentence below the headline: what was signed, or who led the delegation and what was discussed. */
export function realiseStandfirst(ctx: RealisationContext, plan: StandfirstPlan): Phrase | undefined {
  const topics = sorted(plan.topics.filter(isChinese)).plain
  for (let n = topics.length; n >= 0; n--) {
    const list = n > 0 ? topicList(topics.slice(0, n)) : null
    const phrase =
      signedSentence(ctx, plan) ??
      talksSentence(ctx, plan, list) ??
      (n === 0 ? (leaderSentence(ctx, plan) ?? datesSentence(ctx)) : null)
    if (!phrase) continue
    if (n > 0 && phrase.text.length > longest) continue
    return naming(`${phrase.text}。`, ...phrase.facts, ...phrase.again)
  }
  return undefined
}

// 訪問團由校長陳甲率領赴日本，就雙聯學位及學生交換交換意見
function talksSentence(
  ctx: RealisationContext,
  { leader, visits }: StandfirstPlan,
  topics: Phrase | null,
): Phrase | null {
  const { record } = ctx
  const where = record.direction === 'outgoing' ? countriesOf(ctx, visits) : null
  const talks = topics && phraseOf`就${topics}${/交換意見|交流$/u.test(topics.text) ? '進行討論' : '交換意見'}`
  if (!leader) return talks && phraseOf`訪問團${where ? phraseOf`赴${where}，` : ''}${talks}`
  if (!talks) return null
  const who = naming(officeAndName(leader), leader.ref, leader.person.ref)
  const went = where ? phraseOf`赴${where}` : ''
  const start = trueSize(record) === 1 ? phraseOf`${who}${went}` : phraseOf`訪問團由${who}率領${went}`
  return phraseOf`${start}，${talks}`
}

// 訪問團由校長陳甲率領赴日本
function leaderSentence(ctx: RealisationContext, { leader, visits }: StandfirstPlan): Phrase | null {
  const where = ctx.record.direction === 'outgoing' ? countriesOf(ctx, visits) : null
  if (!leader || !where || trueSize(ctx.record) === 1) return null
  return phraseOf`訪問團由${naming(officeAndName(leader), leader.ref, leader.person.ref)}率領，赴${where}參訪`
}

// 訪問團一行12人於11月27日至28日來訪
function datesSentence(ctx: RealisationContext): Phrase | null {
  const when = trueSize(ctx.record) === 1 ? null : tripDates(ctx)
  const where = ctx.record.direction === 'outgoing' ? countriesOf(ctx, ctx.record.visits) : null
  if (!when || (ctx.record.direction === 'outgoing' && !where)) return null
  const size = sizeOf(ctx.record)
  return phraseOf`訪問團${size ?? ''}於${when}${where ? phraseOf`赴${where}參訪` : '來訪'}`
}

function officeAndName({ person, title }: NamedMember): string {
  const { text } = fullName(person.name, 'zh-Hant')
  return title && isChinese(title) && !/[，；：]/u.test(inside(title)) ? `${inside(title)}${text}` : text
}

// 甲大學與乙大學簽署合作備忘錄
function signedSentence({ record }: RealisationContext, { results }: StandfirstPlan): Phrase | null {
  const [first] = results
  const { home, guest, direction } = record
  const own = direction === 'incoming' ? guest : home
  const status = first?.agreements[0]?.status
  if (!first || !own || (status !== 'signed' && status !== 'renewed')) return null
  if (results.some(({ institution }) => isSameInstitution(institution, own))) return null
  const name = (one: ReportInstitution) => naming(one.name.text, partyRef(record, one))
  const partners = results.map(({ institution }) => (isSameInstitution(institution, home) ? home : institution))
  const whom =
    partners.length > maxPartners
      ? naming(
          partners.every(isUniversity) ? counted(partners.length, '所大學') : counted(partners.length, '個單位'),
          ...partners.map(({ ref }) => ref),
        )
      : listed(partners.map(name))
  const what = agreementsAs(
    status === 'signed' ? '簽署' : '續簽',
    first.agreements.map(({ subject: _, ...agreement }) => agreement),
  )
  return phraseOf`${name(own)}${partners.length > 1 ? '分別' : ''}與${whom}${what}`
}
