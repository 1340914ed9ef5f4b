import { formOf as formOfEnglish } from '../en/form'
import { type Phrase, say, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { formOf } from './form'
import { enumerated } from './lists'
import { ended, inside, isChinese, item, quoted, typeset } from './script'
import { type Telling, choose, frame } from './telling'

/** The house's own words. Chinese stands as typed; whole sentences of another language stand in quotation marks. */
export function tellContext(t: Telling, entries: readonly ReportEntry[], opening: boolean): Phrase[] {
  const told: Phrase[] = []
  const heads = () => opening && told.length === 0
  const own = entries.filter((entry) => isChinese(entry) && isWhole(entry))
  const fragments = entries.filter((entry) => isChinese(entry) && !isWhole(entry))
  const foreign = entries.filter((entry) => !isChinese(entry))
  for (const entry of own) told.push(stating(ended(typeset(entry.text)), entry.ref))
  for (const [kind, list] of [
    ['fragments', fragments],
    ['foreign', foreign],
  ] as const) {
    if (list.length === 0) continue
    const texts = enumerated(
      list.map((entry) => stating(kind === 'foreign' && isWhole(entry) ? quoted(entry.text) : item(entry), entry.ref)),
    )
    const text = stating(ended(texts.text), ...texts.facts)
    told.push(
      choose(
        t,
        [
          frame('background', say`參訪背景：${text}`),
          frame('note', say`相關說明：${text}`),
          frame('also', say`另據校方說明：${text}`),
        ].slice(0, 2),
        heads(),
      ),
    )
  }
  return told
}

/** True for 應甲大學邀請, which the lead takes up. */
export function isInvitation(entry: ReportEntry): boolean {
  const text = inside(entry)
  return isChinese(entry) && /^應[^，。；]{2,40}(?:邀請|之邀|邀)$/u.test(text)
}

/** The occasion of the trip: an invitation, an anniversary, a conference. */
export function tellOccasion(t: Telling, entry: ReportEntry, opening: boolean): Phrase[] {
  if (!isChinese(entry))
    return [choose(t, [frame('occasion:', say`參訪緣起為${stating(item(entry), entry.ref)}。`)], opening)]
  const text = inside(entry)
  if (formOf(entry) === 'sentence') return [stating(ended(typeset(entry.text)), entry.ref)]
  const said = stating(text, entry.ref)
  if (/^(?:應|受|獲).+(?:邀請|之邀|邀|請)/u.test(text))
    return [choose(t, [frame('invited', say`此行係${said}成行。`)], opening)]
  if (/^(?:適逢|正值|為|配合|藉|趁|因|因應|循)/u.test(text))
    return [choose(t, [frame('because', say`此行係${said}。`)], opening)]
  if (formOf(entry) === 'verb') return [choose(t, [frame('in order to', say`此行係為${said}。`)], opening)]
  return [choose(t, [frame('occasion', say`此行緣起為${said}。`)], opening)]
}

function isWhole(entry: ReportEntry): boolean {
  if (isChinese(entry)) return formOf(entry) === 'sentence' || inside(entry).includes('，')
  return /[.!?]["”’']?$/.test(entry.text) || formOfEnglish(entry) === 'sentence'
}
