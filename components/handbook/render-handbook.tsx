import type { Handbook } from '@/lib/handbook/handbook'
import { toHtml } from '../newsroom/document'
import { stylesheetAt } from '../newsroom/stylesheet'
import type { PrintedPart } from '@/lib/server/handbook/handbook'
import { HandbookDocument } from './handbook-document'
import { PartDocument } from './part-document'

const stylesheet = stylesheetAt('handbook.css')

/** The handbook as a page to print, without a script. */
export function renderHandbook(book: Handbook): Promise<string> {
  return toHtml(<HandbookDocument book={book} stylesheet={stylesheet} />)
}

/** A part of the handbook as a document of its own. */
export function renderPart(part: PrintedPart): Promise<string> {
  return toHtml(<PartDocument of={part} stylesheet={stylesheet} />)
}
