import type { Handbook } from '@/lib/handbook/handbook'
import { toHtml } from '../newsroom/document'
import { stylesheetAt } from '../newsroom/stylesheet'
import { HandbookDocument } from './handbook-document'

const stylesheet = stylesheetAt('handbook.css')

/** The handbook as a page to print, without a script. */
export function renderHandbook(book: Handbook): Promise<string> {
  return toHtml(<HandbookDocument book={book} stylesheet={stylesheet} />)
}
