import { pattern } from '../../domain/text/word-list'
import { formOf as formOfEnglish } from '../en/form'
import { type Phrase, noting, phraseOf, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { formOf, isTypedSentence } from './form'
import { listed } from './lists'
import { ended, inside, isChinese, item, quoted, typeset } from './script'
import { type RealisationContext, pickTemplate, template } from './realisation-context'

/**
 * Statements of the office in the order of entry. Chinese sentences stay as typed, notes become sentences about the
 * trip; text in another language is put in quotation marks.
 */
export function realiseContext(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
): Phrase[] {
  const own = entries.filter(isChinese)
  const foreign = entries.filter((entry) => !isChinese(entry))
  const sentences: Phrase[] = []
  for (const entry of own) {
    const last = sentences.at(-1)
    const text = statement(entry, last === undefined)
    // 亦為… shares the subject of the sentence before it.
    if (last && leansBack.test(text) && /[^，]{2,40}。$/u.test(last.text) && !last.text.includes('，亦'))
      sentences[sentences.length - 1] =
        phraseOf`${{ ...last, text: last.text.replace(/。$/u, '，') }}${stating(text, entry.ref)}`
    else sentences.push(tripSentence(ctx, text, entry, startsParagraph && sentences.length === 0))
  }
  if (foreign.length === 0) return sentences
  const texts = listed(
    foreign.map((entry) => (isWhole(entry) ? stating(quoted(entry.text), entry.ref) : noting(item(entry), entry.ref))),
  )
  return [
    ...sentences,
    pickTemplate(
      ctx,
      [template('background', phraseOf`此行背景${foreign.length > 1 ? '包括' : '為'}${texts}。`)],
      startsParagraph && sentences.length === 0,
    ),
  ]
}

const leansBack = /^(?:亦|並|也|且|另|同時)/u
const occurrence = /(?:週年|周年|百年|校慶|就任|就職|紀念日|新春|佳節|年節)$/u
const ownVisit = /(?:訪問|參訪|出訪|拜訪|交流活動|考察|之行|行程)$/u
const firstTime = /^(?:第[一二三四五六七八九十\d]+次|首次|首度|初次|歷來|歷年|疫後首|疫情後首|今年首|本年度首)/u
// A statement with its own subject: 國際化是重點, 兩校關係深厚, 臺日交流日益頻繁.
const statementWords = pattern('u')`
  ^(?!為|是|有|由|於|在|自|以|因|對|與).{1,14}?(?:為|是|有|係|乃|已|將|由|日益|日趨|逐年|近年|持續|往來|關係|向來|一向|始於|源於|正|皆|均)|(?:頻繁|密切|深厚|熱絡|緊密
  |不輟|良好|順利|圓滿)$
`

// 此行 and 此次訪問 take turns, so that neighbours do not begin alike. A text as typed stays.
function tripSentence(ctx: RealisationContext, text: string, entry: ReportEntry, startsParagraph: boolean): Phrase {
  if (!text.startsWith('此行') || inside(entry).startsWith('此行')) return stating(text, entry.ref)
  const trip = template('this trip', stating(text, entry.ref))
  const visit = template('this visit', stating(text.replace(/^此行/u, '此次訪問'), entry.ref))
  // The purposes may have said 此行目的為 just before.
  return pickTemplate(ctx, ctx.templateUses.has('aims') ? [visit, trip] : [trip, visit], startsParagraph)
}

function statement(entry: ReportEntry, isFirst: boolean): string {
  if (isTypedSentence(entry) || (formOf(entry) === 'sentence' && !leansBack.test(inside(entry)))) {
    const text = ended(typeset(entry.text))
    // Without a sentence before it, it refers to the trip.
    return isFirst && leansBack.test(text) && !text.includes('此行') ? `此行${text}` : text
  }
  const text = inside(entry).replace(/^(?:參訪)?(?:背景|緣起|說明)[：:]\s*/u, '')
  return ended(aboutTrip(text))
}

/** 此行適逢…, 此行為…的一環, 此行係為…: a note as a sentence about the trip. */
export function aboutTrip(text: string): string {
  if (/^[並亦].*此行/u.test(text)) return text
  if (/^與.+(?:多年|已久|密切|頻繁)/u.test(text)) return `本校${text}`
  if (/^(?:此行|此次|此(?=[亦為是也])|本次|本團|本行|這次|今年(?!度)|去年|明年|兩校|雙方|本校|該校)/u.test(text))
    return text
  if (/^(?:透過|藉由|憑藉|藉)(?:此行|此次|本次|這次)/u.test(text)) return text
  if (leansBack.test(text)) return `此行${text}`
  if (/^(?:適逢|正值|恰逢|時值|行程|為期|由|獲|經|屬|歷時|受(?=.+(?:委託|補助|指派)))/u.test(text)) return `此行${text}`
  if (/^(?:應|受|獲).*(?:邀請|之邀|邀|之託|請)$/u.test(text)) return `此行係${text}成行`
  if (/^(?:藉|趁).+/u.test(text)) return `此行係${text}成行`
  if (/^(?:應邀|受邀|獲邀)/u.test(text)) return `此行係${text}`
  if (/邀請?$/u.test(text) && !/^[為以]/u.test(text)) return `此行係應${text}成行`
  if (/^(?:配合|搭配|響應|因應|呼應|對應|延續|回應|回訪|接續|承接)/u.test(text)) return `此行係${text}`
  if (/^(?:因|循|為(?!期))/u.test(text)) return `此行係${text}`
  if (firstTime.test(text)) return `此行為${text}`
  if (occurrence.test(text) && formOf({ text, lang: 'zh-Hant' }) !== 'verb') return `此行適逢${text}`
  if (/^(?:透過|藉由|憑藉).+，/u.test(text)) return `此行${text}`
  if (/^經費/u.test(text)) return `此行${text}`
  if (
    ownVisit.test(text) ||
    /(?:一環|之一|一部分|重要里程碑|延伸|起點|計畫項目|實踐|體現|任內首次|首次|首度|重點|重點工作|任務)$/u.test(text)
  )
    return `此行為${text}`
  if (/補助$/u.test(text)) return `此行獲${text}`
  const form = formOf({ text, lang: 'zh-Hant' })
  if (form === 'verb') return `此行係為${text.replace(/^為了?/u, '')}`
  if (statementWords.test(text) || /，/u.test(text)) return text
  if (/(?:計畫|方案|專案|政策)$/u.test(text)) return `此行屬${text}`
  return `此行的背景為${text}`
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
  if (isTypedSentence(entry)) return [tripSentence(ctx, statement(entry, true), entry, startsParagraph)]
  return [tripSentence(ctx, ended(occasionOf(text)), entry, startsParagraph)]
}

const happens = /(?:舉行|就任|就職|上任|成立|落成|啟用|登場|開幕|召開|改制|交接)$/u

function occasionOf(text: string): string {
  if (/^(?:此行|此次|本次)/u.test(text)) return text
  if (/^(?:應邀|受邀|獲邀)$/u.test(text)) return `此行係${text}成行`
  if (happens.test(text) && !/^(?:為|因|應|配合|適逢|正值)/u.test(text)) return `此行適逢${text}`
  if (/^(?:簽約|續約|締約)$/u.test(text)) return `此行係為${text}`
  if (/邀請?$/u.test(text) && !/^[為以應受獲]/u.test(text)) return `此行係應${text}成行`
  if (/(?:指派|推薦|委託)$/u.test(text) && !/^[為以應受獲由]/u.test(text)) return `此行係由${text}`
  const sentence = aboutTrip(text)
  if (/^此行(?:的背景為|屬)/u.test(sentence) || sentence === text)
    return occurrence.test(text) ? `此行適逢${text}` : `此行緣於${text}`
  return sentence
}

function isWhole(entry: ReportEntry): boolean {
  return /[.!?]["”’']?$/.test(entry.text) || formOfEnglish(entry) === 'sentence'
}
