import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { type Form, formOf } from './form'
import { clauses, listed } from './lists'
import { inside, item } from './script'
import { type Setting, sentencesOf } from './setting'
import { type Template, type RealisationContext, pickTemplate, template } from './realisation-context'

// On incoming trips either side may have given a gift.
const gift = /^(?:致贈|贈送|頒發|頒贈|授予|頒授)/u

/** Activities. */
export function realiseActivities(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  setting: Setting,
): Phrase[] {
  const of = (form: Form) => entries.filter((entry) => formOf(entry) === form)
  const sentences: Phrase[] = []
  const startsParagraph = () => setting.startsParagraph && sentences.length === 0
  const given = setting.givenAway ? of('verb').filter((entry) => gift.test(inside(entry))) : []
  const verbs = of('verb').filter((entry) => !given.includes(entry))
  const nouns = entries.filter((entry) => given.includes(entry) || /^(?:noun|foreign)$/.test(formOf(entry)))
  if (verbs.length > 0) sentences.push(pickTemplate(ctx, verbTemplates(actionList(verbs), setting), startsParagraph()))
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

/** 參觀圖書館，並與學生座談: the activities as a clause. */
export function actionList(entries: readonly ReportEntry[]): Phrase {
  return clauses(entries.map((entry) => stating(inside(entry), entry.ref)))
}

function verbTemplates(list: Phrase, { pooled, also }: Setting): Template[] {
  if (also)
    return [
      /並/u.test(list.text)
        ? template('meanwhile did', phraseOf`期間，訪問團${list}。`)
        : template('delegation also did', phraseOf`訪問團並${withoutAlso(list)}。`),
    ]
  return [
    template('delegation did', phraseOf`訪問團${list}。`),
    ...(pooled ? [template('on the trip', phraseOf`此行期間，訪問團${list}。`)] : []),
  ]
}

function nounTemplates(list: Phrase, { pooled, at, more: further }: Setting): Template[] {
  if (at)
    return [
      template('programme at', phraseOf`${at}的行程包括${list}。`),
      template('activities at', phraseOf`${at}的活動包括${list}。`),
    ]
  const more = further ? '另' : ''
  return [
    template('programme', phraseOf`行程${more}包括${list}。`),
    template('activities', phraseOf`活動${more}包括${list}。`),
    ...(pooled ? [template('programme of visit', phraseOf`訪問行程${more}包括${list}。`)] : []),
  ]
}

function withoutAlso(list: Phrase): Phrase {
  return { ...list, text: list.text.replace(/^[並亦也]/u, '') }
}
