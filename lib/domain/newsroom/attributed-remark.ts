import { pattern } from '../text/word-list'

/** A remark as reported, without its speaker, as a sentence of its own; and who said it. */
export type AttributedRemark = { words: string; by: string }

const said = pattern('u')`^(\p{Lu}[^,]{2,80}?) (?:said|noted|remarked|observed|commented) that (.+\.)$`
const accordingTo = pattern('u')`^According to ([^,]{2,80}), (.+\.)$`
const inChinese = pattern('u')`^([^，。：]{2,30}?)(?:表示|指出|提到|說)，(.+。)$`

/**
 * Separates the remark of a sentence that reports one ("Vice President Ying said that …") from its speaker; `null` for
 * any other text, such as two sentences or a remark with more than one verb of speech.
 */
export function attributedRemark(sentence: string): AttributedRemark | null {
  const [, by, words] = said.exec(sentence) ?? accordingTo.exec(sentence) ?? inChinese.exec(sentence) ?? []
  if (!by || !words || /[.!?]["”’]?\s|。./u.test(words) || /\b(?:and added that|and said that)\b/.test(words))
    return null
  const [first = '', ...rest] = words
  return { words: first.toUpperCase() + rest.join(''), by }
}
