import { type Phrase, phraseOf, stating, together } from '../phrase'
import type { ReportEntry, ReportInstitution } from '../report-input'
import { formOf } from './form'
import { institutionAgain, natureOf } from './institution'
import { enumerated, listed } from './lists'
import { ended, inside, isChinese, item, typeset } from './script'
import { type RealisationContext, pickTemplate, template, institutionPhrase } from './realisation-context'

const lasting =
  /^(?:創立|創辦|創校|成立|建校|建立|設立|位於|坐落|座落|為|是|擁有|設有|設立|排名|名列|居|位居|現有|共有|以|獲|曾|目前|隸屬|前身|素有|享有|被譽|專精|致力|培育|起源|源自|自)/u
const institutionNoun =
  /(?:大學|學府|學院|學校|機構|組織|企業|公司|重鎮|龍頭|殿堂|之一|單位|中心|搖籃|夥伴|姊妹校|伙伴)$/u

/** The background of an institution: predicates follow its name, whole sentences stay as typed. */
export function realiseBackground(
  ctx: RealisationContext,
  institution: ReportInstitution,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
): Phrase[] {
  const again =
    ctx.stated.has(institution.ref) &&
    !startsParagraph &&
    institution !== ctx.record.home &&
    natureOf(institution) !== 'person'
  const name = again ? stating(institutionAgain(institution)) : institutionPhrase(ctx, institution)
  const chinese = entries.filter((entry) => isChinese(entry) && formOf(entry) !== 'sentence')
  const predicates = chinese.flatMap((entry) => predicateOf(entry))
  const loose = entries.filter(
    (entry) => formOf(entry) !== 'sentence' && !predicates.some(({ facts }) => facts.includes(entry.ref)),
  )
  const sentences: Phrase[] = []
  if (predicates.length > 0)
    sentences.push(
      pickTemplate(ctx, [template('it is', phraseOf`${name}${together(predicates, '，')}。`)], startsParagraph),
    )
  if (loose.length > 0) {
    const texts = afterColon(loose)
    sentences.push(
      pickTemplate(
        ctx,
        sentences.length > 0
          ? [template('about it also:', phraseOf`另：${texts}。`)]
          : [
              template('about it:', phraseOf`${name}簡介：${texts}。`),
              template('background of it:', phraseOf`關於${name}：${texts}。`),
            ],
        startsParagraph && sentences.length === 0,
      ),
    )
  }
  return [...sentences, ...sentencesOf(entries)]
}

/** The history of the partnership. */
export function realiseHistory(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
): Phrase[] {
  const chinese = entries.filter((entry) => isChinese(entry) && formOf(entry) !== 'sentence')
  const predicates = chinese.filter(
    (entry) =>
      /^(?:自|於|從|曾|已|早在|在|共同|締結|簽|建立|\d{4}年|民國)/u.test(inside(entry)) &&
      !/(?:沿革|紀錄|關係)$/u.test(inside(entry)),
  )
  const loose = entries.filter((entry) => formOf(entry) !== 'sentence' && !predicates.includes(entry))
  const sentences: Phrase[] = []
  if (predicates.length > 0)
    sentences.push(
      pickTemplate(
        ctx,
        [
          template(
            'partners since',
            phraseOf`雙方${together(
              predicates.map((entry) => stating(inside(entry), entry.ref)),
              '，',
            )}。`,
          ),
        ],
        startsParagraph,
      ),
    )
  if (loose.length > 0) {
    const texts = afterColon(loose)
    sentences.push(
      pickTemplate(
        ctx,
        [
          template('history:', phraseOf`雙方合作沿革：${texts}。`),
          template('partnership:', phraseOf`既有合作：${texts}。`),
        ],
        startsParagraph && sentences.length === 0,
      ),
    )
  }
  return [...sentences, ...sentencesOf(entries)]
}

// Chinese fragments stay as typed; those in another language become list items.
function afterColon(entries: readonly ReportEntry[]): Phrase {
  const items = entries.map((entry) => stating(item(entry), entry.ref))
  return entries.some(isChinese) ? enumerated(items) : listed(items)
}

function predicateOf(entry: ReportEntry): Phrase[] {
  const text = inside(entry)
  if (lasting.test(text)) return [stating(text, entry.ref)]
  return institutionNoun.test(text) && !/[，；。：]/u.test(text) ? [stating(`為${text}`, entry.ref)] : []
}

function sentencesOf(entries: readonly ReportEntry[]): Phrase[] {
  return entries
    .filter((entry) => formOf(entry) === 'sentence')
    .map((entry) => stating(ended(typeset(entry.text)), entry.ref))
}
