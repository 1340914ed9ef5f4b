import { type Phrase, phraseOf, stating, together } from '../phrase'
import type { ReportEntry } from '../report-input'
import { formOf, isAttendance, isTypedSentence, timedAction } from './form'
import { clauses, listed } from './lists'
import { runs } from '../non-empty'
import { ended, inside, isChinese, item, typeset } from './script'
import type { Setting } from './setting'
import { type Template, type RealisationContext, pickTemplate, template } from './realisation-context'

// On incoming trips either side may have given a gift.
const gift = /^(?:致贈|贈送|頒發|頒贈|授予|頒授)/u
const attended = /(?:參加|到場|出席|與會)$/u
const spoke = /(?:致詞|致辭|致歡迎詞|致歡迎辭|主持|開場|表演|演奏|簡報)$/u
const byHost = /^由.{1,20}?(?:主持|介紹|說明|簡報|致詞|致辭|代表|主講)/u
const sight =
  /^[^，的]{0,14}(?:圖書館|博物館|校史館|體育館|實驗室|校區|宿舍|美術館|科學園區|工廠|中心)$|^(?:圖書館|校園|宿舍)$/u

// Verbs without an object.
const bareAct = /^(?:大?合(?:影|照)(?:留念)?|觀課|座談|簽約)$/u

/** True for what the delegation did, as a verb. At home, both sides pose for a photograph. */
export function isAction(entry: ReportEntry, isHome: boolean): boolean {
  return formOf(entry) === 'verb' || (!isHome && bareAct.test(inside(entry)))
}

// What both sides do: 互贈禮品
const mutual = /^互(?:贈|換|送|致|訪)/u

type Kind = 'mutual' | 'actions' | 'timed' | 'by host' | 'people' | 'sentence' | 'list'

/** Activities in the order of entry. */
export function realiseActivities(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  setting: Setting,
): Phrase[] {
  const sentences: Phrase[] = []
  let named = false
  for (const [kind, ...group] of kindRuns(entries, setting)) {
    const here: Setting = {
      ...setting,
      at: named ? undefined : setting.at,
      also: setting.also === true || sentences.length > 0,
      startsParagraph: setting.startsParagraph && sentences.length === 0,
      more: sentences.length > 0,
    }
    const run = realiseRun(ctx, kind, group, here)
    sentences.push(...run)
    named = true
  }
  return sentences
}

function kindRuns(entries: readonly ReportEntry[], setting: Setting): [Kind, ...ReportEntry[]][] {
  const kinds = entries.map((entry) => ({ entry, kind: kindOf(entry, setting.givenAway === true) }))
  return runs(kinds, ({ kind }) => kind).map((group) => [group[0].kind, ...group.map(({ entry }) => entry)])
}

function kindOf(entry: ReportEntry, givenAway: boolean): Kind {
  const text = inside(entry)
  const form = formOf(entry)
  if (form === 'foreign') return 'list'
  if (!/[，；。]/u.test(text) && byHost.test(text)) return 'by host'
  if (mutual.test(text)) return 'mutual'
  if (form === 'verb') return givenAway && gift.test(text) ? 'by host' : timedAction(text) ? 'timed' : 'actions'
  if (form === 'noun')
    return sight.test(text) || isAttendance(text) || (bareAct.test(text) && !givenAway) ? 'actions' : 'list'
  return !isTypedSentence(entry) && (attended.test(text) || spoke.test(text)) ? 'people' : 'sentence'
}

function realiseRun(ctx: RealisationContext, kind: Kind, entries: readonly ReportEntry[], setting: Setting): Phrase[] {
  switch (kind) {
    case 'actions':
      return [pickTemplate(ctx, verbTemplates(actionList(entries), setting), setting.startsParagraph)]
    case 'mutual': {
      const words = phraseOf`雙方${clauses(entries.map((entry) => stating(inside(entry), entry.ref)))}。`
      return [setting.at ? phraseOf`${setting.at}，${words}` : words]
    }
    case 'list': {
      const list = listed(entries.map((entry) => stating(item(entry), entry.ref)))
      return [pickTemplate(ctx, nounTemplates(list, setting), setting.startsParagraph)]
    }
    case 'timed':
      return entries.map((entry) => {
        const { when, rest } = timedAction(inside(entry)) ?? { when: '', rest: inside(entry) }
        const words = stating(rest, entry.ref)
        return setting.at ? phraseOf`${setting.at}，訪問團${when}${words}。` : phraseOf`${when}，訪問團${words}。`
      })
    case 'by host':
      return entries.map((entry, i) => {
        const words = stating(inside(entry), entry.ref)
        if (i === 0 && setting.at) return phraseOf`${setting.at}，${words}。`
        return phraseOf`${setting.pooled ? '訪問期間並' : '會中'}${words}。`
      })
    case 'people':
      return [peopleSentence(entries, setting)]
    case 'sentence':
      return entries.map((entry, i) => {
        const text = stating(ended(typeset(entry.text)), entry.ref)
        return i === 0 && setting.at && isChinese(entry) && !/^(?:在|於|同日|當日|隨後|其後|會中|\d)/u.test(entry.text)
          ? phraseOf`${setting.at}，${text}`
          : text
      })
  }
}

// 大阪校友會有20多名校友參加，並由校長致詞: who came, and who spoke.
function peopleSentence(entries: readonly ReportEntry[], { at }: Setting): Phrase {
  const parts = entries.map((entry, i) => {
    const text = inside(entry)
    const came = attended.test(text)
    if (i > 0) return stating(`${i === entries.length - 1 ? '並' : ''}${came ? '有' : '由'}${text}`, entry.ref)
    const words = stating(came ? `有${text}` : text, entry.ref)
    if (!came) return at ? phraseOf`${at}，${words}` : words
    if (!at) return phraseOf`活動${words}`
    const event = { ...at, text: at.text.replace(/^(?:在|拜會)/u, '') }
    return event.text === at.text ? phraseOf`${at}，活動${words}` : phraseOf`${event}${words}`
  })
  return phraseOf`${together(parts, '，')}。`
}

/** 參觀圖書館，並與學生座談: the activities as a clause. */
export function actionList(entries: readonly ReportEntry[]): Phrase {
  return clauses(
    entries.map((entry) => {
      const text = inside(entry)
      const isPlace = formOf(entry) === 'noun' && !isAttendance(text) && !bareAct.test(text)
      return stating(isPlace ? `參觀${text}` : text, entry.ref)
    }),
  )
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
