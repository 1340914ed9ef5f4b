import { type Phrase, say, stating } from '../phrase'
import type { ReportNextStep } from '../report-input'
import { givesYear } from '../years'
import { dayText } from './dates'
import { formOf } from './form'
import { listed } from './lists'
import { ended, inside, isChinese, item } from './script'
import { type Telling, choose, frame } from './telling'

/** What comes next; an owner becomes the subject, a due day stands before the verb. */
export function tellNextSteps(t: Telling, steps: readonly ReportNextStep[], opening: boolean): Phrase[] {
  const told: Phrase[] = []
  const heads = () => opening && told.length === 0
  const chinese = steps.filter(isChinese)
  for (const step of chinese) {
    const also = told.length > 0
    told.push(choose(t, chineseFrames(t, step, also), heads()))
  }
  const foreign = steps.filter((step) => !isChinese(step))
  if (foreign.length > 0) {
    const list = listed(foreign.map((step) => stating(`${item(step)}${terms(t, step)}`, step.ref)))
    const are = foreign.length > 1 ? '包括' : '為'
    told.push(
      choose(
        t,
        told.length > 0
          ? [frame('further steps', say`其他後續事項${are}${list}。`)]
          : [frame('next', say`後續規劃${are}${list}。`), frame('planned for later', say`未來規劃${are}${list}。`)],
        heads(),
      ),
    )
  }
  return told
}

function chineseFrames(t: Telling, step: ReportNextStep, also: boolean) {
  const text = inside(step)
  const form = formOf(step)
  if (form === 'sentence' || /^(?:未來|今後|後續|下一步|明年|今年|本學期|下學期|預計|預定|\d)/u.test(text)) {
    return [frame(`as typed ${step.ref}`, stating(ended(`${text}${terms(t, step)}`), step.ref))]
  }
  if (form === 'noun') {
    const words = stating(`${text}${terms(t, step)}`, step.ref)
    return [
      frame(also ? 'also planned' : 'planned', say`後續規劃${also ? '另' : ''}包括${words}。`),
      frame('to come', say`後續事項${also ? '另' : ''}有${words}。`),
    ]
  }
  const owner = step.owner && isChinese(step.owner) ? inside(step.owner) : null
  const rest = step.owner && !owner ? `（負責單位：${step.owner.text}）` : ''
  const due = step.due ? `於${dueText(t, step.due)}前` : ''
  const will = stating(`將${due}${text.replace(/^將/u, '')}${rest}`, step.ref)
  if (owner) return [frame(`owner ${step.ref}`, say`${owner}${will}。`)]
  return also
    ? [frame('also', say`此外，${will}。`), frame('and also', say`同時${will}。`)]
    : [frame('in future', say`未來${will}。`), frame('then', say`後續${will}。`)]
}

function dueText({ record, manner: { house } }: Telling, due: string): string {
  return dayText(due, house.chineseYears, givesYear(house, record, due))
}

// （期限：2024年3月31日；負責單位：Office of X）
function terms(t: Telling, { due, owner }: ReportNextStep): string {
  const parts = [due && `期限：${dueText(t, due)}`, owner && `負責單位：${owner.text}`].filter(
    (part) => part !== undefined && part !== '',
  )
  return parts.length > 0 ? `（${parts.join('；')}）` : ''
}
