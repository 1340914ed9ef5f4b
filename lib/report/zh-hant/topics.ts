import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportEntry, ReportInstitution } from '../report-input'
import { natureOf } from './institution'
import { formOf } from './form'
import { enumerated, listed } from './lists'
import { inside, isChinese, item } from './script'
import { type Setting, sentencesOf } from './setting'
import { type Template, type RealisationContext, pickTemplate, template } from './realisation-context'

// 討論交換學生 becomes 交換學生, because the template contains 討論.
const talk = /^(?:討論|商討|商談|洽談|洽商|研商|探討|研議)(?:了|有關|關於)?/u

/** The maximum length of text in another language before the verb. */
const longestForeign = 32

/** Topics that fit in a clause (就…交換意見), topics that need a colon, and whole sentences. */
export function sorted(entries: readonly ReportEntry[]): {
  plain: ReportEntry[]
  loose: ReportEntry[]
  sentences: ReportEntry[]
} {
  const typedSentences = entries.filter((entry) => formOf(entry) === 'sentence')
  const short = entries.filter((entry) => !isChinese(entry)).every((entry) => inside(entry).length <= longestForeign)
  const plain = entries.filter(
    (entry) => !typedSentences.includes(entry) && (isChinese(entry) ? !/[，；：]/u.test(inside(entry)) : short),
  )
  return {
    plain,
    loose: entries.filter((entry) => !plain.includes(entry) && !typedSentences.includes(entry)),
    sentences: typedSentences,
  }
}

/** 雙方就甲及乙交換意見: a clause that can follow the reception. */
export function topicsClause(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  institution?: ReportInstitution,
): Phrase {
  const list = topicList(entries)
  // 雙方 are two parties; at an event there are more.
  if (institution && natureOf(institution) === 'event')
    return pickTemplate(ctx, [template('event, on', phraseOf`與會者就${list}交換意見`)], false)
  return pickTemplate(
    ctx,
    [
      template('on, discussed', phraseOf`雙方就${list}進行討論`),
      template('on, exchanged', phraseOf`雙方就${list}交換意見`),
      template('discussed', phraseOf`雙方討論${list}`),
    ],
    false,
  )
}

/** Topics that no clause has stated. */
export function realiseTopics(ctx: RealisationContext, entries: readonly ReportEntry[], setting: Setting): Phrase[] {
  const { plain, loose, sentences: typedSentences } = sorted(entries)
  const sentences: Phrase[] = []
  const startsParagraph = () => setting.startsParagraph && sentences.length === 0
  if (plain.length > 0)
    sentences.push(pickTemplate(ctx, plainTemplates(topicList(plain), plain.length, setting), startsParagraph()))
  if (loose.length > 0) {
    const also = sentences.length > 0 || setting.more
    // Chinese texts with punctuation follow a colon, as typed.
    const own = loose.some(isChinese)
    const list = (own ? enumerated : listed)(loose.map((entry) => stating(item(entry), entry.ref)))
    const are = loose.length > 1 ? '包括' : '為'
    const templates = own ? looseTemplates(list, setting) : listTemplates(phraseOf`${are}${list}`, setting)
    sentences.push(
      pickTemplate(
        ctx,
        also
          ? [template('further topics:', own ? phraseOf`其他議題：${list}。` : phraseOf`其他議題${are}${list}。`)]
          : templates,
        startsParagraph(),
      ),
    )
  }
  return [...sentences, ...sentencesOf(typedSentences, sentences.length > 0 ? { ...setting, at: undefined } : setting)]
}

function plainTemplates(list: Phrase, n: number, { pooled }: Setting): Template[] {
  const are = n > 1 ? '包括' : '為'
  if (!pooled)
    return [
      template('topics here', phraseOf`會談議題${are}${list}。`),
      template('discussed here', phraseOf`雙方並討論${list}。`),
    ]
  return [
    template('topics were', phraseOf`訪問期間討論的議題${are}${list}。`),
    template('talks on', n > 1 ? phraseOf`會談內容涵蓋${list}。` : phraseOf`會談主題為${list}。`),
    template('topics of talks', phraseOf`交流議題${are}${list}。`),
  ]
}

function listTemplates(are: Phrase, { pooled, at }: Setting): Template[] {
  if (at)
    return [
      template('topics at', phraseOf`${at}的會談議題${are}。`),
      template('discussed at', phraseOf`${at}討論的議題${are}。`),
    ]
  if (pooled)
    return [
      template('topics were', phraseOf`訪問期間討論的議題${are}。`),
      template('topics of talks', phraseOf`交流議題${are}。`),
    ]
  return [
    template('topics here', phraseOf`會談議題${are}。`),
    template('discussed were', phraseOf`雙方討論的議題${are}。`),
    template('agenda was', phraseOf`討論議題${are}。`),
  ]
}

function looseTemplates(texts: Phrase, { pooled, at }: Setting): Template[] {
  if (at)
    return [
      template('topics at:', phraseOf`${at}的會談議題：${texts}。`),
      template('discussed at:', phraseOf`${at}討論的議題：${texts}。`),
    ]
  if (pooled)
    return [
      template('topics of visit:', phraseOf`訪問期間討論的議題如下：${texts}。`),
      template('talks:', phraseOf`會談議題：${texts}。`),
    ]
  return [
    template('topics:', phraseOf`會談議題：${texts}。`),
    template('discussed:', phraseOf`雙方討論的議題如下：${texts}。`),
    template('on agenda:', phraseOf`討論議題：${texts}。`),
  ]
}

/** 學生交換及雙聯學位: the topics as a list, without 討論 in front. */
export function topicList(entries: readonly ReportEntry[]): Phrase {
  return listed(entries.map((entry) => stating(item(entry).replace(talk, ''), entry.ref)))
}
