import { runs } from '../non-empty'
import { sender, trueSize } from '../delegation-size'
import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportInstitution, ReportMember, ReportInput } from '../report-input'
import { listed } from './lists'
import { presented, underOneTitle } from './person'
import { inHan } from './script'
import { type RealisationContext, contextAfter, pickTemplate, template } from './realisation-context'

// The three kinds named by the trip file; others are used only if typed in Chinese.
const kinds: Record<string, string> = { administrative: '行政', academic: '學術', student: '學生' }

/** 行政訪問團, 訪問團 */
export function teamNoun({ kind, refs }: ReportInput): Phrase {
  const word =
    kind === undefined
      ? null
      : (kinds[kind.toLowerCase()] ?? (inHan(kind) && kind.length <= 6 && !/[團訪行]$/u.test(kind) ? kind : null))
  return word ? stating(`${word}訪問團`, refs.kind) : stating('訪問團')
}

/** 一行11人: digits, as in the press; `null` if the number is not known for certain. */
export function sizeOf(record: ReportInput): Phrase | null {
  const size = trueSize(record)
  return size === undefined || size < 2 ? null : stating(`一行${size}人`, record.refs.size)
}

export function leadersOf({ delegation }: ReportInput): ReportMember[] {
  return [...delegation.filter((one) => one.role === 'leader'), ...delegation.filter((one) => one.role === 'co-leader')]
}

/** Members in order of precedence; neighbours with the same title share it. */
export function people(
  ctx: RealisationContext,
  members: readonly ReportMember[],
  at: ReportInstitution | undefined,
): Phrase {
  const groups = runs(members, (one) => (one.person && one.role === 'member' && one.title ? one.title.text : one.ref))
  const items: Phrase[] = []
  for (const group of groups) {
    const shared = group.every((one) => one.role === 'member')
      ? underOneTitle(contextAfter(ctx, ...items), group, at)
      : null
    if (shared) items.push(shared)
    else for (const one of group) items.push(withRole(presented(contextAfter(ctx, ...items), one, at), one))
  }
  return listed(items)
}

/** The other members. 團員為 is for a complete list, 團員包括 for an incomplete one. */
export function realiseMembers(
  ctx: RealisationContext,
  members: readonly ReportMember[],
  startsParagraph: boolean,
): Phrase[] {
  const { record } = ctx
  if (members.length === 0) return []
  const size = trueSize(record)
  const all = people(ctx, members, sender(record))
  const list = members.length === 1 ? { ...all, text: all.text.replace(/^一人（([^（）]+)）$/u, '$1') } : all
  const other = record.delegation.length > members.length
  const full = size !== undefined && record.delegation.reduce((sum, one) => sum + one.count, 0) === size
  const one = members.reduce((sum, { count }) => sum + count, 0) === 1
  if (full)
    return [
      pickTemplate(
        ctx,
        [
          template(
            'members are',
            other ? phraseOf`${one ? '另一名' : '其餘'}團員為${list}。` : phraseOf`團員為${list}。`,
          ),
          template('with them are', phraseOf`同行團員為${list}。`),
        ],
        startsParagraph,
      ),
    ]
  if (size !== undefined)
    return [
      pickTemplate(
        ctx,
        [
          template('members include', phraseOf`團員包括${list}。`),
          template('among members', phraseOf`同行團員包括${list}。`),
        ],
        startsParagraph,
      ),
    ]
  return [
    pickTemplate(
      ctx,
      [
        template('also travelling', other ? phraseOf`同行者有${list}。` : phraseOf`訪問團成員有${list}。`),
        template('also members', phraseOf`訪問團成員尚有${list}。`),
      ].slice(0, other ? 2 : 1),
      startsParagraph,
    ),
  ]
}

function withRole(phrase: Phrase, { role, title }: ReportMember): Phrase {
  const word = role === 'coordinator' ? '聯絡人' : role === 'interpreter' ? '口譯' : null
  if (!word || /聯絡|協調|口譯|翻譯|coordinator|interpreter/iu.test(title?.text ?? '')) return phrase
  return {
    ...phrase,
    text: phrase.text.endsWith('）') ? `${phrase.text.slice(0, -1)}，${word}）` : `${phrase.text}（${word}）`,
  }
}
