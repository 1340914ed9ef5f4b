import type { FileProblem } from '../../domain/files/file-problem'

/** Why a file cannot be read, for the terminal. */
export const problemWords: Record<FileProblem, string> = {
  'unknown format': 'this format is not supported; use Word, Excel, PDF, HTML, CSV, plain text, .ics or .eml',
  'rich text': 'rich text is not supported; save it as .docx',
  'old word': 'files of Word before 2007 are not supported; save it as .docx',
  'old excel': 'files of Excel before 2007 are not supported; save it as .xlsx',
  'old office format': 'files of Office before 2007 are not supported; save it as .docx, .xlsx or PDF',
  'outlook message': 'messages of Outlook are not supported; save it as .eml',
  'open document': 'OpenDocument is not supported; save it as .docx or .xlsx',
  presentation: 'presentations are not supported; save it as PDF',
  'apple document': 'files of Pages, Numbers and Keynote are not supported; export it as .docx, .xlsx or PDF',
  'wallet pass': 'wallet passes are not supported; use the email, calendar file or PDF of the booking',
  picture: 'it is a picture; only text can be read',
  encrypted: 'it is protected with a password',
  'too large': 'it is too large',
  'zip bomb': 'it unpacks to more than is allowed',
  damaged: 'it is damaged',
  empty: 'it has no text',
  scan: 'the PDF has pictures of text only; run text recognition on it first',
}
