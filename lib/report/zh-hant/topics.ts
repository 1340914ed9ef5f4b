import { type Phrase, say, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { formOf } from './form'
import { enumerated, listed } from './lists'
import { inside, isChinese, item } from './script'
import { type Setting, sentencesOf } from './setting'
import { type Frame, type Telling, choose, frame } from './telling'

// 討論交換學生 is told as what was discussed, or the frame would say 討論 twice.
const talk = /^(?:討論|商討|商談|洽談|洽商|研商|探討|研議)(?:了|有關|關於)?/u

/** Longer words of another language would bury the verb behind them. */
const longestForeign = 32

/** Topics that a clause can hold (就…交換意見), those that only a colon can, and whole sentences. */
export function sorted(entries: readonly ReportEntry[]): {
  plain: ReportEntry[]
  loose: ReportEntry[]
  sentences: ReportEntry[]
} {
  const sentences = entries.filter((entry) => formOf(entry) === 'sentence')
  const short = entries.filter((entry) => !isChinese(entry)).every((entry) => inside(entry).length <= longestForeign)
  const plain = entries.filter(
    (entry) => !sentences.includes(entry) && (isChinese(entry) ? !/[，；：]/u.test(inside(entry)) : short),
  )
  return { plain, loose: entries.filter((entry) => !plain.includes(entry) && !sentences.includes(entry)), sentences }
}

/** 雙方就甲及乙交換意見: a clause that can follow who received whom. */
export function topicsClause(t: Telling, entries: readonly ReportEntry[]): Phrase {
  const list = topicList(entries)
  return choose(
    t,
    [
      frame('on, discussed', say`雙方就${list}進行討論`),
      frame('on, exchanged', say`雙方就${list}交換意見`),
      frame('discussed', say`雙方討論${list}`),
    ],
    false,
  )
}

/** Topics that no clause has told. */
export function tellTopics(t: Telling, entries: readonly ReportEntry[], setting: Setting): Phrase[] {
  const { plain, loose, sentences } = sorted(entries)
  const told: Phrase[] = []
  const opening = () => setting.opening && told.length === 0
  if (plain.length > 0) told.push(choose(t, plainFrames(topicList(plain), plain.length, setting), opening()))
  if (loose.length > 0) {
    const also = told.length > 0 || setting.more
    // Chinese words with marks of their own stand behind a colon, each as it was typed.
    const own = loose.some(isChinese)
    const list = (own ? enumerated : listed)(loose.map((entry) => stating(item(entry), entry.ref)))
    const are = loose.length > 1 ? '包括' : '為'
    const frames = own ? looseFrames(list, setting) : listFrames(say`${are}${list}`, setting)
    told.push(
      choose(
        t,
        also ? [frame('further topics:', own ? say`其他議題：${list}。` : say`其他議題${are}${list}。`)] : frames,
        opening(),
      ),
    )
  }
  return [...told, ...sentencesOf(sentences, told.length > 0 ? { ...setting, at: undefined } : setting)]
}

function plainFrames(list: Phrase, n: number, { pooled }: Setting): Frame[] {
  const are = n > 1 ? '包括' : '為'
  if (!pooled)
    return [frame('topics here', say`會談議題${are}${list}。`), frame('discussed here', say`雙方並討論${list}。`)]
  return [
    frame('topics were', say`訪問期間討論的議題${are}${list}。`),
    frame('talks on', n > 1 ? say`會談內容涵蓋${list}。` : say`會談主題為${list}。`),
    frame('topics of talks', say`交流議題${are}${list}。`),
  ]
}

function listFrames(are: Phrase, { pooled, at }: Setting): Frame[] {
  if (at) return [frame('topics at', say`${at}的會談議題${are}。`), frame('discussed at', say`${at}討論的議題${are}。`)]
  if (pooled)
    return [frame('topics were', say`訪問期間討論的議題${are}。`), frame('topics of talks', say`交流議題${are}。`)]
  return [
    frame('topics here', say`會談議題${are}。`),
    frame('discussed were', say`雙方討論的議題${are}。`),
    frame('agenda was', say`討論議題${are}。`),
  ]
}

function looseFrames(texts: Phrase, { pooled, at }: Setting): Frame[] {
  if (at)
    return [
      frame('topics at:', say`${at}的會談議題：${texts}。`),
      frame('discussed at:', say`${at}討論的議題：${texts}。`),
    ]
  if (pooled)
    return [
      frame('topics of visit:', say`訪問期間討論的議題如下：${texts}。`),
      frame('talks:', say`會談議題：${texts}。`),
    ]
  return [
    frame('topics:', say`會談議題：${texts}。`),
    frame('discussed:', say`雙方討論的議題如下：${texts}。`),
    frame('on agenda:', say`討論議題：${texts}。`),
  ]
}

function topicList(entries: readonly ReportEntry[]): Phrase {
  return listed(entries.map((entry) => stating(item(entry).replace(talk, ''), entry.ref)))
}
