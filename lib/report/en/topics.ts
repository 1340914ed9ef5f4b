import { pattern } from '../../domain/text/word-list'
import { type Phrase, phraseOf, reworded } from '../phrase'
import type { ReportEntry, ReportVisit } from '../report-input'
import {
  type ClassifiedEntry,
  type Part,
  asActions,
  asNouns,
  asPlacedSentences,
  asTyped,
  classified,
  inEntryOrder,
  withForm,
} from './entries'
import { enumerated, listed, listedLightly } from './lists'
import { isAlone } from './party'
import { type Template, type RealisationContext, pickTemplate, template, party } from './realisation-context'
import { gerundOf, isVerb } from './verbs'
import { type Where, fronted, inline } from './where'

/** Topics of one visit (`where`) or of the whole trip. */
export function realiseTopics(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  where: Where | null,
  startsParagraph: boolean,
  visit: ReportVisit | null,
): Phrase[] {
  return inEntryOrder(
    classified(entries),
    { where, startsParagraph },
    (items) => partsOf(ctx, items, visit),
    (items, at) => asPlacedSentences(ctx, items, at.where, at.startsParagraph),
  )
}

function partsOf(ctx: RealisationContext, items: readonly ClassifiedEntry[], visit: ReportVisit | null): Part[] {
  const actions = withForm(items, 'past', 'present')
  const nouns = withForm(items, 'noun', 'gerund', 'infinitive', 'foreign')
  const loose = withForm(items, 'participle', 'adverbial')
  return [
    {
      items: nouns,
      realise: (at) => {
        const [topics = [], ...further] = inSentences(topicNouns(nouns))
        const templates = topicTemplates(topicList(topics), topics.length, at.where, visit)
        return [
          pickTemplate(ctx, templates, at.startsParagraph),
          ...further.map((more) => pickTemplate(ctx, furtherTemplates(topicList(more)), false)),
        ]
      },
    },
    {
      items: actions,
      realise: (at) => {
        const list = listedLightly(asActions(actions))
        return [pickTemplate(ctx, actionTemplates(ctx, list, at.where, at.follows), at.startsParagraph)]
      },
    },
    {
      items: loose,
      realise: (at) => {
        const templates = looseTemplates(enumerated(asTyped(loose)), at.where, at.follows)
        return [pickTemplate(ctx, templates, at.startsParagraph)]
      },
    },
  ]
}

/** Topics as noun phrases: "bilingual education policy" is a subject, not one policy. */
export function topicNouns(items: readonly ClassifiedEntry[]): Phrase[] {
  return asNouns(items).map((one) =>
    reworded(
      one,
      ofArrangement(one.text)
        .replace(/^(?:an? )?(scholarship|fellowship|internship|summer school|exchange student)$/, '$1s')
        .replace(/^an? (?=\p{Ll}+(?:tion|ment|ship|sis)$)/u, '')
        .replace(/^an? (?=(?:translation|theatre|theater|dance|drama|library|museum|survey)$)/, '')
        .replace(/^an? (?=(?:\S+ ){1,4}policy$)/, '')
        .replace(/^(?:the )?same as (?=(?:at|in|with|for|on|before)\b)/i, 'the same topics as '),
    ),
  )
}

const arrangement = pattern('u')`
  ^(?:an? )?((?:\S+ ){0,3}(?:faculty|students|teachers|staff|lecturers|researchers|interns|professors)) to
  \s(\p{Ll}+) (.+)$
`

// "UUM faculty to come for a PhD" as a topic is "UUM faculty coming for a PhD".
function ofArrangement(text: string): string {
  const [, who, verb = '', rest] = arrangement.exec(text) ?? []
  return who && rest && isVerb(verb) ? `${who} ${gerundOf(verb)} ${rest}` : text
}

/** The most topics of one sentence. */
export const topicsPerSentence = 8

// Long lists in parts of similar length.
function inSentences(topics: readonly Phrase[]): Phrase[][] {
  const parts = Math.ceil(topics.length / topicsPerSentence)
  const size = Math.ceil(topics.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, i) => topics.slice(i * size, (i + 1) * size)).filter(
    (part) => part.length > 0,
  )
}

function furtherTemplates(topics: Phrase): Template[] {
  return [
    template('talks also covered', phraseOf`The talks also covered ${topics}.`),
    template('other topics', phraseOf`Other topics were ${topics}.`),
  ]
}

