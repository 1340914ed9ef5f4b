import { formOf as formOfEnglish } from '../en/form'
import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { formOf } from './form'
import { enumerated } from './lists'
import { ended, inside, isChinese, item, quoted, typeset } from './script'
import { type RealisationContext, pickTemplate, template } from './realisation-context'

/** Statements of the office. Chinese stays as typed; whole sentences in another language are put in quotation marks. */
export function realiseContext(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  const startsHere = () => startsParagraph && sentences.length === 0
  const own = entries.filter((entry) => isChinese(entry) && isWhole(entry))
  const fragments = entries.filter((entry) => isChinese(entry) && !isWhole(entry))
  const foreign = entries.filter((entry) => !isChinese(entry))
  for (const entry of own) sentences.push(stating(ended(typeset(entry.text)), entry.ref))
  for (const [kind, list] of [
    ['fragments', fragments],
    ['foreign', foreign],
  ] as const) {
    if (list.length === 0) continue
    const texts = enumerated(
      list.map((entry) => stating(kind === 'foreign' && isWhole(entry) ? quoted(entry.text) : item(entry), entry.ref)),
    )
    const text = stating(ended(texts.text), ...texts.facts)
    sentences.push(
      pickTemplate(
        ctx,
        [
          template('background', phraseOf`參訪背景：${text}`),
          template('note', phraseOf`相關說明：${text}`),
          template('also', phraseOf`另據校方說明：${text}`),
        ].slice(0, 2),
        startsHere(),
      ),
    )
  }
  return sentences
}

/** True for 應甲大學邀請, which the lead uses. */
export function isInvitation(entry: ReportEntry): boolean {
  const text = inside(entry)
  return isChinese(entry) && /^應[^，。；]{2,40}(?:邀請|之邀|邀)$/u.test(text)
}

/** The occasion of the trip: an invitation, an anniversary, a conference. */
export function realiseOccasion(ctx: RealisationContext, entry: ReportEntry, startsParagraph: boolean): Phrase[] {
  if (!isChinese(entry))
    return [
      pickTemplate(
        ctx,
        [template('occasion:', phraseOf`參訪緣起為${stating(item(entry), entry.ref)}。`)],
        startsParagraph,
      ),
    ]
  const text = inside(entry)
  if (formOf(entry) === 'sentence') return [stating(ended(typeset(entry.text)), entry.ref)]
  const occasion = stating(text, entry.ref)
  if (/^(?:應|受|獲).+(?:邀請|之邀|邀|請)/u.test(text))
    return [pickTemplate(ctx, [template('invited', phraseOf`此行係${occasion}成行。`)], startsParagraph)]
  if (/^(?:適逢|正值|為|配合|藉|趁|因|因應|循)/u.test(text))
    return [pickTemplate(ctx, [template('because', phraseOf`此行係${occasion}。`)], startsParagraph)]
  if (formOf(entry) === 'verb')
    return [pickTemplate(ctx, [template('in order to', phraseOf`此行係為${occasion}。`)], startsParagraph)]
  return [pickTemplate(ctx, [template('occasion', phraseOf`此行緣起為${occasion}。`)], startsParagraph)]
}

function isWhole(entry: ReportEntry): boolean {
  if (isChinese(entry)) return formOf(entry) === 'sentence' || inside(entry).includes('，')
  return /[.!?]["”’']?$/.test(entry.text) || formOfEnglish(entry) === 'sentence'
}
