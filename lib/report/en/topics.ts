import { type Phrase, phraseOf } from '../phrase'
import type { ReportEntry, ReportVisit } from '../report-input'
import { asActions, asNouns, asPlacedSentences, asTyped, classified, withForm } from './entries'
import { enumerated, listed, listedLightly } from './lists'
import { isPluralPhrase } from './nouns'
import { isAlone } from './party'
import { type Template, type RealisationContext, pickTemplate, template, party } from './realisation-context'
import { type Where, fronted, inline } from './where'

/** Topics of one visit (`where`) or of the whole trip. */
export function realiseTopics(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  where: Where | null,
  startsParagraph: boolean,
  visit: ReportVisit | null,
): Phrase[] {
  const items = classified(entries)
  const actions = withForm(items, 'past', 'present')
  const nouns = withForm(items, 'noun', 'gerund', 'infinitive')
  const loose = withForm(items, 'participle', 'adverbial', 'foreign')
  const sentences: Phrase[] = []
  const first = () => (sentences.length === 0 ? where : null)
  if (nouns.length > 0)
    sentences.push(
      pickTemplate(
        ctx,
        topicTemplates(topicList(asNouns(nouns)), asNouns(nouns).length, first(), visit),
        startsParagraph,
      ),
    )
  if (actions.length > 0)
    sentences.push(
      pickTemplate(
        ctx,
        actionTemplates(ctx, listedLightly(asActions(actions)), first(), sentences.length > 0),
        startsParagraph && sentences.length === 0,
      ),
    )
  if (loose.length > 0)
    sentences.push(
      pickTemplate(
        ctx,
        looseTemplates(enumerated(asTyped(loose)), first(), nouns.length > 0),
        startsParagraph && sentences.length === 0,
      ),
    )
  return [
    ...sentences,
    ...asPlacedSentences(ctx, withForm(items, 'sentence'), first(), startsParagraph && sentences.length === 0),
  ]
}

// Two topics can be misread as one: "the feasibility of organizing seminars and city cooperation".
function topicList(topics: readonly Phrase[]): Phrase {
  const [first, second, ...more] = topics
  if (!first || !second || more.length > 0) return listed(topics)
  const swallows = /\b(?:of|on|for|with|in|to|\w+ing)\b/.test(first.text) && !/,/.test(first.text)
  return swallows ? phraseOf`${first} as well as ${second}` : listed(topics)
}

function topicTemplates(topics: Phrase, n: number, where: Where | null, visit: ReportVisit | null): Template[] {
  const two = visit !== null
  const were = n > 1 || isPluralPhrase(topics.text) ? 'were' : 'was'
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
      template('on agenda', phraseOf`On the agenda ${were} ${topics}.`),
    ]
  }
  const { place, day } = fronted(where)
  const met = where.at.text.startsWith('with ')
  return [
    template(
      met ? 'delegation discussed' : 'discussions covered',
      met ? phraseOf`${place} ${party} discussed ${topics}.` : phraseOf`${place} discussions covered ${topics}.`,
    ),
    template('discussions covered', phraseOf`Discussions ${inline(where)} covered ${topics}.`),
    ...(day ? [template('delegation discussed', phraseOf`${day} ${party} discussed ${topics}.`)] : []),
    template('talks dealt', phraseOf`Talks ${inline(where)} dealt with ${topics}.`),
    template('on agenda', phraseOf`Under discussion ${inline(where)} ${were} ${topics}.`),
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
            template('visitors did', phraseOf`The visitors ${more}${ofMany(actions)}.`),
            template('members did', phraseOf`Members of ${party} ${more}${ofMany(actions)}.`),
          ]),
    ]
  }
  const { place, day } = fronted(where)
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
