import { pattern } from '../../domain/text/word-list'
import { type Phrase, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { formOf } from './form'
import { withIndefinite } from './indefinite'
import { spelledFirst } from './notes'
import { isPluralPhrase, nounPhrase } from './nouns'
import { mayHaveVerb } from './possible-verb'
import { isParticiple, isVerb, looksPast } from './verbs'
import { inside, nounInside, upperFirst } from './wording'

// "5 lecturers to pursue a PhD", "NCLU to host the forum".
const arranged = pattern('u')`
  ^(\p{Lu}{2,}|(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|several) (?:\p{Ll}+ )?
  (?:students|staff|lecturers|teachers|professors|researchers|scholars|members|graduates|interns|candidates|experts
  |engineers|nurses)) to (\p{Ll}+ .+)$
`
// "Prof. Kiama to visit Accra in January"
const personTo = /^((?:Prof|Dr|Mr|Mrs|Ms)\.? (?:\p{Lu}[\p{L}'’-]+ ?){1,3}?) to (\p{Ll}+ .+)$/u
// "consensus reached on the budget", "MOU signed in 2019".
const reached = pattern()`
  ^((?:\S+ ){0,4}\S+) (reached|signed|confirmed|pledged|secured|launched|completed|approved|exchanged|drafted
  |finalized|finalised|unveiled|opened|laid|planted|cut|delivered|held|performed|served|staged|promised|offered|sung
  |shown|presented|adopted|set up|renewed|formed|donated|awarded|inaugurated|initiated
  |scheduled|planned|raised|increased|reduced
  |extended|doubled|expanded) ((?:on|in|for|with|at|from|between|since|until|during|to|by) .+)$
`
const quantity = pattern('i')`
  ^(?:(?:more|fewer|less) than |over |about |around |nearly |almost |some |up to )?
  (?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|both|dozens|hundreds)\b
`

// "Since 2011 …"
const periodFirst = pattern('i')`
  ^((?:in|since|over|within|during) (?:the (?:last|past) )?(?:\S+ )?
  (?:\d{4}|years?|months?|decades?|weeks?)) (?=\S)(.+)$
`

/**
 * "two theses co-supervised" and "catalogue to be shared" become sentences with their verb; `null` for any other text.
 * `perfect`: for the time until now ("have been exchanged").
 */
export function passiveSentence(entry: ReportEntry, perfect = false): Phrase | null {
  const whole = inside(entry)
  if (/[;:,]/.test(whole) || !/^en\b/i.test(entry.lang)) return null
  // "in 11 years more than 180 students accepted": the time precedes the note.
  const [, time, text = whole] = periodFirst.exec(whole) ?? []
  const note = noteAsSentence(text, entry, perfect)
  return note === null ? null : stating(time ? `${upperFirst(time)}, ${note}` : spelledFirst(note), entry.ref)
}

function noteAsSentence(text: string, entry: ReportEntry, perfect: boolean): string | null {
  const [, who, action] = arranged.exec(text) ?? personTo.exec(text) ?? []
  const [firstWord = ''] = action?.split(' ') ?? []
  if (who && action && isVerb(firstWord))
    return /^(?:MO[UA]|LOI)$/.test(who)
      ? `${withIndefinite(who)} is to ${action}.`
      : `${who} ${/^\p{Lu}/u.test(who) ? 'is' : 'are'} to ${action}.`
  const [, thing, done, rest] = reached.exec(text) ?? []
  if (
    thing &&
    done &&
    formOf({ text: thing, lang: entry.lang }) === 'noun' &&
    !/\b(?:of|and|the|a|an|to|be|was|were|is|are)$/.test(thing)
  ) {
    const many = quantity.test(thing) ? !/^(?:1|one)\b/i.test(thing) : isPluralPhrase(thing)
    const past = !perfect || /\b\d{4}$/.test(rest ?? '')
    const verb = /^(?:planned|scheduled)$/.test(done)
      ? many
        ? 'are'
        : 'is'
      : past
        ? many
          ? 'were'
          : 'was'
        : many
          ? 'have been'
          : 'has been'
    // "raised" and "extended" imply that something existed before.
    const known =
      /^(?:raised|increased|reduced|extended|doubled|expanded)$/.test(done) &&
      !many &&
      /^\p{Ll}/u.test(thing) &&
      !/^(?:an?|the|its|their|our)\s/.test(thing)
    return `${known ? `the ${thing}` : nounInside({ text: thing, lang: entry.lang })} ${verb} ${done} ${rest}.`
  }
  // "120 Thai students currently enrolled"
  const [, people, now = ''] =
    /^((?:\S+ ){0,5}\S+s) (currently \p{Ll}+(?: (?:in|at|on|by|with) .+)?)$/u.exec(text) ?? []
  const [, state = ''] = now.split(' ')
  if (people && quantity.test(people) && isParticiple(state)) return `${people} are ${now}.`
  const counted = countedSentence(text, perfect)
  if (counted) return counted
  const both = twoCounted(text, perfect)
  if (both) return both
  const ongoing = stateOf(text)
  if (ongoing) return ongoing
  const [, planned, toBe] = /^(.+?) (to be [a-z-]+(?: .+)?)$/.exec(text) ?? []
  const words = text.split(' ')
  const phrasal = /^(.+) (set up|carried out|drawn up|called off|handed over|agreed on|agreed upon|worked out)$/.exec(
    text,
  )
  const last = phrasal?.[2] ?? words.at(-1)?.toLowerCase() ?? ''
  const participle = (isParticiple(last) || looksPast(last)) && words.length > 1
  const what = planned ?? phrasal?.[1] ?? (participle ? words.slice(0, -1).join(' ') : null)
  if (
    what === null ||
    (!/^(?:noun|gerund)$/.test(formOf({ text: what, lang: entry.lang })) && what.includes(' ')) ||
    /(?:ly|\b(?:newly|the|a|an|and|be|been|is|was|were|are|has|have|by|to|of|for))$/.test(what)
  )
    return null
  // Two participles, as in "200 students accepted and 300 sent", need two verbs.
  if (
    what
      .split(' ')
      .slice(1)
      .some((word) => /^and$/.test(word)) &&
    /[a-z]{3}ed\b/.test(what.split(' ').slice(1).join(' '))
  )
    return null
  const money = /^\p{Sc}|^[A-Z]{2,3}\p{Sc}/u.test(what)
  const many = !money && (quantity.test(what) ? !/^(?:1|one)\b/i.test(what) : isPluralPhrase(what))
  const verb = planned ? (many ? 'are' : 'is') : perfect ? (many ? 'have been' : 'has been') : many ? 'were' : 'was'
  if (/^(?:MO[UA]|MoU|MoA|LOI)$/.test(what)) return `${withIndefinite(what)} ${verb} ${toBe ?? last}.`
  const head =
    definite.test(what) && !/^(?:the|a|an)\s/i.test(what) ? `the ${what}` : nounInside({ text: what, lang: entry.lang })
  return `${head} ${verb} ${toBe ?? last}.`
}

// "25 students sent since", "15 students interested", "12 students enrolled at present"
const countedState = pattern('u')`
  ^((?:\S+ ){1,4}\p{Ll}+s) (sent|received|exchanged|enrolled|admitted|trained|interested|involved|present|registered
  |selected|accepted)((?: (?:to|from|at(?! present)|for) [^,;\d]+?)?)
  (?: (at present|now|currently|today|so far|to date|since(?: \d{4})?|in \d{4}))?$
`
const isNow = /^(?:at present|now|currently|today)$/

function countedSentence(text: string, perfect: boolean): string | null {
  const [, who, became = '', where = '', time = ''] = countedState.exec(text) ?? []
  if (!who || !quantity.test(who) || /^(?:1|one)\b/i.test(who)) return null
  const be = isNow.test(time) ? 'are' : /^(?:since|so far|to date)/.test(time) || perfect ? 'have been' : 'were'
  return `${who} ${be} ${became}${where}${time && ` ${time}`}.`
}

/** True for a number of people and what became of them, without its verb: "25 students sent since". */
export function isCountedState(text: string): boolean {
  return countedSentence(text, true) !== null
}

const state = pattern('u')`
  ^([\p{L}\d][^,;:]*?)\s((?:still |now )?(?:under (?:discussion|consideration|review|negotiation|way|construction)
  |in (?:preparation|planning)
  |welcome|underway|possible|open|available)(?: (?:from|in|by|to|for|until|since) .+)?)$
`
const expected = pattern('u')`
  ^((?:\S+ ){0,4}(?:MO[UA]|LOI|degree|PhD|programme?|course|project|scheme|exchange|talks
  |negotiations|discussions|president|rector|dean|provost|professor|delegation|team|mayor
  |university|institute|office|library|museum)(?: (?:of|for|from|at|in) [^,;:]+?)?) to ([a-z]+(?: .+)?)$
`

function isSeveral(thing: string): boolean {
  return isPluralPhrase(thing) || (quantity.test(thing) && !/^(?:1|one)\b/.test(thing))
}

// "dual degree under discussion", "talks to continue": what is so, or is expected.
function stateOf(text: string): string | null {
  const [, thing, how] = state.exec(text) ?? []
  if (thing && how && !mayHaveVerb(thing) && !/\b(?:as|and|of|the|a|an|to|is|are|be|was|were)$/.test(thing))
    return `${nounPhrase(thing, withIndefinite)} ${isSeveral(thing) ? 'are' : 'is'} ${how}.`
  const [, who, action = ''] = expected.exec(text) ?? []
  const [verb = ''] = action.split(' ')
  if (!who || (!isVerb(verb) && !/^(?:continue|be|visit|return)$/.test(verb))) return null
  const subject =
    isPluralPhrase(who) || /^(?:an?|the) /.test(nounPhrase(who, withIndefinite))
      ? nounPhrase(who, withIndefinite)
      : /^\p{Ll}/u.test(who) && !/^(?:the|an?|its)\s/.test(who)
        ? `the ${who}`
        : who
  return `${subject} ${isPluralPhrase(who) ? 'are' : 'is'} to ${action}.`
}

// "200 students accepted and 300 sent": both have the same verb.
function twoCounted(text: string, perfect: boolean): string | null {
  const [, first, done = '', second, also = ''] =
    /^(.+) (\S+(?:ed|nt|en|pt)) and ((?:more than |over |about |some )?\d[\d,]*(?: \p{Ll}+)?) (\S+)$/u.exec(text) ?? []
  if (!first || !quantity.test(first) || !isParticiple(done) || !isParticiple(also)) return null
  return `${first} ${perfect ? 'have been' : 'were'} ${done} and ${second} ${also}.`
}

// "exchange of ten students": an action expressed by its noun.
const definite = pattern('i')`
  ^(?:exchange|renewal|extension|establishment|launch|signing|opening|expansion|creation|reopening|resumption
  |appointment|list|catalogue|catalog|donation|loan|transfer|recognition|purchase|translation|draft|timetable|schedule
  |quota) of\b
`
