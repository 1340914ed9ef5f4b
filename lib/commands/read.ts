// `npm run read`: prints what an import of a programme or a roster would add, by the functions of the import itself.
import { readFileSync } from 'node:fs'
import { readFile } from '../domain/files/read-file'
import { problemWords } from './read/problem-words'
import { readProgrammeFile } from './read/programme'
import { readArguments, type Wanted } from './read/read-arguments'
import { readRosterFile } from './read/roster'
import { tableOf } from './read/table'

/** Exits 0, or 2 with the reason on stderr and nothing printed. */
async function main(args: string[]): Promise<number> {
  const wanted = readArguments(args)
  if ('help' in wanted) return say(wanted.help)
  if ('refusal' in wanted) return refuse(wanted.refusal)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(readFileSync(wanted.path === '-' ? 0 : wanted.path))
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

function say(text: string): number {
  process.stdout.write(text)
  return 0
}

function refuse(reason: string): number {
  process.stderr.write(`read: ${reason}\n`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
