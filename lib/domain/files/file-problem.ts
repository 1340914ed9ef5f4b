/** Why a file cannot be read. */
export const fileProblems = [
  'unknown format',
  'old office format',
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