// Two topics can be misread as one: "the feasibility of organizing seminars and city cooperation".
export function topicList(topics: readonly Phrase[]): Phrase {
  const [first, second, ...more] = topics
  if (!first || !second || more.length > 0) return listed(topics)
  const swallows = /\b(?:of|on|for|with|in|to|\w+ing) \S/.test(first.text) && !/,/.test(first.text)
  return swallows ? phraseOf`${first} as well as ${second}` : listed(topics)
}

function topicTemplates(topics: Phrase, n: number, where: Where | null, visit: ReportVisit | null): Template[] {
  const two = visit !== null
  if (!where) {
    return [
      template('discussions covered', phraseOf`Discussions covered ${topics}.`),
      template(
        'delegation discussed',
        two ? phraseOf`The two sides discussed ${topics}.` : phraseOf`${party} discussed ${topics}.`,
      ),
      template('talks dealt', phraseOf`Talks dealt with ${topics}.`),
      template(
        'topics were',
        n === 1 ? phraseOf`The topic of discussion was ${topics}.` : phraseOf`Topics of discussion were ${topics}.`,
      ),
    ]
  }
  const { place, day } = fronted(where)
  const met = where.at.text.startsWith('with ')
  return [
    template(
      met ? 'delegation discussed' : 'discussions covered',
      met
        ? phraseOf`${party} discussed ${topics} ${inline(where)}.`
        : phraseOf`${place} discussions covered ${topics}.`,
    ),
    template('discussions covered', phraseOf`Discussions ${inline(where)} covered ${topics}.`),
    ...(day ? [template('delegation discussed', phraseOf`${day} ${party} discussed ${topics}.`)] : []),
    template('talks dealt', phraseOf`Talks ${inline(where)} dealt with ${topics}.`),
    ...(two && !met ? [template('two sides at', phraseOf`${place} the two sides discussed ${topics}.`)] : []),
  ]
}

/** Templates for activities in the past tense. */
export function actionTemplates(
  ctx: RealisationContext,
  actions: Phrase,
  where: Where | null,
  also: boolean,
): Template[] {
  const more = also ? 'also ' : ''
  if (!where) {
    return [
      template('delegation did', phraseOf`${party} ${more}${actions}.`),
      ...(isAlone(ctx)
        ? []
        : [
            ...(actions.text.startsWith('visit')
              ? []
              : [template('visitors did', phraseOf`The visitors ${more}${ofMany(actions)}.`)]),
            template('members did', phraseOf`Members of ${party} ${more}${ofMany(actions)}.`),
          ]),
    ]
  }
  const { place, day } = fronted(where)
  const [, person] = /^with (.+)$/.exec(where.at.text) ?? []
  if (person) {
    const whom = inline({ ...where, at: { ...where.at, text: person } })
    const comma = /^was /.test(actions.text) || /, \d{4}$/.test(whom.text) ? ',' : ''
    return [template('met and did', phraseOf`${party} met ${whom}${comma} and ${actions}.`)]
  }
  if (where.at.text === '') return [template('on, did', phraseOf`${place} ${party} ${actions}.`)]
  return [
    template('at, did', phraseOf`${place} ${party} ${actions}.`),
    ...(day ? [template('on, did', phraseOf`${day} ${party} ${actions}.`)] : []),
    template('while at', phraseOf`While ${withClosingComma(inline(where))} ${party} ${actions}.`),
    ...(isAlone(ctx)
      ? []
      : [template('during visit', phraseOf`During its time ${withClosingComma(inline(where))} ${party} ${actions}.`)]),
    template('delegation did', phraseOf`${party}, ${withClosingComma(inline(where))} ${actions}.`),
  ]
}

function looseTemplates(texts: Phrase, where: Where | null, also: boolean): Template[] {
  if (where) {
    return [
      template('at, agenda', phraseOf`${fronted(where).place} the discussions were on the following: ${texts}.`),
      template('agenda at', phraseOf`Topics ${inline(where)}: ${texts}.`),
      template('on agenda at', phraseOf`On the agenda ${inline(where)}: ${texts}.`),
    ]
  }
  return also
    ? [template('also discussed', phraseOf`Also discussed: ${texts}.`)]
    : [
        template('topics:', phraseOf`Topics of discussion: ${texts}.`),
        template('agenda:', phraseOf`On the agenda: ${texts}.`),
      ]
}

// "was shown" becomes "were shown" if the subject is the members.
function ofMany(actions: Phrase): Phrase {
  return { ...actions, text: actions.text.replace(/(^|[,;] |\band )was (?=\p{Ll})/gu, '$1were ') }
}

// Adds the comma after a parenthetical phrase, unless a name in it has added one.
function withClosingComma(phrase: Phrase): Phrase {
  return phrase.text.endsWith(',') ? phrase : phraseOf`${phrase},`
}
