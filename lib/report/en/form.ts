import type { Words } from '../../domain/text/text'
import { headNoun } from './nouns'
import { isPlainWord } from './common-words'
import { remembered } from './remembered'
import { isGerund, isParticiple, isPast, isPresent, isVerb, looksInfinitive, looksPast } from './verbs'

/**
 * The grammatical form of a text that a user typed:
 * - `noun`: "campus tour", "how to attract staff" · `gerund`: "expanding exchange"
 * - `infinitive`: "promote exchange", "to promote exchange" · `past`: "met the Dean"
 * - `present`: "emphasizes the need", "will sign in May" · `participle`: "helped by X", "founded in 1931"
 * - `adverbial`: "at the invitation of X" · `sentence`: a whole one · `foreign`: not English
 */
export type Form =
  | 'noun'
  | 'gerund'
  | 'infinitive'
  | 'past'
  | 'present'
  | 'participle'
  | 'adverbial'
  | 'sentence'
  | 'foreign'

const auxiliary =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|does|did|do|isn['’]t|aren['’]t|wasn['’]t|won['’]t|cannot|shall)$/
const determiner =
  /^(?:the|a|an|its|their|our|his|her|my|this|these|those|that|all|both|each|every|more|some|several|many|various|new|future|closer|stronger|further|mutual|joint|existing|potential|possible|long-term|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)$/i
const article =
  /^(?:the|a|an|its|their|our|his|her|this|these|those|that|all|both|each|every|more|some|several|many|various|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)$/i
const preposition =
  /^(?:of|to|with|by|from|on|for|in|at|and|or|between|among|during|through|abroad|as|into|under|within|across|over|about|near|after|before)$/
const adverb = /^(?:also|further|then|together|later|finally|first|jointly|better|again|not|never)$|ly$/
const notVerb =
  /^(?:over|under|above|below|about|around|across|along|through|nearly|almost|some|more|less|fewer|most|many|much|after|before|since|during|against|despite|following|within|without|as|than|that|which|who|where|when|why|how|of|to|with|by|from|on|for|in|at|and|or|nor|but|not|all|both|such|what|whether|between|among|around|amongst|throughout|per|via|about|near|behind|beyond|beside|besides|inside|outside|off|out|up|down|than|like|unlike|plus|minus|versus|because|although|if|half|double|twice|once|only|even|just|almost|including|regarding|concerning|toward|towards|until|till|onto)$/
const relative = /^(?:who|which|that|where|whose|when|while|as)$/
const phrasalStart =
  /^(?:at|on|in|as|under|by|during|following|within|upon|with|through|thanks|alongside|amid|against|after|before|for|since|despite)$/

// Words that are nouns as often as verbs: what follows decides.
const nounFirst =
  /^(?:mentor|number|exchange|research|study|work|report|design|form|survey|interview|talk|travel|transfer|experience|lecture|address|display|review|award|partner|link|view|voice|use|stress|contact|benchmark|market|name|stage|sample|search|schedule|signal|trace|cover|advance|fund|request|honor|honour|hope|brief|map|focus|plan|lead|pledge|promise|call|update|upgrade|show|start|launch|return|increase|move|run|set|stop|get|form|present|open|secure|further|narrow|project|host|support|visit|tour|train|help|welcome|draft)$/
const verbByDefault =
  /^(?:visit|tour|support|host|secure|benchmark|launch|plan|increase|set|start|show|present|help|fund|lead|open|map|update|upgrade|train|link|brief|honor|honour|advance|award|return)$/
const participialAdjective =
  /^(?:coordinated|tailored|animated|subsidized|subsidised|automated|augmented|blended|decentralized|decentralised|digitized|digitised|endangered|fermented|illustrated|industrialized|interrelated|licensed|localized|localised|modified|motivated|networked|personalized|personalised|refurbished|renovated|restored|simulated|specialised|specialized|standardized|standardised|targeted|unmanned|updated|upgraded|advanced|applied|continued|shared|proposed|expanded|increased|improved|enhanced|related|integrated|combined|distributed|embedded|funded|planned|renewed|sustained|limited|united|organized|organised|extended|experienced|developed|deepened|strengthened|broadened|named|established|invited|guided|mixed|accelerated|aligned|accepted|selected|detailed|focused)$/
// With a preposition after them these say what befell the subject, not what it did.
const befallen =
  /^(?:received|welcomed|greeted|hosted|accompanied|joined|briefed|guided|invited|introduced|shown|given|awarded|presented|led|held|founded|located|based|named|situated|organi[sz]ed|arranged|scheduled|made|built|set|put|run|established|planned|funded|supported|designed|known|ranked|selected|chosen|related|attached|limited|aimed|intended|supervised|taught|signed|renewed|followed|covered|divided|published|written)$/
