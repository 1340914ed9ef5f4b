import { trueSize } from '../delegation-size'
import { type ReportInstitution, isSameInstitution, partyRef } from '../report-input'
import { type Phrase, naming, phraseOf, stating } from '../phrase'
import type { StandfirstPlan } from '../plan-standfirst'
import { objectOf } from './agreements'
import { delegationNoun } from './delegation'
import { classified } from './entries'
import { listed } from './lists'
import { count } from './numbers'
import { namedBriefly } from './person'
import { countriesOf } from './places'
import { type RealisationContext, asSubject } from './realisation-context'
import { nameWithArticle } from './institution'
import { leadPurpose } from './purposes'
import { spelled } from './spelling'
import { topicNouns } from './topics'
import { tripDates } from './trip-dates'
import { bareInfinitive, upperFirst } from './wording'

/** With more words than this, the standfirst names fewer topics. */
const longest = 32
/** With more words than this, a purpose does not fit in the standfirst. */
const longestPurpose = 16
/** With more partners than this, it only gives their number. */
const maxPartners = 3

/** One sentence below the headline: what was signed, who led the delegation and what was discussed, or why or when. */
export function realiseStandfirst(ctx: RealisationContext, plan: StandfirstPlan): Phrase | undefined {
  const topics = topicsOf(plan)
  for (let n = topics.length; n >= 0; n--) {
    const phrase =
      signedSentence(ctx, plan) ??
      talksSentence(ctx, plan, topics.slice(0, n)) ??
      (n === 0 ? (purposeSentence(ctx) ?? datesSentence(ctx)) : null)
    if (!phrase) continue
    if (n > 0 && (phrase.text.split(' ').length > longest || phrase.text.includes(';'))) continue
    return naming(`${upperFirst(phrase.text)}.`.replace(/\.\.$/, '.'), ...phrase.facts, ...phrase.again)
  }
  return undefined
}

// Topics that read well within a list: noun phrases without punctuation of their own.
function topicsOf({ topics }: StandfirstPlan): Phrase[] {
  return topics.flatMap((entry) => {
    const [item] = classified([entry])
    if (!item || !/^(?:noun|gerund|infinitive)$/.test(item.form) || !/^en\b/i.test(entry.lang)) return []
    // "the focus of the visit" says nothing without its visit.
    if (/\bof (?:the|this|our) (?:visit|trip|mission|meeting|talks|delegation)\b/i.test(entry.text)) return []
    const nouns = topicNouns([item])
    return nouns.every(({ text }) => !/[;:(]/.test(text)) ? [listed(nouns)] : []
  })
}

// "President A led the delegation to Japan for talks on student exchange"
function talksSentence(ctx: RealisationContext, plan: StandfirstPlan, topics: readonly Phrase[]): Phrase | null {
  const { record } = ctx
  const known = plan.visits.filter(({ institution }) => institution.country)
  const countries = record.direction === 'outgoing' ? countriesOf(known) : null
  const talks = topics.length > 0 ? listed(topics) : null
  const person = plan.leader?.person
  if (talks && !person && !countries && record.direction === 'outgoing') return null
  if (!plan.leader || !person)
    return talks && phraseOf`Talks${countries ? phraseOf` in ${countries}` : ''} covered ${talks}`
  if (!talks && !countries) return null
  const purpose = talks || !countries ? null : leadPurpose(record.purposes)
  const why = purpose && purpose.text.split(' ').length <= longestPurpose ? phraseOf` ${purpose}` : ''
  const who = naming(namedBriefly(ctx.houseStyle, person, plan.leader.title), plan.leader.ref, person.ref)
  const did = trueSize(record) === 1 ? spelled(ctx.houseStyle, 'traveled') : 'led the delegation'
  const where = countries ? phraseOf` to ${countries}` : ''
  return phraseOf`${who} ${did}${where}${talks ? phraseOf` for talks on ${talks}` : why}`
}

// "The delegation came to discuss further cooperation", "traveled to Japan for knowledge exchange"
function purposeSentence({ record, houseStyle }: RealisationContext): Phrase | null {
  const [first] = record.purposes
  const countries = record.direction === 'outgoing' ? countriesOf(record.visits) : null
  if (trueSize(record) === 1 || (record.direction === 'outgoing' && !countries)) return null
  const went = countries ? phraseOf`${spelled(houseStyle, 'traveled')} to ${countries}` : 'came'
  if (!first || first.text.split(' ').length > longestPurpose) return null
  const [item] = classified([first])
  if (item?.form === 'infinitive')
    return phraseOf`the delegation ${went} to ${stating(bareInfinitive(first), first.ref)}`
  const nouns = item?.form === 'noun' ? topicNouns([item]) : []
  const [only, ...others] = nouns
  return only && others.length === 0 && !/[;:(]/.test(only.text) ? phraseOf`the delegation ${went} for ${only}` : null
}

// "A 12-member delegation visited from November 27 to 28, 2024"
function datesSentence(ctx: RealisationContext): Phrase | null {
  const when = trueSize(ctx.record) === 1 ? null : tripDates(ctx)
  if (!when) return null
  const { record } = ctx
  const from = record.direction === 'incoming' ? record.guest : undefined
  const sent = from ? phraseOf` from ${naming(nameWithArticle(from), from.ref)}` : ''
  const who = phraseOf`${delegationNoun(record)}${sent}`
  const countries = record.direction === 'outgoing' ? countriesOf(record.visits) : null
  if (record.direction === 'outgoing' && !countries) return null
  return phraseOf`${asSubject(who)} visited${countries ? phraseOf` ${countries}` : ''} ${when}`
}

// "NTNU signed a Memorandum of Understanding with Osaka University"
function signedSentence(ctx: RealisationContext, { results }: StandfirstPlan): Phrase | null {
  const [first] = results
  if (!first) return null
  const { home, guest, direction } = ctx.record
  const own = direction === 'incoming' ? guest : home
  const status = first.agreements[0]?.status
  if (!own || (status !== 'signed' && status !== 'renewed')) return null
  if (results.some(({ institution }) => isSameInstitution(institution, own))) return null
  const name = (one: ReportInstitution) =>
    naming(
      one === home && one.acronym && ctx.acronyms.has(one.ref) ? one.acronym : nameWithArticle(one),
      partyRef(ctx.record, one),
    )
  const partners = results.map(({ institution }) => (isSameInstitution(institution, home) ? home : institution))
  const universities = partners.every(({ kind }) => kind === 'university')
  const whom =
    partners.length > maxPartners
      ? naming(
          `${count(partners.length)} ${universities ? 'universities' : 'partners'}`,
          ...partners.map(({ ref }) => ref),
        )
      : listed(partners.map(name))
  const what = objectOf(first.agreements.map(({ subject: _, ...agreement }) => agreement))
  return phraseOf`${asSubject(name(own))} ${status} ${what} with ${whom}`
}
