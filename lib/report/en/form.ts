import type { Words } from '../../domain/text'
import { headNoun } from './nouns'
import { isGerund, isParticiple, isPast, isPresent, isVerb } from './verbs'

/**
 * The grammatical form of a text that a user typed:
 * - `noun`: "campus tour", "how to attract staff" · `gerund`: "expanding exchange"
 * - `infinitive`: "promote exchange", "to promote exchange" · `past`: "met the Dean"
 * - `present`: "emphasizes the need", "will sign in May" · `participle`: "helped by X", "founded in 1931"
 * - `adverbial`: "at the invitation of X" · `sentence`: a whole one · `foreign`: not English
 */
export type Form = 'noun' | 'gerund' | 'infinitive' | 'past' | 'present' | 'participle' | 'adverbial' | 'sentence' | 'foreign'

const auxiliary = /^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|does|did|do|isn['’]t|aren['’]t|wasn['’]t|won['’]t|cannot|shall)$/
const determiner = /^(?:the|a|an|its|their|our|his|her|my|this|these|those|that|all|both|each|every|more|some|several|many|various|new|future|closer|stronger|further|mutual|joint|existing|potential|possible|long-term|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)$/i
const article = /^(?:the|a|an|its|their|our|his|her|this|these|those|that|all|both|each|every|more|some|several|many|various|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)$/i
const preposition = /^(?:of|to|with|by|from|on|for|in|at|and|or|between|among|during|through|abroad|as|into|under|within|across|over|about|near|after|before)$/
const adverb = /^(?:also|further|then|together|later|finally|first|jointly|better|again|not|never)$|ly$/
const relative = /^(?:who|which|that|where|whose|when|while|as)$/
const phrasalStart = /^(?:at|on|in|as|under|by|during|following|within|upon|with|through|thanks|alongside|amid|against|after|before|for|since|despite)$/

// Words that are nouns as often as verbs: what follows decides.
const nounFirst = /^(?:exchange|research|study|work|report|design|form|survey|interview|talk|travel|transfer|experience|lecture|address|display|review|award|partner|link|view|voice|use|stress|contact|benchmark|market|name|stage|sample|search|schedule|signal|trace|cover|advance|fund|request|honor|honour|hope|brief|map|focus|plan|lead|pledge|promise|call|update|upgrade|show|start|launch|return|increase|move|run|set|stop|get|form|present|open|secure|further|narrow|project|host|support|visit|tour|train|help|welcome|draft)$/
const verbByDefault = /^(?:visit|tour|support|host|secure|benchmark|launch|plan|increase|set|start|show|present|help|fund|lead|open|map|update|upgrade|train|link|brief|honor|honour|advance|award|return)$/
const participialAdjective = /^(?:advanced|applied|continued|shared|proposed|expanded|increased|improved|enhanced|related|integrated|combined|distributed|embedded|funded|planned|renewed|sustained|limited|united|organized|organised|extended|experienced|developed|deepened|strengthened|broadened|named|established|invited|guided|mixed|accelerated|aligned|accepted|selected|detailed|focused)$/
const intransitive = /^(?:participated|met|talked|agreed|listened|spoke|returned|travelled|traveled|stayed|focused|worked|looked|dined|consulted|engaged|cooperated|collaborated|contributed|came|went|engaged|reached|communicated|connected|reconnected|partnered|lectured|reported|sat|stopped|strolled|hoped|continued|shared|called|ran|exchanged|discussed|concluded|searched|thought|moved|spoke)$/

/** Judges the form of a text. In doubt it answers `noun`, which every frame of a list can hold. */
export function formOf(words: Words): Form {
  if (!/^en\b/i.test(words.lang) || !/\p{Script=Latin}/u.test(words.text)) return 'foreign'
  const tokens = tokensOf(words.text.replace(/^and\s+/i, ''))
  if (isSentence(tokens, words.text)) return 'sentence'
  return formOfPhrase(skipAdverbs(tokens.map((t) => t.toLowerCase())))
}

function formOfPhrase([first = '', second = '']: string[]): Form {
  if (first === 'to' && (isVerb(second) || adverb.test(second))) return 'infinitive'
  if (first === 'in' && second === 'order') return 'infinitive'
  if (auxiliary.test(first)) return 'present'
  if (isGerund(first) && !/^(?:meeting|leading|training|building|teaching|learning|planning|briefing|funding|housing|opening|signing|including|lecturing|working|following)$/.test(first)) return 'gerund'
  if (isPast(first) || isParticiple(first)) return formOfPast(first, second)
  if (isVerb(first) && isVerbHere(first, second)) return 'infinitive'
  if (/^(?:hopes|plans|aims|expects|intends|wishes|seeks|agrees)$/.test(first) && second === 'to') return 'present'
  if (isPresent(first) && !isVerb(first) && determiner.test(second) && !/^(?:one|two|three|all|that)$/.test(second)) return 'present'
  if (/^(?:founded|best|ranked|located|based|situated|home|known|named|among|famous|renowned|affiliated|accredited|recognized|recognised)$/.test(first)) return 'participle'
  return phrasalStart.test(first) ? 'adverbial' : 'noun'
}

