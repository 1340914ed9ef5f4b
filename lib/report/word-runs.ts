import {
  ConcreteHyperlink,
  type IContext,
  type IRunOptions,
  type IXmlableObject,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Inline } from '../domain/report/rich-text'
import type { Words } from '../domain/text/text'
import { inXml } from '../domain/newsroom/xml-escape'
import { languageRuns } from './language-runs'

export const latin = 'Times New Roman'
export const chineseFont = 'PMingLiU'
const eastAsian: Record<string, string> = { zh: chineseFont, ja: 'MS Mincho', ko: 'Batang' }

type Marks = Pick<IRunOptions, 'bold' | 'italics' | 'style'>

/**
 * Makes the runs of a document, each foreign word marked with its language. Links are numbered, because the library's
 * random ids would change the bytes of the same document.
 */
export function runMaker(
  language: string,
  words: { wordsIn?: string; foreign?: readonly Words[] },
): (of: readonly Inline[]) => ParagraphChild[] {
  let links = 0
  const runs = (of: readonly Inline[], marks: Marks): ParagraphChild[] =>
    of.flatMap((one): ParagraphChild[] => {
      if (typeof one === 'string')
        return languageRuns(inXml(one), language, words).map(
          ({ text, lang }) => new TextRun({ text, ...marked(marks, text), ...(lang && inLanguage(lang)) }),
        )
      switch (one.mark) {
        case 'break':
          return [new TextRun({ break: 1 })]
        case 'em':
          return runs(one.of, { ...marks, italics: true })
        case 'strong':
          return runs(one.of, { ...marks, bold: true })
        case 'link': {
          links += 1
          return [new Link(runs(one.of, { ...marks, style: 'Hyperlink' }), `Link${links}`, one.href)]
        }
      }
    })
  return (of) => runs(of, {})
}

// Chinese, Korean and Japanese have no italics and get bold type instead.
function marked({ italics, ...marks }: Marks, text: string): Marks {
  if (!italics) return marks
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? { ...marks, bold: true }
    : { ...marks, italics }
}

class Link extends ConcreteHyperlink {
  constructor(
    children: readonly ParagraphChild[],
    id: string,
    private readonly href: string,
  ) {
    super(children, id)
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
    context.viewWrapper.Relationships.addRelationship(this.linkId, type, this.href, 'External')
    return super.prepForXml(context)
  }
}

// A run in Word has two languages: one for East Asian characters and one for all others.
export function inLanguage(lang: string): Pick<IRunOptions, 'language' | 'font'> {
  const font = eastAsian[lang.split('-', 1).join().toLowerCase()]
  if (!font) return { language: { value: lang } }
  const eastAsia = lang === 'zh-Hans' || lang === 'zh-CN' ? 'SimSun' : font
  return { language: { eastAsia: tagForWord(lang) }, font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia } }
}

// Word identifies Chinese by region, not by script.
function tagForWord(lang: string): string {
  return { zh: 'zh-TW', 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN', ja: 'ja-JP', ko: 'ko-KR' }[lang] ?? lang
}
