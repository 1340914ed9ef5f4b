import { fileRoute } from '../file'

/** A published article as plain text. */
export const GET = fileRoute('txt', '/text')
