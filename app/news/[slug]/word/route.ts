import { fileRoute } from '../file'

/** A published article as a Word document. */
export const GET = fileRoute('docx', '/word')