const intransitive =
  /^(?:participated|met|talked|agreed|listened|spoke|returned|travelled|traveled|stayed|focused|worked|looked|dined|consulted|engaged|cooperated|collaborated|contributed|came|went|engaged|reached|communicated|connected|reconnected|partnered|lectured|reported|sat|stopped|strolled|hoped|continued|shared|called|ran|exchanged|discussed|concluded|searched|thought|moved|spoke)$/

/**
 * Judges the form of a text. In doubt it answers `noun`, which every frame of a list can hold. `deeds`: the text was
 * entered where deeds are, so that an unknown "photographed manuscripts" is what was done, not a kind of manuscript.
 */
export function formOf(words: Words, deeds = false): Form {
  return deeds ? formAmongDeeds(words) : formAlone(words)
}

const formAlone = remembered((words: Words) => judge(words, false))
const formAmongDeeds = remembered((words: Words) => judge(words, true))

function judge(words: Words, deeds: boolean): Form {
  if (!/^en\b/i.test(words.lang) || !/\p{Script=Latin}/u.test(words.text)) return 'foreign'
  const tokens = tokensOf(words.text.replace(/^and\s+/i, ''))
  if (isSentence(tokens, words.text)) return 'sentence'
  return formOfPhrase(skipAdverbs(tokens.map((t) => t.toLowerCase())), deeds)
}

function formOfPhrase([first = '', second = '']: string[], deeds: boolean): Form {
  if (first === 'to' && (isVerb(second) || adverb.test(second))) return 'infinitive'
  if (first === 'in' && second === 'order') return 'infinitive'
  if (auxiliary.test(first)) return 'present'
  if (
    isGerund(first) &&
    /^(?:about|how|to|from|more|the|a|an|its|their|our)$/.test(second) &&
    !/^(?:meeting|opening|training|following|including)$/.test(first)
  )
    return 'gerund'
  if (
    isGerund(first) &&
    !/^(?:meeting|leading|training|building|teaching|learning|planning|briefing|funding|housing|opening|signing|including|lecturing|working|following)$/.test(
      first,
    )
  )
    return 'gerund'
  if (isPast(first) || isParticiple(first)) return formOfPast(first, second, deeds)
  if (isVerb(first) && isVerbHere(first, second)) return 'infinitive'
  if (/^(?:hopes|plans|aims|expects|intends|wishes|seeks|agrees)$/.test(first) && second === 'to') return 'present'
  if (isPresent(first) && !isVerb(first) && determiner.test(second) && !/^(?:one|two|three|all|that)$/.test(second))
    return 'present'
  if (first === 'home') return /^(?:to|of|for)$/.test(second) ? 'participle' : 'noun'
  if (
    /^(?:founded|best|ranked|located|based|situated|known|named|among|famous|renowned|affiliated|accredited|recognized|recognised)$/.test(
      first,
    )
  )
    return 'participle'
  return phrasalStart.test(first) ? 'adverbial' : formOfUnknown(first, second, deeds)
}

// A word between a determiner and nothing before it is a verb, whatever it means: "photographed the scrolls".
function formOfUnknown(first: string, second: string, deeds: boolean): Form {
  if (participialAdjective.test(first) && !article.test(second)) return 'noun'
  if (looksPast(first)) {
    if (second === 'by') return 'participle'
    if (
      article.test(second) ||
      /^(?:through|around|along|across|up|down|over|past|into|towards?|onto|off|back|out)$/.test(second)
    )
      return 'past'
    if (preposition.test(second)) return 'participle'
    return deeds && second !== '' ? 'past' : 'noun'
  }
  if (looksInfinitive(first) && second !== '' && !preposition.test(second)) return 'infinitive'
  const object = /^(?:the|a|an|its|their|our|his|her|these|those)$/.test(second)
  if (!object || notVerb.test(first) || isPlainWord(first)) return 'noun'
  if (/ing$/.test(first)) return 'gerund'
  return /[^s]s$/.test(first) ? 'present' : 'infinitive'
}