function formOfPast(first: string, second: string): Form {
  if (second === 'by') return 'participle'
  if (participialAdjective.test(first) && second !== '' && !article.test(second) && !preposition.test(second)) return 'noun'
  if (/^(?:set|put|run)$/.test(first)) return isVerbHere(first, second) ? 'infinitive' : 'past'
  if (!isPast(first)) return 'participle'
  if (preposition.test(second) && !/^(?:and|over)$/.test(second) && !intransitive.test(first)) return 'participle'
  return second === '' && isParticiple(first) ? 'participle' : 'past'
}

function isVerbHere(word: string, next: string): boolean {
  if (!nounFirst.test(word)) return true
  if (determiner.test(next)) return true
  if (word === 'exchange') return /^(?:views|ideas|opinions|information|insights|experiences|thoughts|best)$/.test(next)
  if (/^(?:focus|work|look|talk|partner|travel)$/.test(word)) return /^(?:on|with|towards?|at|together|closely|to|up)$/.test(next)
  if (preposition.test(next) || next === '') return word === 'set' && next === 'up'
  if (/^(?:program(?:me)?s?|agreements?|opportunit(?:y|ies)|projects?|collaborations?|cooperation|cent(?:er|re)s?|visits?|meetings?|ceremony|mobility|plans?|report)$/.test(next)) {
    return /^(?:plan|launch|support|host|increase|start|fund|benchmark|show|secure|present|help|update|upgrade|lead|open)$/.test(word)
  }
  return verbByDefault.test(word)
}

function isSentence(tokens: string[], text: string): boolean {
  const lower = tokens.map((t) => t.toLowerCase())
  if (/^(?:to|in|how|what|whether|why|when|where|which)$/.test(lower[0] ?? '') && !/[.!?]["”’']?$/.test(text) && lower[0] !== 'in') return false
  if (/^(?:he|she|they|we|i|it)$/.test(lower[0] ?? '') && lower.length > 1) return true
  return lower.some((token, i) => i > 0 && isFinite(token, i, lower, tokens, text))
}

// A verb that closes a clause with the noun before it. Verbs inside "who …", "which …" do not count.
function isFinite(token: string, i: number, lower: string[], tokens: string[], text: string): boolean {
  if (lower.slice(Math.max(0, i - 3), i).some((t) => relative.test(t))) return false
  const before = lower[i - 1]!
  const after = lower[i + 1] ?? ''
  if ((preposition.test(before) && before !== 'abroad') || before === 'the' || before === 'a' || before === 'an') return false
  const startsAsVerb = isPast(lower[0]!) && !participialAdjective.test(lower[0]!)
  if (auxiliary.test(token) && !(token === 'may' && tokens[i] === 'May')) return !startsAsVerb && !isVerbStart(lower)
  if (startsAsVerb || isVerbStart(lower) || tokens[i] !== token) return false
  if (isVerb(token) && /^(?:the|a|an|its|their|our)$/.test(after) && /[^s]s$/.test(before) && !preposition.test(lower[i - 2] ?? '')) return true
  if (/^(?:hope|plan|aim|agree|expect|intend|wish|want|need|seek|look|continue)$/.test(token)) return after === 'to' || after === 'forward'
  if (isPast(token) && participialAdjective.test(token)) return /^(?:the|a|an|its|their|our|this|these|\d[\d,.]*|one|two|three|four|five)$/.test(after)
  if (after === '' && /^(?:attended|participated|joined|agreed)$/.test(token)) return true
  if (/^(?:lectured|spoke|talked|participated|returned|travelled|traveled)$/.test(token)) return true
  if (token === 'ranks') return /^(?:\d|among|in|first|second|third|number)/.test(after)
  if (isPast(token)) {
    return /^(?:agreed|began|came|went|became|spoke|gave|took|saw|grew)$/.test(token) || determiner.test(after) || after === 'that' || /^\p{Lu}/u.test(tokens[i + 1] ?? '') && !/^[\p{P}]/u.test(after)
  }
  // An unknown verb shows by its ending and the article of its object.
  if (/[a-z]{3}ed$/.test(token) && !isPast(token) && /^(?:the|a|an|its|their|our|his|her)$/.test(after)) return true
  if (!isPresent(token) || isVerb(token)) return false
  if (/^(?:includes|helps|reinforces|enriches|provides|seeks|aims|hopes|continues|becomes|encourages|enables|maintains|focuses|remains|strengthens|builds|offers|deepens|brings|expects|serves|supports|ensures|promotes|creates|enhances|gives|makes|takes|has|covers|marks|hosts)$/.test(token)) {
    return !/^(?:of|in)$/.test(after) && !(/^(?:supports|offers|marks|hosts|builds|takes)$/.test(token) && !determiner.test(after) && !/[.]$/.test(text))
  }
  return after === 'with' && /^\p{Lu}/u.test(tokens[i - 1]!) && i === 1
}

function isVerbStart(lower: string[]): boolean {
  const [first = '', second = ''] = skipAdverbs(lower)
  return (isVerb(first) && isVerbHere(first, second)) || (isGerund(first) && headNoun(lower.join(' ')) === '')
}

function skipAdverbs(lower: string[]): string[] {
  const start = lower.findIndex((token) => !adverb.test(token))
  const next = lower[start] ?? ''
  return start > 0 && (isVerb(next) || isPast(next) || isGerund(next)) ? lower.slice(start) : lower
}

function tokensOf(text: string): string[] {
  return text.split(/\s+/).map((t) => t.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((t) => t !== '')
}
