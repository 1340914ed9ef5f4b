import { type Phrase, alsoStating, phraseOf, stating } from '../phrase'
import { listedCount, sender, trueSize } from '../delegation-size'
import type { ReportInstitution, ReportMember, ReportInput } from '../report-input'
import { indefiniteArticle } from './indefinite'
import { inParts, listed } from './lists'
import { count } from './numbers'
import { nameUnderTitle, presented, sharedTitle } from './person'
import { runs } from '../non-empty'
import { isPluralPhrase } from './nouns'
import { pooled } from './unnamed'
import { type RealisationContext, type Template, pickTemplate, template } from './realisation-context'

/** "an 11-member administrative delegation", "a delegation" */
export function delegationNoun(record: ReportInput): Phrase {
  const size = trueSize(record)
  if (size === 1) return stating('one delegate', record.refs.size)
  const kind = usableKind(record.kind)
  const words = [size === undefined ? '' : `${count(size)}-member`, kind ?? '', 'delegation']
    .filter((w) => w !== '')
    .join(' ')
  const facts = [...(size === undefined ? [] : [record.refs.size]), ...(kind ? [record.refs.kind] : [])]
  return stating(`${indefiniteArticle(words)} ${words}`, ...facts)
}

// Only a plain adjective fits before "delegation".
function usableKind(kind: string | undefined): string | null {
  return kind !== undefined &&
    /^\p{Script=Latin}[\p{Script=Latin}-]*(?: (?:and )?\p{Script=Latin}[\p{Script=Latin}-]*)?$/u.test(kind) &&
    !/(?:visit|trip|delegation|tour|meeting|s)$/i.test(kind)
    ? kind
    : null
}

/** "led by A", "led by A and B", "led by A, with B as co-leader"; `null` if no leader is named. */
export function ledBy(ctx: RealisationContext): Phrase | null {
  const leaders = ctx.record.delegation.filter((one) => one.role === 'leader')
  const coLeaders = ctx.record.delegation.filter((one) => one.role === 'co-leader')
  const at = sender(ctx.record)
  if (leaders.length === 0) return coLeaders.length > 0 ? phraseOf`co-led by ${people(ctx, coLeaders, at)}` : null
  const led = phraseOf`led by ${people(ctx, leaders, at)}`
  if (coLeaders.length === 0) return led
  return phraseOf`${led}${/,/.test(led.text) ? ',' : ''} and co-led by ${people(ctx, coLeaders, at)}`
}

/** Members in order of precedence; neighbours with the same title share it. */
export function people(
  ctx: RealisationContext,
  members: readonly ReportMember[],
  at: ReportInstitution | undefined,
): Phrase {
  return listed(eachOf(ctx, members, at))
}

function eachOf(
  ctx: RealisationContext,
  members: readonly ReportMember[],
  at: ReportInstitution | undefined,
): Phrase[] {
  const groups = runs(members, (one) => (one.person && one.role === 'member' && one.title ? one.title.text : one.ref))
  const items = groups.flatMap((group) => {
    const shared = sharedTitle(group)
    if (!shared) return group.map((one) => withRole(presented(ctx, one, at), one))
    return [phraseOf`${shared.plural} ${listed(shared.people.map((one) => nameUnderTitle(ctx, one, at)))}`]
  })
  return pooled(items)
}

/** The other members. "the other members were" is for a complete list, "included" for an incomplete one. */
export function realiseMembers(
  ctx: RealisationContext,
  members: readonly ReportMember[],
  startsParagraph: boolean,
): Phrase[] {
  const { record } = ctx
  if (members.length === 0) return []
  const size = trueSize(record)
  const rest = members.reduce((sum, one) => sum + one.count, 0)
  const [first = [], ...more] = inParts(eachOf(ctx, members, sender(record)))
  const list = listed(first)
  const leaders = record.delegation.length > members.length
  const further = more.map((part) => phraseOf`The delegation also included ${listed(part)}.`)
  if (more.length > 0) {
    return [
      pickTemplate(
        ctx,
        [
          template(
            'members included',
            leaders ? phraseOf`Other members included ${list}.` : phraseOf`The delegation included ${list}.`,
          ),
        ],
        startsParagraph,
      ),
      ...further,
    ]
  }
  if (size !== undefined && listedCount(record) === size)
    return [
      pickTemplate(
        ctx,
        fullListTemplates(list, isMany(rest, list, members.length === 1 && members[0]?.person !== undefined), leaders),
        startsParagraph,
      ),
    ]
  if (size !== undefined) {
    return [
      pickTemplate(
        ctx,
        [
          template(
            'members included',
            leaders ? phraseOf`Other members included ${list}.` : phraseOf`Members of the delegation included ${list}.`,
          ),
        ],
        startsParagraph,
      ),
    ]
  }
  return [
    pickTemplate(
      ctx,
      [
        template(
          'also in',
          leaders ? phraseOf`The delegation also included ${list}.` : phraseOf`The delegation included ${list}.`,
        ),
      ],
      startsParagraph,
    ),
  ]
}

// A member entered without a name may be a group: "staff of the library".
function isMany(rest: number, { text }: Phrase, isNamedOne: boolean): boolean {
  if (rest === 1 && isNamedOne) return false
  return rest > 1 || isPluralPhrase(text) || /^(?:staff|faculty|alumni)\b/.test(text)
}

function fullListTemplates(list: Phrase, many: boolean, leaders: boolean): Template[] {
  const [noun, verb] = many ? ['members', 'were'] : ['member', 'was']
  return [
    template(
      'other members were',
      leaders ? phraseOf`The other ${noun} ${verb} ${list}.` : phraseOf`The delegation consisted of ${list}.`,
    ),
  ]
}

/** "including B", only if others are not named; "and B" would be wrong after "led by A". */
export function insertedMembers(ctx: RealisationContext, members: readonly ReportMember[]): Phrase | null {
  if (members.length === 0) return null
  const list = people(ctx, members, sender(ctx.record))
  const size = trueSize(ctx.record)
  return size !== undefined && listedCount(ctx.record) < size ? phraseOf`including ${list}` : null
}

function withRole(phrase: Phrase, { role, title }: ReportMember): Phrase {
  if (role !== 'coordinator' && role !== 'interpreter') return phrase
  if (title?.text.toLowerCase().includes(role) || phrase.text.includes(role)) return phrase
  return alsoStating(phraseOf`${phrase} (${role})`, [])
}
