import type { Locale } from '../text/locales'

/** One item of a programme: its time, its title, and further lines. */
export type MailItem = { time: string; title: string; lines: readonly string[] }

/** A part of an e-mail. `label` is the text of the button in the HTML version. */
export type MailPart =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'entry'; title: string; lines: readonly string[] }
  | { kind: 'day'; title: string; items: readonly MailItem[] }
  | { kind: 'link'; text: string; label: string; href: string }

/** A message about a release. The planners' note goes between its two parts. */
export type ReleaseMail = { subject: string; opening: readonly MailPart[]; closing: readonly MailPart[] }

/** All parts, with the note in its place. */
export function partsOf({ opening, closing }: Omit<ReleaseMail, 'subject'>, note: string): MailPart[] {
  return [...opening, ...textParts(note), ...closing]
}

/** One part for each paragraph of a text; none for an empty one. */
export function textParts(text: string): MailPart[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'text', text: paragraph }))
}

/** The plain text of an e-mail. */
export function mailText(parts: readonly MailPart[]): string {
  return parts.map(partText).join('\n\n')
}

function partText(part: MailPart): string {
  if (part.kind === 'entry') return [part.title, ...part.lines.map((line) => `  ${line}`)].join('\n')
  if (part.kind === 'link') return [part.text, part.href].filter(Boolean).join('\n')
  if (part.kind === 'day') return [part.title, ...part.items.map(itemText)].join('\n')
  return part.text
}

function itemText({ time, title, lines }: MailItem): string {
  return [`  ${time}  ${title}`, ...lines.map((line) => `    ${line}`)].join('\n')
}

/** The HTML of an e-mail: one column, no pictures, no fonts to load, light and dark. */
export function mailHtml(subject: string, parts: readonly MailPart[], locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${css(locale)}</style>
</head>
<body>
<div class="page">
${parts.map(partHtml).join('\n')}
</div>
</body>
</html>
`
}

// Chinese characters have different forms in each language; only its own fonts have them.
const fonts: Record<Locale, string> = {
  en: '"PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC"',
  'zh-Hant': '"PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC"',
  ko: '"Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR"',
  ja: '"Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP"',
}

// Mail programs that ignore the style sheet show a readable page without it: headings, paragraphs and links.
const css = (locale: Locale) => `
:root { color-scheme: light dark; }
body { margin: 0; padding: 0; background: #fbfaf6; color: #1a1d23; }
.page { max-width: 36rem; margin: 0 auto; padding: 24px 16px 32px; font: 16px/1.6 "Helvetica Neue", Arial,
  ${fonts[locale]}, sans-serif; overflow-wrap: break-word; }
p { margin: 0 0 16px; }
h2 { margin: 24px 0 0; padding: 6px 0; border-top: 2px solid #1a1d23; font-size: 16px; line-height: 1.4; }
.item, .entry { margin: 0; padding: 8px 0; border-top: 1px solid #d9d4cb; }
.entry { margin-bottom: 8px; }
h2 + .item { border-top: 0; padding-top: 2px; }
.item + p:not(.item), .entry + p:not(.entry) { margin-top: 24px; }
.more { color: #565b66; }
.action { margin: 24px 0; }
.button { display: inline-block; padding: 12px 20px; border-radius: 4px; background: #b3341b; color: #ffffff;
  font-weight: 600; text-decoration: none; }
.address { display: block; margin-top: 8px; color: #565b66; font-size: 14px; overflow-wrap: anywhere; }
.code { font: 600 28px/1.4 Menlo, Consolas, monospace; letter-spacing: 4px; }
@media (prefers-color-scheme: dark) {
  body { background: #14161a; color: #ece9e2; }
  h2 { border-top-color: #ece9e2; }
  .item, .entry { border-top-color: #3b3732; }
  .more, .address { color: #a5a9b3; }
  .button { background: #f0805f; color: #14161a; }
}
`

function partHtml(part: MailPart): string {
  if (part.kind === 'code') return `<p class="code">${escaped(part.text)}</p>`
  if (part.kind === 'entry') return `<p class="entry"><b>${escaped(part.title)}</b>${moreLines(part.lines)}</p>`
  if (part.kind === 'day') return [`<h2>${escaped(part.title)}</h2>`, ...part.items.map(itemHtml)].join('\n')
  if (part.kind === 'text') return `<p>${lineBreaks(part.text)}</p>`
  const text = part.text === '' ? '' : `<p>${lineBreaks(part.text)}</p>\n`
  const href = escaped(part.href)
  return `${text}<p class="action"><a class="button" href="${href}">${escaped(part.label)}</a>
<span class="address">${href}</span></p>`
}

function itemHtml({ time, title, lines }: MailItem): string {
  return `<p class="item"><b>${escaped(time)}</b>&ensp;${escaped(title)}${moreLines(lines)}</p>`
}

function moreLines(lines: readonly string[]): string {
  return lines.map((line) => `<br><span class="more">${lineBreaks(line)}</span>`).join('')
}

function lineBreaks(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
