import { pattern } from '../../domain/text/word-list'
import { withIndefinite } from './indefinite'
import { mayHaveVerb } from './possible-verb'
import { isPluralPhrase, nounPhrase } from './nouns'

const tourOf = /^(?:an? )?tours? of (.+)$/
const tour = pattern(
  'u',
)`^(?:an? )?((?:\p{L}[\p{L}-]* ){0,3}(?:tours?|walk|stroll))((?: (?:of|through|in|around|at|on) .+)?)$`
const visitTo = /^(?:an? )?visits? to (.+)$/
const shortVisit = /^(?:an? )?((?:short|brief|side|return) visit to .+)$/
// "TSMC museum": a place, not an event.
const sight = pattern('u')`
  ^(?!.*\b(?:visits?|tours?|talks?|lectures?|to|of|at|in|on|with|by|for|laid)\b)
  (?:the )?(?:[\p{L}’'&-]+ ){0,4}(?:museum
  |gallery|planetarium|aquarium|observatory|botanical garden|memorial|temple
  |shrine|palace|cathedral|castle|dormitor(?:y|ies)|laborator(?:y|ies)|labs?|clean ?rooms?)$
`
const meal = pattern('u')`^(?:lunch|dinner|breakfast|tea|coffee)(?: (?:with|at|in|on|hosted by|given by) .+)?$`
const event = pattern('u')`
  ^((?:an? |the )?(?:\p{L}[\p{L}’'-]* ){0,4}(?:receptions?|banquets?|luncheons?|dinners?|lunch|gatherings?
  |ceremony|ceremonies|reunions?|party|parties|forum|forums|seminars?|workshops?|symposium|symposia|conferences?
  |concerts?|performances?|exhibitions?))((?: (?:of|with|at|in|on|by|for|hosted by) .+)?)$
`
const meetingWith = /^(?:an? )?(?:\p{L}+ )?meetings? with (.+)$/u
const talksWith = /^((?:talks|discussions|consultations|negotiations) with .+)$/
const photo = /^(?:an? )?(group photo(?:graph)?)$/
const courtesyCall = /^(?:an? )?(courtesy call(?: (?:on|to) .+)?)$/
const gifts = /^(?:(?:an? |the )?exchange of (gifts|souvenirs|presents)|(?:gift|souvenir) exchange)$/
const groups = pattern('i')`
  ^(?:\p{L}+ ){0,2}(?:students|alumni|graduates|faculty|staff|teachers|professors|leaders|officials|representatives
  |members|researchers|scholars|deans|parents|entrepreneurs|experts|partners|rectors|presidents)\b
`

/**
 * What the delegation did, for an activity that was entered as a noun: "toured the library" for "tour of the library".
 * `null` if no verb is certain.
 */
export function doneFromNoun(text: string): string | null {
  if (/^(?:down|up|into|through|across|around|along) (?:the|an?) \p{L}[^,;:]*$/u.test(text)) return `went ${text}`
  if (/^by (?:boat|bus|bike|bicycle|ferry|train|tram|car|cable car|ship|coach) [^,;:]+$/.test(text))
    return `went ${text}`
  if (sight.test(text)) return `visited ${place(text)}`
  if (/[,;:()"“]|\d{1,2}[:.]\d\d|\b(?:followed|guided|led|given|delivered|conducted) by\b/.test(text)) return null
  const [, first, second] = /^([^,]*?) and ([^,]+)$/.exec(text) ?? []
  if (first && second && !/ (?:of|to|with|at|in|on|by|for|from) /.test(first)) return both(first, second)
  const [head = ''] = text.split(/ (?:of|to|with|at|in|on|by|for|through|around|hosted)\b/)
  if (/\b(?:and|or)\b/.test(head) || mayHaveVerb(head)) return null
  const [, toured] = tourOf.exec(text) ?? []
  if (toured) return `toured ${place(toured)}`
  const [, visited] = visitTo.exec(text) ?? []
  if (visited) return `visited ${place(visited)}`
  if (gifts.test(text)) return `exchanged ${gifts.exec(text)?.[1] ?? (text.startsWith('gift') ? 'gifts' : 'souvenirs')}`
  if (meal.test(text)) return `had ${text}`
  return took(text) ?? met(text)
}

// "library tour and lunch": each has its verb, or they share one.
function both(first: string, second: string): string | null {
  const [one, two] = [doneFromNoun(first), doneFromNoun(second)]
  if (!one || !two) return null
  const [verb = ''] = one.split(' ')
  return `${one} and ${two.startsWith(`${verb} `) ? two.slice(verb.length + 1) : two}`
}

function took(text: string): string | null {
  const [, walked, where = ''] = tour.exec(text) ?? []
  if (walked) return `took ${withArticle(walked)}${where}`
  const [, attended, which = ''] = event.exec(text) ?? []
  if (attended && !/^(?:joint|internal) /.test(attended)) return `attended ${withArticle(attended)}${which}`
  const [, stay] = shortVisit.exec(text) ?? []
  if (stay) return `made ${withArticle(stay)}`
  if (photo.test(text)) return `took ${withArticle(text)}`
  const [, call] = courtesyCall.exec(text) ?? []
  return call ? `paid a ${call}` : null
}

function met(text: string): string | null {
  const [, whom] = meetingWith.exec(text) ?? []
  if (whom && (/^(?:the|its|an?|two|three|\d+) /.test(whom) || groups.test(whom))) return `met ${whom}`
  const [, talks] = talksWith.exec(text) ?? []
  return talks ? `held ${talks}` : null
}

function withArticle(noun: string): string {
  return /^(?:an?|the) /.test(noun) || isPluralPhrase(noun) ? noun : withIndefinite(noun)
}

// "campus" is the campus of the hosts; a name or a plural needs no article.
function place(words: string): string {
  const needsArticle =
    nounPhrase(words, withIndefinite) !== words ||
    /^\p{Ll}[\p{Ll} -]* (?:fab|plant|factory|line|lab|site)$/u.test(words)
  return needsArticle && !/^(?:the|an?|its) /.test(words) ? `the ${words}` : words
}
