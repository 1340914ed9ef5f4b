import { pattern } from '../../domain/text/word-list'
import { type NonEmpty, cycle, runs } from '../non-empty'
import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportQuote } from '../report-input'
import { reportedWithoutFirstPerson } from './first-person'
import { spoken } from './person'
import { ended, inside, isChinese, quoted } from './script'
import { type RealisationContext, contextAfter, pickTemplate, template } from './realisation-context'

/** Neutral verbs of speech, used in turn. */
const verbs = ['表示', '指出', '提到', '說'] as const

// Indirect speech that begins with its own verb of speech.
const ownVerb = pattern('u')`
  ^(?:也|並|亦|則)?(?:表示|指出|強調|提到|說明|認為|感謝|肯定|期盼|期待|期許|期勉|希望|盼|呼籲|讚賞|讚揚|推崇|建議|介紹|回應|分享|回顧|重申|相信|歡迎|祝福|祝賀|勉勵|承諾|允諾|樂見
  |願意|樂於|看好|贊同|同意|支持|說(?!明會)|談到|深信|堅信|坦言|致謝|邀請|允許|讚嘆|分析|補充|強調|提及|認同|覺得|不排除|代表(?=.{1,8}(?:歡迎|感謝|致))|深感)
  |^對.{1,20}?(?:表示|深感|讚賞|讚揚)
`

// After 表示, a predicate without subject needs no comma: 表示將全力支持.
const plainPredicate = /^(?:很|非常|十分|相當|極為|將|應|會|可|也|感到|備感|高興|榮幸|學習|收穫)[^，；。]{1,14}$/u

/** Quotes. Direct speech stays unchanged in quotation marks; indirect speech never gets them. */
export function realiseQuotes(
  ctx: RealisationContext,
  quotes: readonly ReportQuote[],
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  for (const [turn, group] of runs(quotes, (quote) => quote.speaker.ref).entries()) {
    const now = contextAfter(ctx, ...sentences)
    sentences.push(
      pickTemplate(
        ctx,
        [template(`said ${group[0].ref}`, spokenBy(now, group, cycle(verbs, turn)))],
        startsParagraph && sentences.length === 0,
      ),
    )
  }
  return sentences
}

// 甲表示：「…。」並指出，…。
function spokenBy(ctx: RealisationContext, group: NonEmpty<ReportQuote>, verb: string): Phrase {
  const whole = group.reduce(
    (sentence, quote, i) => {
      const part = partOf(quote, i === 0 ? verb : further(verb), i > 0)
      return phraseOf`${sentence}${i === 0 || sentence.text.endsWith('」') ? '' : '；'}${part}`
    },
    spoken(ctx, group[0].speaker),
  )
  return { ...whole, text: ended(whole.text) }
}

function partOf(quote: ReportQuote, verb: string, again: boolean): Phrase {
  const and = again ? '並' : ''
  const chinese = isChinese(quote.words)
  if (quote.form === 'direct') {
    const words = unmarked(quote.words.text)
    const closed = /[.!?…。！？—]$/u.test(words)
      ? words
      : `${words}${chinese || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(words) ? '。' : '.'}`
    return phraseOf`${and}${verb}：${stating(quoted(closed), quote.ref)}`
  }
  if (chinese && /^[「『].*[」』][。.]?$/su.test(quote.words.text.trim()))
    return phraseOf`${and}${verb}：${stating(quoted(ended(unmarked(quote.words.text.trim()))), quote.ref)}`
  const text = chinese ? reportedWithoutFirstPerson(inside(quote.words)) : inside(quote.words)
  if (!chinese) return phraseOf`${and}${verb}，${stating(text, quote.ref)}`
  if (ownVerb.test(text)) return phraseOf`${and}${stating(text.replace(/^[也並亦則]/u, ''), quote.ref)}`
  return phraseOf`${and}${verb}${plainPredicate.test(text) ? '' : '，'}${stating(text, quote.ref)}`
}

function further(verb: string): string {
  return verb === '指出' ? '表示' : '指出'
}

/** The quote without quotation marks around it. */
function unmarked(text: string): string {
  const match = /^[「『"“](.*)[」』"”]([。.]?)$/su.exec(text)
  if (!match) return text
  const [, words = '', stop = ''] = match
  if (/[「」『』“”"]/u.test(words)) return text
  return words + (/[。.!?！？]$/u.test(words) ? '' : stop)
}
