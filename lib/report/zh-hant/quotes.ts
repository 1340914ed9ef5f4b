import { type NonEmpty, cycle, runs } from '../non-empty'
import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportQuote } from '../report-input'
import { spoken } from './person'
import { ended, inside, isChinese, quoted } from './script'
import { type RealisationContext, contextAfter, pickTemplate, template } from './realisation-context'

/** Neutral verbs of speech, used in turn. */
const verbs = ['表示', '指出', '提到', '說'] as const

// Indirect speech that begins with its own verb of speech.
const ownVerb =
  /^(?:也|並|亦|則)?(?:表示|指出|強調|提到|說明|認為|感謝|肯定|期盼|期待|期許|期勉|希望|盼|呼籲|讚賞|讚揚|推崇|建議|介紹|回應|分享|回顧|重申|相信|歡迎|祝福|祝賀|勉勵|承諾|允諾)/u

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
    const closed = /[.!?…。！？—]$/u.test(words) ? words : `${words}${chinese ? '。' : '.'}`
    return phraseOf`${and}${verb}：${stating(quoted(closed), quote.ref)}`
  }
  const text = inside(quote.words)
  if (!chinese) return phraseOf`${and}${verb}：${stating(text, quote.ref)}`
  return ownVerb.test(text)
    ? phraseOf`${and}${stating(text.replace(/^[也並亦則]/u, ''), quote.ref)}`
    : phraseOf`${and}${verb}，${stating(text, quote.ref)}`
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
