import type { FileProblem } from '../../domain/files/file-problem'

/** Why a file cannot be read, for the terminal. */
export const problemWords: Record<FileProblem, string> = {
  'unknown format': 'this format is not supported; use Word, Excel, PDF, HTML, CSV, plain text, .ics or .eml',
  'old office format': 'files of Word and Excel before 2007 are not supported; save it as .docx or .xlsx',
  picture: 'it is a picture; only text can be read',
  encrypted: 'it is protected with a password',
  'too large': 'it is too large',
  'zip bomb': 'it unpacks to more than is allowed',
  damaged: 'it is damaged',
  empty: 'it has no text',
  scan: 'the PDF has pictures of text only; run text recognition on it first',
}
