/** Why a file cannot be read. */
export const fileProblems = [
  'unknown format',
  'rich text',
  'old word',
  'old excel',
  'old office format',
  'outlook message',
  'open document',
  'presentation',
  'apple document',
  'wallet pass',
  'picture',
  'encrypted',
  'too large',
  'zip bomb',
  'damaged',
  'empty',
  'scan',
] as const
export type FileProblem = (typeof fileProblems)[number]

/** Thrown while a file is read; `readFile` turns it into a result. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem)
  }
}
