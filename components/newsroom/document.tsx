import type { ReactNode } from 'react'
import type * as Server from 'react-dom/server'

// The renderer is loaded when it is first needed: Next refuses it in the graph of pages, and route handlers have none.
let renderer: Promise<typeof Server> | undefined

/**
 * A document as HTML. `data` is machine-readable and goes into the head as JSON-LD, which no browser executes.
 * Whatever came from people passes through React's escaping, or `toJsonLd`'s.
 */
export async function toHtml(document: ReactNode, data?: object): Promise<string> {
  const html = `<!doctype html>${await toFragment(document)}`
  if (!data) return html
  // The first is the head's own: within attributes and text React writes no "<".
  const end = html.indexOf('</head>')
  return `${html.slice(0, end)}<script type="application/ld+json">${toJsonLd(data)}</script>${html.slice(end)}`
}

/** A part of a document as escaped HTML. */
export async function toFragment(part: ReactNode): Promise<string> {
  renderer ??= import('react-dom/server')
  return (await renderer).renderToStaticMarkup(part)
}

/** JSON that cannot close its element or open a comment or another element. */
export function toJsonLd(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
