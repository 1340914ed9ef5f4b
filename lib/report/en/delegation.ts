import { type Phrase, alsoStating, say, stating } from '../phrase'
import type { ReportInstitution, ReportMember, ReportInput } from '../report-input'
import { indefiniteArticle } from './indefinite'
import { inParts, listed } from './lists'
import { count } from './numbers'
import { nameUnderTitle, presented, sharedTitle } from './person'
import { runs } from './places'
import { spelled } from './spelling'
import { type Telling, choose, frame } from './telling'

/** Whose delegation it is. */
export function sender(record: ReportInput): ReportInstitution | undefined {
  return record.direction === 'incoming' ? record.guest : record.home
}

/** People the file names or counts, the leader included. */
function listedCount(record: ReportInput): number {
  return record.delegation.reduce((sum, one) => sum + one.count, 0)
}

/** The size where it can be true: a list longer than the number entered leaves the number out. */
export function trueSize({ size, ...record }: ReportInput): number | undefined {
  return size !== undefined && listedCount(record as ReportInput) <= size ? size : undefined
}

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

// The kind is typed freely; only a plain adjective fits before "delegation".
function usableKind(kind: string | undefined): string | null {
  return kind !== undefined &&
    /^\p{Script=Latin}[\p{Script=Latin}-]*(?: (?:and )?\p{Script=Latin}[\p{Script=Latin}-]*)?$/u.test(kind) &&
    !/(?:visit|trip|delegation|tour|meeting|s)$/i.test(kind)
    ? kind
    : null
}

/** "led by A", "led by A and B", "led by A, with B as co-leader"; `null` where no leader is named. */
export function ledBy(t: Telling): Phrase | null {
  const leaders = t.record.delegation.filter((one) => one.role === 'leader')
  const coLeaders = t.record.delegation.filter((one) => one.role === 'co-leader')
  const at = sender(t.record)
  if (leaders.length === 0) return coLeaders.length > 0 ? say`co-led by ${people(t, coLeaders, at)}` : null
  const led = say`led by ${people(t, leaders, at)}`
  if (coLeaders.length === 0) return led
  return say`${led}${/,/.test(led.text) ? ',' : ''} and co-led by ${people(t, coLeaders, at)}`
}

/** Members in order of precedence; neighbours with one title share it. */
export function people(t: Telling, members: readonly ReportMember[], at: ReportInstitution | undefined): Phrase {
  return listed(eachOf(t, members, at))
}

function eachOf(t: Telling, members: readonly ReportMember[], at: ReportInstitution | undefined): Phrase[] {
  const groups = runs(members, (one) => (one.person && one.role === 'member' && one.title ? one.title.text : one.ref))
  return groups.flatMap((group) => {
    const shared = sharedTitle(group)
    if (!shared) return group.map((one) => withRole(presented(t, one, at), one))
    return [say`${shared.plural} ${listed(group.map((one) => nameUnderTitle(t, one, at)))}`]
  })
}

/** Who else travelled. Only a full list may say "the other members were"; only a short one may say "included". */
export function tellMembers(t: Telling, members: readonly ReportMember[], opening: boolean): Phrase[] {
  const { record } = t
  if (members.length === 0) return []
  const size = trueSize(record)
  const rest = members.reduce((sum, one) => sum + one.count, 0)
  const [first = [], ...more] = inParts(eachOf(t, members, sender(record)))
  const list = listed(first)
  const leaders = record.delegation.length > members.length
  const further = more.map((part) => say`The delegation also included ${listed(part)}.`)
  if (more.length > 0) {
    return [
      choose(
        t,
        [
          frame(
            'members included',
            leaders ? say`Other members included ${list}.` : say`The delegation included ${list}.`,
          ),
          frame('among them', say`Among ${leaders ? 'the other' : 'the'} members were ${list}.`),
        ],
        opening,
      ),
      ...further,
    ]
  }
  if (size !== undefined && listedCount(record) === size) {
    const [noun, verb] = rest === 1 ? ['member', 'was'] : ['members', 'were']
    return [
      choose(
        t,
        [
          frame(
            'other members were',
            leaders ? say`The other ${noun} ${verb} ${list}.` : say`The delegation consisted of ${list}.`,
          ),
          frame(
            'completing it',
            leaders ? say`Completing the delegation ${verb} ${list}.` : say`Making up the delegation ${verb} ${list}.`,
          ),
        ],
        opening,
      ),
    ]
  }
  if (size !== undefined) {
    return [
      choose(
        t,
        [
          frame(
            'members included',
            leaders ? say`Other members included ${list}.` : say`Members of the delegation included ${list}.`,
          ),
          frame(
            'among them',
            say`Among ${leaders ? 'the other' : 'the'} members ${rest === 1 ? 'was' : 'were'} ${list}.`,
          ),
        ],
        opening,
      ),
    ]
  }
  return [
    choose(
      t,
      [
        frame('also in', leaders ? say`The delegation also included ${list}.` : say`The delegation included ${list}.`),
        frame(
          'with them',
          say`${spelled(t.house, 'Traveling')} with the delegation ${rest === 1 ? 'was' : 'were'} ${list}.`,
        ),
      ],
      opening,
    ),
  ]
}

/** "including B", only where others stay unnamed; "and B" would be wrong after "led by A". */
export function insertedMembers(t: Telling, members: readonly ReportMember[]): Phrase | null {
  if (members.length === 0) return null
  const list = people(t, members, sender(t.record))
  const size = trueSize(t.record)
  return size !== undefined && listedCount(t.record) < size ? say`including ${list}` : null
}

function withRole(phrase: Phrase, { role, title }: ReportMember): Phrase {
  if (role !== 'coordinator' && role !== 'interpreter') return phrase
  if (title?.text.toLowerCase().includes(role) || phrase.text.includes(role)) return phrase
  return alsoStating(say`${phrase} (${role})`, [])
}
