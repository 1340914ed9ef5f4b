import { pattern } from '../../domain/text/word-list'
import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportNextStep } from '../report-input'
import { givesYear } from '../years'
import { dayText } from './dates'
import { formOf, timedAction } from './form'
import { listed } from './lists'
import { ended, inside, isChinese, item } from './script'
import { type RealisationContext, pickTemplate, template } from './realisation-context'

/** Next steps. The owner becomes the subject; the due day precedes the verb. */
export function realiseNextSteps(
  ctx: RealisationContext,
  steps: readonly ReportNextStep[],
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  const startsHere = () => startsParagraph && sentences.length === 0
  const chinese = steps.filter(isChinese)
  for (const step of chinese) {
    const also = sentences.length > 0
    sentences.push(pickTemplate(ctx, chineseTemplates(ctx, step, also), startsHere()))
  }
  const foreign = steps.filter((step) => !isChinese(step))
  if (foreign.length > 0) {
    const list = listed(foreign.map((step) => stating(`${item(step)}${terms(ctx, step)}`, step.ref)))
    const are = foreign.length > 1 ? '包括' : '為'
    sentences.push(
      pickTemplate(
        ctx,
        sentences.length > 0
          ? [template('further steps', phraseOf`其他後續事項${are}${list}。`)]
          : [
              template('next', phraseOf`後續規劃${are}${list}。`),
              template('planned for later', phraseOf`未來規劃${are}${list}。`),
            ],
        startsHere(),
      ),
    )
  }
  return sentences
}

// 簽署備忘錄: what will be done, not a document.
const namedAction = pattern('u')`
    ^(?:請(?=.{2,20}(?:提供|協助|安排|寄|回覆|確認|規劃|補|派|推薦|來))|簽署|續簽|簽訂|換簽|提交|寄送|完成|成立|安排|邀請|提供|追蹤|聯繫)(?!.*(?:事宜|作業|計畫|方案
    |方式|規劃|時程|會議|儀式)$)[^，；：]+$
  `
// 請國際處追蹤
const request =
  /^請(\p{Script=Han}{2,8}?[處室院系所組部會長心校])((?:追蹤|辦理|協助|負責|聯繫|規劃|研議|提供|安排|處理|撰寫|統籌)[^，；]*)$/u

// 明年3月胡志明市師範大學來訪
const comingVisit = pattern('u')`
  ^((?:明年|後年|今年|下學期|\d{4}年)(?:\d{1,2}月)?)
  ([^，；]{1,16}(?:大學|學院|校長|院長|處長|代表團|訪問團|師生))((?:來訪|回訪|訪問|參訪|來校)[^，；]*)$
`

function due(ctx: RealisationContext, step: ReportNextStep): string {
  return step.due ? `於${dueText(ctx, step.due)}前` : ''
}

function chineseTemplates(ctx: RealisationContext, step: ReportNextStep, also: boolean) {
  const text = inside(step)
  const form = namedAction.test(text) ? 'verb' : formOf(step)
  const [, asked, task] = request.exec(text) ?? []
  if (asked && task && !step.owner)
    return [
      template(`asked ${step.ref}`, stating(`${also ? '另' : '後續'}由${asked}${due(ctx, step)}${task}。`, step.ref)),
    ]
  if (/^(?:雙方|兩校|雙邊)各/u.test(text) && !step.due && !step.owner)
    return [template(`each ${step.ref}`, stating(`${text.slice(0, 2)}將${text.slice(2)}。`, step.ref))]
  if (/^[^，]{2,10}負責$/u.test(text) && !step.due && !step.owner)
    return [template(`in charge ${step.ref}`, stating(`後續由${text}。`, step.ref))]
  const [, when, guest, visits] = comingVisit.exec(text) ?? []
  if (when && guest && visits && !step.due && !step.owner)
    return [template(`guests ${step.ref}`, stating(`${when}，${guest}將${visits}。`, step.ref))]
  const [, matter, unit] = /^([^，；]{2,12}?)(由[^，；]{2,10}(?:辦理|追蹤|統籌|協助|處理|規劃))$/u.exec(text) ?? []
  if (matter && unit && !step.due && !step.owner)
    return [template(`by unit ${step.ref}`, stating(`${matter}將${unit}。`, step.ref))]
  const timed = timedAction(text)
  if (timed && !step.due && step.owner && isChinese(step.owner))
    return [
      template(
        `owner, timed ${step.ref}`,
        stating(`${inside(step.owner)}將於${timed.when}${timed.rest.replace(/^將/u, '')}。`, step.ref),
      ),
    ]
  if (timed && !step.due && !step.owner)
    return [template(`timed ${step.ref}`, stating(`${timed.when}將${timed.rest.replace(/^將/u, '')}。`, step.ref))]
  if (/^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:底|初|中)?[前內][^，]+$/u.test(text) && !step.due && !step.owner)
    return [template(`by ${step.ref}`, stating(`${also ? '另' : '後續'}將於${text}。`, step.ref))]
  if (form === 'sentence' || /^(?:未來|今後|後續|下一步|明年|今年|本學期|下學期|預計|預定|\d)/u.test(text)) {
    return [template(`as typed ${step.ref}`, stating(ended(`${text}${terms(ctx, step)}`), step.ref))]
  }
  if (/中$/u.test(text) && form === 'verb')
    return [template(`under way ${step.ref}`, stating(`後續事宜${text}。`, step.ref))]
  const bareAction = /^(?:儘速|盡速|儘快|盡快|儘早|早日)?(?:簽約|回訪|續約|續談|換約|報部)$/u.test(text)
  if (form === 'noun' && !bareAction) {
    const words = stating(`${text}${terms(ctx, step)}`, step.ref)
    return [
      template(also ? 'also planned' : 'planned', phraseOf`後續規劃${also ? '另' : ''}包括${words}。`),
      template('to come', phraseOf`後續事項${also ? '另' : ''}有${words}。`),
    ]
  }
  const owner = step.owner && isChinese(step.owner) ? inside(step.owner) : null
  const rest = step.owner && !owner ? `（負責單位：${step.owner.text}）` : ''
  // 擬 and 預計 say already that it is to come.
  const will = stating(
    /^(?:擬|預計|預定|希望|計劃)/u.test(text) && !step.due
      ? `${text}${rest}`
      : `將${due(ctx, step)}${text.replace(/^將/u, '')}${rest}`,
    step.ref,
  )
  if (owner) return [template(`owner ${step.ref}`, phraseOf`${owner}${will}。`)]
  return also
    ? [template('also', phraseOf`此外，${will}。`), template('and also', phraseOf`同時${will}。`)]
    : [template('in future', phraseOf`未來${will}。`), template('then', phraseOf`後續${will}。`)]
}

function dueText({ record, options: { houseStyle } }: RealisationContext, due: string): string {
  return dayText(due, houseStyle.chineseYears, givesYear(houseStyle, record, due))
}

// （期限：2024年3月31日；負責單位：Office of X）
function terms(ctx: RealisationContext, { due, owner }: ReportNextStep): string {
  const parts = [due && `期限：${dueText(ctx, due)}`, owner && `負責單位：${owner.text}`].filter(
    (part) => part !== undefined && part !== '',
  )
  return parts.length > 0 ? `（${parts.join('；')}）` : ''
}
