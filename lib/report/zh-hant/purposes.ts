import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { formOf } from './form'
import { clauses, listed } from './lists'
import { ended, inside, isChinese, item, typeset } from './script'
import { type RealisationContext, pickTemplate, template } from './realisation-context'

/** The maximum length of a purpose in the lead. */
const longest = 45

/** True if the first purpose can begin the lead as 為…. */
export function canOpen(purposes: readonly ReportEntry[]): boolean {
  const [first] = purposes
  return first !== undefined && isOpener(first)
}

/** 為深化合作關係，並拓展交流網絡: the first purpose, and the second if there are exactly two short ones. */
export function leadPurpose(_: RealisationContext, purposes: readonly ReportEntry[]): Phrase | null {
  const [first, second] = purposes
  if (!first || !isOpener(first)) return null
  const one = stating(aim(first), first.ref)
  const pair =
    second &&
    purposes.length === 2 &&
    isOpener(second) &&
    formOf(first) === formOf(second) &&
    aim(first).length + aim(second).length <= longest
  if (!pair) return phraseOf`為${one}`
  const two = stating(aim(second), second.ref)
  return formOf(first) === 'verb' ? phraseOf`為${clauses([one, two])}` : phraseOf`為${listed([one, two])}`
}

/** The purposes that the lead has not stated. */
export function realisePurposes(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
): Phrase[] {
  const left = entries.filter((entry) => !ctx.stated.has(entry.ref))
  const further = left.length < entries.length
  const plain = left.filter((entry) => isChinese(entry) && formOf(entry) !== 'sentence')
  const typedSentences = left.filter((entry) => isChinese(entry) && formOf(entry) === 'sentence')
  const foreign = left.filter((entry) => !isChinese(entry))
  const sentences: Phrase[] = []
  const heads = () => startsParagraph && sentences.length === 0
  if (plain.length > 0) {
    const list = listed(plain.map((entry) => stating(aim(entry), entry.ref)))
    sentences.push(
      pickTemplate(
        ctx,
        further
          ? [
              template('further aims', phraseOf`此行另以${list}為目標。`),
              template('further hopes', phraseOf`此次訪問的目的還有${list}。`),
            ]
          : [
              template('aims', phraseOf`此行目的為${list}。`),
              template('visit aims', phraseOf`此次訪問以${list}為目標。`),
            ],
        heads(),
      ),
    )
  }
  if (foreign.length > 0) {
    const list = listed(foreign.map((entry) => stating(item(entry), entry.ref)))
    const are = foreign.length > 1 ? '包括' : '為'
    sentences.push(
      pickTemplate(
        ctx,
        further || sentences.length > 0
          ? [template('other aims', phraseOf`其他目的${are}${list}。`)]
          : [
              template('aims', phraseOf`此行目的${are}${list}。`),
              template('visit aims', phraseOf`訪問目的${are}${list}。`),
            ],
        heads(),
      ),
    )
  }
  return [...sentences, ...typedSentences.map((entry) => stating(ended(typeset(entry.text)), entry.ref))]
}

// Removes 為 at the beginning, because the template has one. 國際交流 needs a verb: 為進行國際交流.
function aim(entry: ReportEntry): string {
  const text = inside(entry)
    .replace(/^(?:旨在|目的為|目的在於|目的是|為了|以(?=[促推拓深強加提增建擴瞭了])|為(?=[^期]{2}))/u, '')
    .replace(/^(?:以期|期能|俾|希望|期望|期盼|盼)(?:能)?/u, '')
  return formOf({ ...entry, text }) === 'noun' &&
    /^[^、，]*(?:交流|考察|參訪|洽談|學習|研習|座談|合作|招生)$/u.test(text)
    ? `${/招生$/u.test(text) ? '辦理' : '進行'}${text}`
    : text
}

function isOpener(entry: ReportEntry): boolean {
  return isChinese(entry) && formOf(entry) !== 'sentence' && aim(entry).length <= longest && !/[；：]/u.test(aim(entry))
}
