import { type Phrase, say } from '../phrase'
import type { ReportEntry, ReportVisit } from '../report-input'
import { asDeeds, asNouns, asPlacedSentences, asTyped, judged, withForm } from './entries'
import { enumerated, listed, listedLightly } from './lists'
import { isPluralPhrase } from './nouns'
import { isAlone } from './party'
import { type Frame, type Telling, choose, frame, party } from './telling'
import { type Where, fronted, inline } from './where'

/** What was discussed, at one stop (`where`) or on the whole trip. */
export function tellTopics(
  t: Telling,
  entries: readonly ReportEntry[],
  where: Where | null,
  opening: boolean,
  stop: ReportVisit | null,
): Phrase[] {
  const items = judged(entries)
  const deeds = withForm(items, 'past', 'present')
  const nouns = withForm(items, 'noun', 'gerund', 'infinitive')
  const loose = withForm(items, 'participle', 'adverbial', 'foreign')
  const told: Phrase[] = []
  const first = () => (told.length === 0 ? where : null)
  if (nouns.length > 0)
    told.push(choose(t, topicFrames(topicList(asNouns(nouns)), asNouns(nouns).length, first(), stop), opening))
  if (deeds.length > 0)
    told.push(
      choose(t, deedFrames(t, listedLightly(asDeeds(deeds)), first(), told.length > 0), opening && told.length === 0),
    )
  if (loose.length > 0)
    told.push(
      choose(t, looseFrames(enumerated(asTyped(loose)), first(), nouns.length > 0), opening && told.length === 0),
    )
  return [...told, ...asPlacedSentences(t, withForm(items, 'sentence'), first(), opening && told.length === 0)]
}

// Of two topics the first may swallow the second: "the feasibility of organizing seminars and city cooperation".
function topicList(topics: readonly Phrase[]): Phrase {
  const [first, second, ...more] = topics
  if (!first || !second || more.length > 0) return listed(topics)
  const swallows = /\b(?:of|on|for|with|in|to|\w+ing)\b/.test(first.text) && !/,/.test(first.text)
  return swallows ? say`${first} as well as ${second}` : listed(topics)
}

function topicFrames(topics: Phrase, n: number, where: Where | null, stop: ReportVisit | null): Frame[] {
  const two = stop !== null
  const were = n > 1 || isPluralPhrase(topics.text) ? 'were' : 'was'
  if (!where) {
    return [
      frame('discussions covered', say`Discussions covered ${topics}.`),
      frame('delegation discussed', two ? say`The two sides discussed ${topics}.` : say`${party} discussed ${topics}.`),
      frame('talks dealt', say`Talks dealt with ${topics}.`),
      frame(
        'topics were',
        n === 1 ? say`The topic of discussion was ${topics}.` : say`Topics of discussion were ${topics}.`,
      ),
      frame('on agenda', say`On the agenda ${were} ${topics}.`),
    ]
  }
  const { place, day } = fronted(where)
  const met = where.at.text.startsWith('with ')
  return [
    frame(
      met ? 'delegation discussed' : 'discussions covered',
      met ? say`${place} ${party} discussed ${topics}.` : say`${place} discussions covered ${topics}.`,
    ),
    frame('discussions covered', say`Discussions ${inline(where)} covered ${topics}.`),
    ...(day ? [frame('delegation discussed', say`${day} ${party} discussed ${topics}.`)] : []),
    frame('talks dealt', say`Talks ${inline(where)} dealt with ${topics}.`),
    frame('on agenda', say`Under discussion ${inline(where)} ${were} ${topics}.`),
  ]
}

/** Frames for what the delegation did, in the past tense. */
export function deedFrames(t: Telling, deeds: Phrase, where: Where | null, also: boolean): Frame[] {
  const more = also ? 'also ' : ''
  if (!where) {
    return [
      frame('delegation did', say`${party} ${more}${deeds}.`),
      ...(isAlone(t)
        ? []
        : [
            frame('visitors did', say`The visitors ${more}${ofMany(deeds)}.`),
            frame('members did', say`Members of ${party} ${more}${ofMany(deeds)}.`),
          ]),
    ]
  }
  const { place, day } = fronted(where)
  if (where.at.text === '') return [frame('on, did', say`${place} ${party} ${deeds}.`)]
  return [
    frame('at, did', say`${place} ${party} ${deeds}.`),
    ...(day ? [frame('on, did', say`${day} ${party} ${deeds}.`)] : []),
    frame('while at', say`While ${closedAside(inline(where))} ${party} ${deeds}.`),
    ...(isAlone(t)
      ? []
      : [frame('during visit', say`During its time ${closedAside(inline(where))} ${party} ${deeds}.`)]),
    frame('delegation did', say`${party}, ${closedAside(inline(where))} ${deeds}.`),
  ]
}

function looseFrames(texts: Phrase, where: Where | null, also: boolean): Frame[] {
  if (where) {
    return [
      frame('at, agenda', say`${fronted(where).place} the discussions were on the following: ${texts}.`),
      frame('agenda at', say`Topics ${inline(where)}: ${texts}.`),
      frame('on agenda at', say`On the agenda ${inline(where)}: ${texts}.`),
    ]
  }
  return also
    ? [frame('also discussed', say`Also discussed: ${texts}.`)]
    : [frame('topics:', say`Topics of discussion: ${texts}.`), frame('agenda:', say`On the agenda: ${texts}.`)]
}

// "was shown" of the delegation is "were shown" of its members.
function ofMany(deeds: Phrase): Phrase {
  return { ...deeds, text: deeds.text.replace(/(^|[,;] |\band )was (?=\p{Ll})/gu, '$1were ') }
}

// The comma that ends an aside, unless the name in it has brought one.
function closedAside(phrase: Phrase): Phrase {
  return phrase.text.endsWith(',') ? phrase : say`${phrase},`
}
