import { readFileSync } from 'node:fs'
import { readFile } from '../../domain/files/read-file'
import { problemWords } from './problem-words'
import { readProgrammeFile } from './programme'
import { readArguments, type Wanted } from './read-arguments'
import { readRosterFile } from './roster'
import { tableOf } from './table'
import type { Output } from '../output'

/** Prints the rows of a file, or of standard input for `-`. Gives 0, or 2 with the reason and nothing printed. */
export async function runRead(
  args: string[],
  output: Output,
  readStandardInput: () => Uint8Array = () => readFileSync(0),
): Promise<number> {
  const say = (text: string) => {
    output.print(text)
    return 0
  }
  const refuse = (reason: string) => {
    output.error(`read: ${reason}\n`)
    return 2
  }
  const wanted = readArguments(args)
  if ('help' in wanted) return say(wanted.help)
  if ('refusal' in wanted) return refuse(wanted.refusal)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(wanted.path === '-' ? readStandardInput() : readFileSync(wanted.path))
  } catch (error) {
    return refuse(`cannot read ${wanted.path}: ${error instanceof Error ? error.message : String(error)}`)
  }
  const reading = await readFile(bytes)
  if (!reading.ok) return refuse(`cannot read ${wanted.path}: ${problemWords[reading.problem]}`)
  const rows = rowsOf(reading.text, wanted)
  if (rows.length === 0) return refuse(`cannot read ${wanted.path}: it has no rows of a ${wanted.what}`)
  return say(wanted.format === 'json' ? rows.map((row) => `${JSON.stringify(row)}\n`).join('') : tableOf(rows))
}

function rowsOf(text: string, wanted: Wanted): object[] {
  return wanted.what === 'roster' ? readRosterFile(text) : readProgrammeFile(text, wanted, today())
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
