import { type Phrase, say, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { deeds } from './activities'
import { type Form, formOf } from './form'
import { listed } from './lists'
import { item } from './script'
import { type Setting, sentencesOf } from './setting'
import { type Frame, type Telling, choose, frame } from './telling'

/** What came of it. */
export function tellOutcomes(t: Telling, entries: readonly ReportEntry[], setting: Setting): Phrase[] {
  const of = (form: Form) => entries.filter((entry) => formOf(entry) === form)
  const told: Phrase[] = []
  const opening = () => setting.opening && told.length === 0
  const verbs = of('verb')
  const nouns = entries.filter((entry) => /^(?:noun|foreign)$/.test(formOf(entry)))
  if (verbs.length > 0) told.push(choose(t, verbFrames(deeds(verbs), verbs[0]!.text, setting), opening()))
  if (nouns.length > 0) {
    const list = listed(nouns.map((entry) => stating(item(entry), entry.ref)))
    told.push(
      choose(t, nounFrames(list, told.length > 0 ? { ...setting, at: undefined, more: true } : setting), opening()),
    )
  }
  return [...told, ...sentencesOf(of('sentence'), told.length > 0 ? { ...setting, at: undefined } : setting)]
}

// 與三所姊妹校達成共識 is done by us; 達成共識 by both.
function verbFrames(list: Phrase, first: string, { pooled, at }: Setting): Frame[] {
  const ours = /^(?:與|和|跟|向|獲|取得|爭取)/u.test(first)
  const who = ours ? '訪問團' : '雙方'
  if (at) return [frame('reached at', say`${at}，${who}${list}。`)]
  return pooled && !ours
    ? [frame('trip reached', say`此行${list}。`)]
    : [frame(`${who} reached`, say`${who}${list}。`), ...(pooled ? [frame('on the trip', say`此行${list}。`)] : [])]
}

function nounFrames(list: Phrase, { pooled, at, more: further }: Setting): Frame[] {
  if (at) return [frame('results at', say`${at}的訪問成果包括${list}。`)]
  const more = further ? '另' : ''
  if (pooled)
    return [
      frame('results of trip', say`此行成果${more}包括${list}。`),
      frame('results', say`訪問成果${more}包括${list}。`),
    ]
  return [frame('results', say`訪問成果${more}包括${list}。`), frame('results here', say`具體成果${more}包括${list}。`)]
}
