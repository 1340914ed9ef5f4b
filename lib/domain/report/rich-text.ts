import MarkdownIt, { type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'

// Reads the Markdown of a report: paragraphs, emphasis and links. The result is plain values and never HTML, so that no
// text can become a tag. Server only, because the parser has 50 kB.

export type Inline =
  | string
  | { readonly mark: 'em' | 'strong'; readonly of: readonly Inline[] }
  | { readonly mark: 'link'; readonly href: string; readonly of: readonly Inline[] }
  | { readonly mark: 'break' }

/** A text as paragraphs of inlines. */
export type RichText = readonly (readonly Inline[])[]

const parser = new MarkdownIt('zero', { html: false, linkify: false, typographer: false })
  .use(cjkFriendly)
  .enable(['paragraph', 'inline', 'emphasis', 'link', 'escape', 'newline', 'balance_pairs'])
parser.validateLink = isSafeLink

/** Reads Markdown. Anything except emphasis and safe links stays as typed. */
export function readMarkdown(markdown: string): RichText {
  return parser
    .parse(markdown, {})
    .filter((token) => token.type === 'inline')
    .map((token) => inlinesOf(token.children ?? []))
    .filter((paragraph) => paragraph.length > 0)
}

/** The text without markup, one line per paragraph. */
export function plainWords(text: RichText): string {
  return text.map(wordsOf).join('\n')
}

/** Escapes plain text for Markdown, only if necessary. */
export function toMarkdown(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (plainWords(readMarkdown(line)) === line) return line
  return line.replace(/[\\*_[\]]/g, '\\$&')
}

/** Allows web and mail addresses only; no other scheme and no relative address. */
export function isSafeLink(href: string): boolean {
  // Browsers ignore spaces and control characters within a scheme.
  return /^(?:https?:\/\/|mailto:)[^\p{Cc}\s]+$/iu.test(href)
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((one) => (typeof one === 'string' ? one : one.mark === 'break' ? ' ' : wordsOf(one.of))).join('')
}

const opening: Record<string, 'em' | 'strong' | 'link'> = { em_open: 'em', strong_open: 'strong', link_open: 'link' }

// Tokens are a flat list of opening and closing tokens.
function inlinesOf(tokens: readonly Token[]): Inline[] {
  const outer: { of: Inline[]; close: (of: Inline[]) => Inline[] }[] = []
  let current: Inline[] = []
  const open = (close: (of: Inline[]) => Inline[]) => {
    outer.push({ of: current, close })
    current = []
  }
  for (const token of tokens) {
    const mark = opening[token.type]
    if (mark === 'link') {
      const href = String(token.attrGet('href') ?? '')
      // The parser takes `[words]()` for a link, without asking whether the empty address is safe.
      open((of) => (href === '' ? ['[', ...of, ']()'] : [{ mark, href, of }]))
    } else if (mark) {
      open((of) => [{ mark, of }])
    } else if (token.nesting === -1) {
      const opened = outer.pop()
      if (!opened) continue
      opened.of.push(...opened.close(current))
      current = opened.of
    } else if (token.type === 'hardbreak') {
      current.push({ mark: 'break' })
    } else if (token.type === 'softbreak') {
      current.push(' ')
    } else if (token.content !== '') {
      current.push(token.content)
    }
  }
  return current
}
