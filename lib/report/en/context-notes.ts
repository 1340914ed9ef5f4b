import { pattern, wordSet } from '../../domain/text/word-list'
import { auxiliaries, gerundNouns, nounsAndVerbs, prepositions } from './form-words'
import { withDefinite } from './notes'
import { ordinal } from './numbers'
import { mayHaveVerb } from './possible-verb'
import { baseOfGerund, isGerund, isParticiple, isPast, isPresent, isVerb } from './verbs'

const ordinalVisit = pattern('iu')`
  ^(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|latest)
  (?: (?:such|official|formal|joint|benchmarking|study))* (?:visit|trip|journey|tour|delegation|exchange|stop|leg|stage
  |of its kind)\b
`
const partOf =
  /^(?:an? )?(?:(?:key|integral|important|first) )?(?:part|element|component|step|stage) (?:of|in|towards?)\b/i
const followUp =
  /^(?:an? |the )?(?:follow[- ]up|response|return visit|sequel|answer|contribution|reply) (?:to|for|of)\b/i
const setting = pattern('i')`
  ^(?:within|in line with|in the framework|in connection|in preparation|in response|in cooperation|in celebration
  |as part|as a part|on the occasion|on the initiative|at the invitation|under the|after|before|during|despite
  |ahead of|thanks to|because of|due to|amid|shortly|one|a (?:year|month|week))\b
`
const purposeOf = /^(?:to|in order to) (?=\p{Ll})/u
const fates = pattern('i')`
  ^(?:funded|financed|supported|sponsored|planned|postponed|prepared|organi[sz]ed|arranged|meant|intended|designed
  |made|held|delayed|repeated|initiated|conceived|motivated|inspired|aimed|conducted|dedicated|devoted|coordinated
  |co-?funded|co-?financed|co-?sponsored|co-?organi[sz]ed|paid|subsidi[sz]ed|proposed
  |scheduled|timed|undertaken|agreed|linked|related|connected|approved|commissioned)\b
`

/** What a note says of the visit, after "The visit": "was part of X", "followed Y"; `null` for any other text. */
export function contextNote(text: string): string | null {
  if (/[:;]/.test(text)) return null
  if (partOf.test(text))
    return `was ${/^(?:key|integral|important|first)\b/i.test(text) ? 'a ' : ''}${ofKnownPlan(text)}`
  if (followUp.test(text)) {
    const noun = text.replace(/follow up/i, 'follow-up')
    return `was ${/^(?:an?|the)\s/i.test(noun) ? noun : `a ${noun}`}`
  }
  if (superlative.test(text) && !mayHaveVerb(text)) return `was ${withDefinite(text)}`
  if (ordinalVisit.test(text) && !mayHaveVerb(text)) return `was ${withDefinite(spelledOrdinal(text))}`
  if (purposeOf.test(text)) return `aimed ${text.replace(/^in order /, '')}`
  const goal = aim(text)
  if (goal) return goal
  if (fates.test(text)) return `${/\bsince\b/.test(text) ? 'had been' : 'was'} ${text}`
  if (setting.test(text) && !/^(?:one|a|shortly)\b(?!.*\b(?:after|before)\b)/i.test(text)) return `took place ${text}`
  return predicate(text)
}

// "the largest delegation so far", "the largest alumni tour to date"
const superlative = pattern('iu')`
  ^(?:the |its |our )?(?:largest|biggest|longest|smallest|most ambitious|first-ever) (?:\p{L}+ ){0,2}
  (?:delegation|visit|trip|tour|mission|journey)\b
`

// "3rd trip" is the third trip.
function spelledOrdinal(text: string): string {
  return text.replace(
    /^((?:the )?)([1-9])(?:st|nd|rd|th)\b/,
    (_, the: string, n: string) => the + (ordinal(Number(n)) ?? n),
  )
}

const unnamedPlan = pattern('u')`
  ^(.*? of )(?!(?:the|an?|its|our|their|two|three) |\S+['’]s? )
  (?=(?:\p{Ll}[\p{Ll} -]*|(?:\p{Lu}[\p{L}+-]* )+)
  (?:[Pp]olicy|[Ss]trategy|[Pp]lan|[Pp]roject|[Pp]rogramme|[Pp]rogram|[Ii]nitiative|[Ff]ramework)$)
`

// "part of new southbound policy": a plan needs its article.
function ofKnownPlan(text: string): string {
  return text.replace(unnamedPlan, '$1the ')
}

const adjectives = wordSet('growing rising changing increasing developing leading existing ongoing lasting following')

// "strengthening ties": a gerund with its object is an aim.
function aim(text: string): string | null {
  const [first = '', ...rest] = text.split(' ')
  const base =
    adjectives.has(first) || gerundNouns.has(first) || /^of$/.test(rest[0] ?? '') ? null : baseOfGerund(first)
  return base && rest.length > 0 ? `aimed to ${[base, ...rest].join(' ')}` : null
}

// A verb without its subject: "follows a visit", "contributes to the network", "built on talks", "will be repeated".
function predicate(text: string): string | null {
  const [first = '', second = ''] = text.split(' ')
  if (second === '') return null
  if (/^follow(?:s|ed|ing)$/.test(first)) return `followed ${text.slice(first.length + 1)}`
  if (auxiliaries.has(first)) return /^(?:are|were|have|do)$/.test(first) ? null : text
  if (/^(?:comes|came|took|takes|led|leads|set|sets|gave|gives|builds|built|met|meets)$/.test(first)) return text
  if (isPresent(first) && /s$/.test(first)) {
    const noun = nounsAndVerbs.has(first.replace(/s$/, ''))
    const isVerbHere = !prepositions.has(second) || (!noun && /^(?:to|on|in|with|from|for|under)$/.test(second))
    return isVerbHere && !(noun && !isObject(second)) ? text : null
  }
  if (isPast(first) && !isGerund(first) && (isObject(second) || !isParticiple(first) || /^(?:to|on)$/.test(second)))
    return text
  return /ed$/.test(first) && isObject(second) && !isVerb(first) ? text : null
}

const objects = pattern('u')`
  ^(?:the|an?|its|their|our|new|more|closer|further|growing|joint|about|over|\d.*|two|three|four|five|\p{Lu}.*['’]s?)$
`

function isObject(word: string): boolean {
  return objects.test(word)
}