function formOfPast(first: string, second: string, deeds: boolean): Form {
  if (second === 'by') return 'participle'
  if (deeds && preposition.test(second) && isPast(first) && !befallen.test(first)) return 'past'
  if (participialAdjective.test(first) && second !== '' && !article.test(second) && !preposition.test(second))
    return 'noun'
  if (/^(?:set|put|run)$/.test(first)) return isVerbHere(first, second) ? 'infinitive' : 'past'
  if (!isPast(first)) return 'participle'
  if (preposition.test(second) && !/^(?:and|over)$/.test(second) && !intransitive.test(first)) return 'participle'
  return second === '' && isParticiple(first) ? 'participle' : 'past'
}

function isVerbHere(word: string, next: string): boolean {
  if (
    word === 'open' &&
    /^(?:access|science|data|education|educational|source|innovation|campus|day|days|house|university|universities|learning|resources|badges|lectures?|classes)$/.test(
      next,
    )
  )
    return false
  if (!nounFirst.test(word)) return true
  // "mentor young researchers": no noun stands before such an adjective.
  if (
    /^(?:young|old|local|foreign|junior|senior|early-career|female|rural|urban|indigenous|prospective|incoming|outgoing|returning|disadvantaged|talented)$/.test(
      next,
    )
  )
    return true
  if (determiner.test(next)) return true
  if (word === 'exchange') return /^(?:views|ideas|opinions|information|insights|experiences|thoughts|best)$/.test(next)
  if (/^(?:focus|work|look|talk|partner|travel)$/.test(word))
    return /^(?:on|with|towards?|at|together|closely|to|up)$/.test(next)
  if (preposition.test(next) || next === '') return word === 'set' && next === 'up'
  if (
    /^(?:program(?:me)?s?|agreements?|opportunit(?:y|ies)|projects?|collaborations?|cooperation|cent(?:er|re)s?|visits?|meetings?|ceremony|mobility|plans?|report)$/.test(
      next,
    )
  ) {
    return /^(?:plan|launch|support|host|increase|start|fund|benchmark|show|secure|present|help|update|upgrade|lead|open)$/.test(
      word,
    )
  }
  return verbByDefault.test(word)
}

// Who acts on a visit: a known verb in the past after them makes a sentence, whatever follows.
const partyBefore =
  /^(?:the |both |two )+(?:(?:two|three|four|visiting|host) )?(?:sides|parties|universities|institutions|institutes|schools|delegations?|teams?|groups?|hosts?|visitors|members|presidents|rectors|deans|faculties|representatives)(?: (?:also|then|jointly|further|later))?$/

