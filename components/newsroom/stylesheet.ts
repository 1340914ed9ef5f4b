import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The address of the newsroom's stylesheet. */
export const stylesheet = stylesheetAt('newsroom.css')

/** The address of a stylesheet below public/; it changes with the content, so that no browser keeps an old one. */
export function stylesheetAt(file: string): string {
  return `/${file}?v=${hashOf(file)}`
}

function hashOf(file: string): string {
  try {
    return createHash('sha256')
      .update(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'public', file)))
      .digest('hex')
      .slice(0, 10)
  } catch {
    return '0'
  }
}
