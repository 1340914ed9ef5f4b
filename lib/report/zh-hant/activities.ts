import { type Phrase, say, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { type Form, formOf } from './form'
import { clauses, listed } from './lists'
import { inside, item } from './script'
import { type Setting, sentencesOf } from './setting'
import { type Frame, type Telling, choose, frame } from './telling'

// Where we receive, either side may have been the one to give.
const gift = /^(?:致贈|贈送|頒發|頒贈|授予|頒授)/u

/** What was done and seen. */
export function tellActivities(t: Telling, entries: readonly ReportEntry[], setting: Setting): Phrase[] {
  const of = (form: Form) => entries.filter((entry) => formOf(entry) === form)
  const told: Phrase[] = []
  const opening = () => setting.opening && told.length === 0
  const given = setting.givenAway ? of('verb').filter((entry) => gift.test(inside(entry))) : []
  const verbs = of('verb').filter((entry) => !given.includes(entry))
  const nouns = entries.filter((entry) => given.includes(entry) || /^(?:noun|foreign)$/.test(formOf(entry)))
  if (verbs.length > 0) told.push(choose(t, verbFrames(deeds(verbs), setting), opening()))
  if (nouns.length > 0) {
    const list = listed(nouns.map((entry) => stating(item(entry), entry.ref)))
    told.push(
      choose(t, nounFrames(list, told.length > 0 ? { ...setting, at: undefined, more: true } : setting), opening()),
    )
  }
  return [...told, ...sentencesOf(of('sentence'), told.length > 0 ? { ...setting, at: undefined } : setting)]
}

/** 參觀圖書館，並與學生座談: what the delegation did, for a clause of its own. */
export function deeds(entries: readonly ReportEntry[]): Phrase {
  return clauses(entries.map((entry) => stating(inside(entry), entry.ref)))
}

function verbFrames(list: Phrase, { pooled, also }: Setting): Frame[] {
  if (also)
    return [
      /並/u.test(list.text)
        ? frame('meanwhile did', say`期間，訪問團${list}。`)
        : frame('delegation also did', say`訪問團並${withoutAlso(list)}。`),
    ]
  return [
    frame('delegation did', say`訪問團${list}。`),
    ...(pooled ? [frame('on the trip', say`此行期間，訪問團${list}。`)] : []),
  ]
}

function nounFrames(list: Phrase, { pooled, at, more: further }: Setting): Frame[] {
  if (at)
    return [frame('programme at', say`${at}的行程包括${list}。`), frame('activities at', say`${at}的活動包括${list}。`)]
  const more = further ? '另' : ''
  return [
    frame('programme', say`行程${more}包括${list}。`),
    frame('activities', say`活動${more}包括${list}。`),
    ...(pooled ? [frame('programme of visit', say`訪問行程${more}包括${list}。`)] : []),
  ]
}

function withoutAlso(list: Phrase): Phrase {
  return { ...list, text: list.text.replace(/^[並亦也]/u, '') }
}
