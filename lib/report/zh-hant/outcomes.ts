import { type Phrase, phraseOf, stating, together } from '../phrase'
import type { ReportEntry, ReportVisit } from '../report-input'
import { formOf, timedAction } from './form'
import { institutionAgain, isUniversity, natureOf } from './institution'
import { listed } from './lists'
import { numeral } from './numbers'
import { atHome } from './places'
import { ended, inside, item, typeset } from './script'
import type { Setting } from './setting'
import { type Template, type RealisationContext, pickTemplate, template } from './realisation-context'

/** A clause with its subject, which neighbours share; `subject` is empty for a sentence as it is. */
type Outcome = { subject: string; predicate: string; ref: string }

/** Outcomes in the order of entry. `visit`: the visit of the outcomes, absent for those of the whole trip. */
export function realiseOutcomes(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  setting: Setting,
  visit?: ReportVisit,
): Phrase[] {
  const sentences: Phrase[] = []
  let open: Outcome[] = []
  let list: ReportEntry[] = []
  const at = () => (sentences.length === 0 ? setting.at : undefined)
  const startsParagraph = () => setting.startsParagraph && sentences.length === 0
  const close = () => {
    if (open.length > 0) sentences.push(clauseSentence(open, at()))
    if (list.length > 0) {
      const items = listed(list.map((entry) => stating(item(entry), entry.ref)))
      const here = { ...setting, at: at(), more: sentences.length > 0 }
      sentences.push(pickTemplate(ctx, nounTemplates(items, here), startsParagraph()))
    }
    open = []
    list = []
  }
  for (const entry of entries) {
    const outcome = outcomeOf(ctx, entry, setting, visit)
    if (!outcome) {
      if (open.length > 0) close()
      list.push(entry)
      continue
    }
    const [first] = open
    const joins = first && open.length < 3 && first.subject !== '' && first.subject === outcome.subject
    if (list.length > 0 || !joins) close()
    open.push(outcome)
  }
  close()
  return sentences
}

function clauseSentence(outcomes: readonly Outcome[], at: Phrase | undefined): Phrase {
  const [first] = outcomes
  const parts = outcomes.map(({ predicate, ref }, i) =>
    stating(i === 0 || i < outcomes.length - 1 || /^[並亦也另且]/u.test(predicate) ? predicate : `並${predicate}`, ref),
  )
  const whole = phraseOf`${at && !/^(?:在|於|此行)/u.test(first?.predicate ?? '') ? phraseOf`${at}，` : ''}${
    first?.subject ?? ''
  }${together(parts, '，')}`
  return { ...whole, text: ended(whole.text) }
}

const pairs = /^(雙方|兩校)(?!的|之|師生|學生|關係|交流|合作)/u

function outcomeOf(
  ctx: RealisationContext,
  entry: ReportEntry,
  setting: Setting,
  visit: ReportVisit | undefined,
): Outcome | null {
  const form = formOf(entry)
  const text = inside(entry)
  if (form === 'foreign') return null
  const both = bothSides(ctx, setting, visit)
  if (form === 'sentence') {
    const pair = pairs.exec(text)?.[0]
    if (pair !== undefined && pair.length < text.length && !/。/u.test(text))
      return { subject: pair, predicate: text.slice(pair.length), ref: entry.ref }
    return { subject: '', predicate: typeset(entry.text), ref: entry.ref }
  }
  const wish = /^(?:收穫|成果|圓滿|順利)/u.test(text)
  const mood = /(?:意願|興趣).{0,2}(?:高|強|濃厚)$|^未(?:達|能|獲)/u.test(text)
  const timed = /^(?:自|預計)?(?:明年|後年|今年|\d{4}年)(?:度)?(?:\d{1,2}月)?起/u.test(text)
  if (form === 'noun' && !wish && !mood && !timed) return null
  if (/^每[年學]/u.test(text) && both !== '雙方') return null
  return { subject: wish ? '此行' : subjectOf(ctx, text, both, visit), predicate: planned(text), ref: entry.ref }
}

// 將於明年共同舉辦: a time without a verb of planning is in the future.
function planned(text: string): string {
  const [, from, action] = /^自?((?:明年|後年|今年|\d{4}年)(?:度)?(?:\d{1,2}月)?起)[，]?(.+)$/u.exec(text) ?? []
  if (from && action) return `將自${from}${action}`
  const { when, rest } = timedAction(text) ?? {}
  if (when === undefined || rest === undefined || !/^(?:明年|後年|下|上半年|年底|\d|今年)/u.test(when)) return text
  return `將${/[起]$/u.test(when) ? '自' : '於'}${when}${rest}`
}

// 與三所姊妹校達成共識 has the delegation as its subject, 達成共識 both sides, 願意接受本校學生 the other side.
function subjectOf(ctx: RealisationContext, text: string, both: string, visit: ReportVisit | undefined): string {
  if (/^(?:與|和|跟|向|獲|取得|爭取|收到|收集|蒐集|招收|錄取|面試|完成招)/u.test(text)) return '訪問團'
  if (/^(?:促成|開啟|奠定|圓滿|順利|成功)/u.test(text)) return '此行'
  const theirs = /^(?:願意|承諾|允諾|答應|有意|歡迎|邀請本校|提供本校|接受本校)|^對本校/u.test(text)
  if (theirs && visit && !atHome(ctx, visit)) return institutionAgain(visit.institution)
  return /^(?:訪問團與|各方)/u.test(both) && !mutual.test(text) ? '此行' : both
}

// What two parties do together.
const mutual =
  /^(?:並|另|亦)?(?:原則|初步)?(?:同意|達成|約定|商定|議定|建立|締結|簽|續|共同|互|確認|確立|成立|合作|合辦|預計|將|擬|決定|希望)/u

// 雙方 are two parties only. With several hosts, the subject is the trip, or the delegation with each of them.
function bothSides(ctx: RealisationContext, { pooled }: Setting, visit: ReportVisit | undefined): string {
  const { visits, direction } = ctx.record
  if (visit) return natureOf(visit.institution) === 'institution' ? '雙方' : '訪問團'
  const institutions = [...new Set(visits.map((one) => one.institution))]
  if (!pooled || institutions.length === 1 || direction === 'incoming') return '雙方'
  if (institutions.length === 0) return '此行'
  if (!institutions.every(isUniversity)) return '各方'
  return `訪問團與${institutions.length === 2 ? '兩' : numeral(institutions.length)}校`
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
