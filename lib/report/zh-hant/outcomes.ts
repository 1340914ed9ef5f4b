import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { actionList } from './activities'
import { type Form, formOf } from './form'
import { listed } from './lists'
import { item } from './script'
import { type Setting, sentencesOf } from './setting'
import { type Template, type RealisationContext, pickTemplate, template } from './realisation-context'

/** Outcomes. */
export function realiseOutcomes(ctx: RealisationContext, entries: readonly ReportEntry[], setting: Setting): Phrase[] {
  const of = (form: Form) => entries.filter((entry) => formOf(entry) === form)
  const sentences: Phrase[] = []
  const startsParagraph = () => setting.startsParagraph && sentences.length === 0
  const verbs = of('verb')
  const nouns = entries.filter((entry) => /^(?:noun|foreign)$/.test(formOf(entry)))
  const [first] = verbs
  if (first) sentences.push(pickTemplate(ctx, verbTemplates(actionList(verbs), first.text, setting), startsParagraph()))
  if (nouns.length > 0) {
    const list = listed(nouns.map((entry) => stating(item(entry), entry.ref)))
    sentences.push(
      pickTemplate(
        ctx,
        nounTemplates(list, sentences.length > 0 ? { ...setting, at: undefined, more: true } : setting),
        startsParagraph(),
      ),
    )
  }
  return [...sentences, ...sentencesOf(of('sentence'), sentences.length > 0 ? { ...setting, at: undefined } : setting)]
}

// 與三所姊妹校達成共識 has the delegation as its subject, 達成共識 both sides.
function verbTemplates(list: Phrase, first: string, { pooled, at }: Setting): Template[] {
  const ours = /^(?:與|和|跟|向|獲|取得|爭取)/u.test(first)
  const who = ours ? '訪問團' : '雙方'
  if (at) return [template('reached at', phraseOf`${at}，${who}${list}。`)]
  return pooled && !ours
    ? [template('trip reached', phraseOf`此行${list}。`)]
    : [
        template(`${who} reached`, phraseOf`${who}${list}。`),
        ...(pooled ? [template('on the trip', phraseOf`此行${list}。`)] : []),
      ]
}

function nounTemplates(list: Phrase, { pooled, at, more: further }: Setting): Template[] {
  if (at) return [template('results at', phraseOf`${at}的訪問成果包括${list}。`)]
  const more = further ? '另' : ''
  if (pooled)
    return [
      template('results of trip', phraseOf`此行成果${more}包括${list}。`),
      template('results', phraseOf`訪問成果${more}包括${list}。`),
    ]
  return [
    template('results', phraseOf`訪問成果${more}包括${list}。`),
    template('results here', phraseOf`具體成果${more}包括${list}。`),
  ]
}