function isSentence(tokens: string[], text: string): boolean {
  const lower = tokens.map((t) => t.toLowerCase())
  if (
    /^(?:to|in|how|what|whether|why|when|where|which)$/.test(lower[0] ?? '') &&
    !/[.!?]["”’']?$/.test(text) &&
    lower[0] !== 'in'
  )
    return false
  if (/^(?:he|she|they|we|i|it)$/.test(lower[0] ?? '') && lower.length > 1) return true
  return lower.some((token, i) => i > 0 && isFinite(token, i, lower, tokens, text))
}

// A verb that closes a clause with the noun before it. Verbs inside "who …", "which …" do not count.
function isFinite(token: string, i: number, lower: string[], tokens: string[], text: string): boolean {
  if (lower.slice(Math.max(0, i - 3), i).some((t) => relative.test(t))) return false
  const before = lower[i - 1]!
  const after = lower[i + 1] ?? ''
  if ((preposition.test(before) && before !== 'abroad') || before === 'the' || before === 'a' || before === 'an')
    return false
  const startsAsVerb = isPast(lower[0]!) && !participialAdjective.test(lower[0]!)
  if (auxiliary.test(token) && !(token === 'may' && tokens[i] === 'May')) return !startsAsVerb && !isVerbStart(lower)
  if (startsAsVerb || isVerbStart(lower) || tokens[i] !== token) return false
  if (
    isVerb(token) &&
    /^(?:the|a|an|its|their|our)$/.test(after) &&
    /[^s]s$/.test(before) &&
    !preposition.test(lower[i - 2] ?? '')
  )
    return true
  if (/^(?:hope|plan|aim|agree|expect|intend|wish|want|need|seek|look|continue)$/.test(token))
    return after === 'to' || after === 'forward'
  if (isPast(token) && participialAdjective.test(token))
    return /^(?:the|a|an|its|their|our|this|these|\d[\d,.]*|one|two|three|four|five)$/.test(after)
  if (after === '' && /^(?:attended|participated|joined|agreed)$/.test(token))
    return (
      token !== 'agreed' ||
      /^(?:sides|parties|universities|institutions|teams|groups|both|rectors|presidents|deans|hosts|delegations?|ministry|university)$/.test(
        before,
      )
    )
  if (/^(?:lectured|spoke|talked|participated|returned|travelled|traveled)$/.test(token)) return true
  if (token === 'ranks') return /^(?:\d|among|in|first|second|third|number)/.test(after)
  // "UBT looks forward to …", "NCLU currently enrols 212 students": initials are a subject, and what follows is what they do.
  const initials =
    /^\p{Lu}{2,}$/u.test(tokens[0]!) &&
    (i === 1 || (i === 2 && adverb.test(lower[1]!)) || (i === 2 && /^(?:currently|now|already|still)$/.test(lower[1]!)))
  if (
    initials &&
    tokens[i] === token &&
    isPresent(token) &&
    !isVerb(token) &&
    (i === 2 || /^(?:to|forward|that|on|the|a|an|its|their|our|more|\d[\d,.]*)$/.test(after) || determiner.test(after))
  )
    return true
  if (
    i === 2 &&
    /^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|both|several|many|all)$/.test(lower[0]!) &&
    /[^su]s$/.test(before) &&
    isPast(token) &&
    after !== '' &&
    !preposition.test(after) &&
    !/ly$/.test(after) &&
    !participialAdjective.test(token)
  )
    return true
  const plain =
    (isPast(token) || looksPast(token)) &&
    after !== '' &&
    !preposition.test(after) &&
    !/(?:ly|^up|^annually|^together)$/.test(after) &&
    /^\p{L}/u.test(after)
  // "students gained confidence", "the director demonstrated repairs": a subject, its verb, and an object without an article.
  if (
    plain &&
    i === 1 &&
    /^(?:[a-z-]*[^su]s|people|staff|alumni|faculty)$/.test(before) &&
    !participialAdjective.test(token)
  )
    return true
  if (plain && i === 2 && lower[0] === 'the' && !/(?:ly|al|ive|ic|ous|ful|ian|ese|ish|est)$/.test(before)) return true
  if (
    isPast(token) &&
    after === 'to' &&
    isVerb(lower[i + 2] ?? '') &&
    !/^(?:designed|intended|used|set|asked|invited|expected|established|founded|created)$/.test(token)
  )
    return true
  if (
    /^(?:discussed|explored|agreed|signed|exchanged|visited|met|reviewed|considered|expressed|talked|reached|renewed|examined|toured|shared)$/.test(
      token,
    ) &&
    partyBefore.test(lower.slice(0, i).join(' '))
  )
    return true
  if (
    /^(?:up|in|on|out|off)$/.test(after) &&
    i === lower.length - 2 &&
    isPast(token) &&
    /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|many|several|more|over)$/.test(lower[0]!)
  )
    return true
  if (isPast(token)) {
    return (
      /^(?:agreed|began|came|went|became|spoke|gave|took|saw|grew)$/.test(token) ||
      determiner.test(after) ||
      after === 'that' ||
      (/^\p{Lu}/u.test(tokens[i + 1] ?? '') && !/^[\p{P}]/u.test(after))
    )
  }
  // "Bristol sees UCT as …": a name, and what it does.
  if (
    i === 1 &&
    isPresent(token) &&
    tokens[i] === token &&
    /^\p{Lu}/u.test(tokens[0]!) &&
    !isPlainWord(lower[0]!) &&
    !isVerb(lower[0]!) &&
    after !== '' &&
    !preposition.test(after) &&
    (!nounFirst.test(token.replace(/s$/, '')) || article.test(after))
  )
    return true
  if (i === 1 && /^(?:remain|become|need|require|exist|differ|face|vary|depend)$/.test(token) && /[^s]s$/.test(before))
    return true
  // An unknown verb shows by its ending and the article of its object.
  if (/[a-z]{3}ed$/.test(token) && !isPast(token) && /^(?:the|a|an|its|their|our|his|her)$/.test(after)) return true
  if (!isPresent(token) || isVerb(token)) return false
  if (
    /^(?:includes|helps|reinforces|enriches|provides|seeks|aims|hopes|continues|becomes|encourages|enables|maintains|focuses|remains|strengthens|builds|offers|deepens|brings|expects|serves|supports|ensures|promotes|creates|enhances|gives|makes|takes|has|covers|marks|hosts)$/.test(
      token,
    )
  ) {
    return (
      !/^(?:of|in)$/.test(after) &&
      !(/^(?:supports|offers|marks|hosts|builds|takes)$/.test(token) && !determiner.test(after) && !/[.]$/.test(text))
    )
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
  return text
    .split(/\s+/)
    .map((t) => t.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((t) => t !== '')
}
