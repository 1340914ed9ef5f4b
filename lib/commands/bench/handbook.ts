import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import korea from '../../../db/sample/korea.trip.json'
import { languageName } from '../../domain/text/language-name'
import { checkTripFile } from '../../domain/trip/trip-file'
import { tripFromFile } from '../../domain/trip/trip-from-file'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { makeHandbook } from '../../handbook/make-handbook'
import { handbookTranslator } from '../../server/handbook/handbook-words'

/** Seconds and peak memory in MB of making the PDF of a five-day trip in a fresh process, as the server makes it. */
export async function handbookFigures(): Promise<{ handbook_pdf_s: number; handbook_pdf_mb_rss: number }> {
  const whole = sampleTrip()
  const begun = performance.now()
  const input = JSON.stringify(
    makeHandbook({
      whole,
      locale: 'en',
      homeZone: 'Asia/Taipei',
      homeName: whole.directory.institutions[whole.record.trip.homeId]?.name ?? null,
      lastTimes: {},
      countryCards: [],
      phones: {},
      version: { draft: false, number: 1, day: '24 November 2026' },
      translate: handbookTranslator('en'),
      languageName: (tag) => languageName(tag, 'en'),
    }),
  )
  const { bytes, kilobytes } = await press(input)
  if (bytes < 10_000) throw new Error('the handbook came out empty')
  return { handbook_pdf_s: (performance.now() - begun) / 1000, handbook_pdf_mb_rss: kilobytes / 1024 }
}

function sampleTrip(): WholeTrip {
  const checked = checkTripFile(korea)
  if (!checked.ok) throw new Error('the sample trip is wrong')
  return tripFromFile(checked.file)
}

function press(input: string): Promise<{ bytes: number; kilobytes: number }> {
  const memory = pathToFileURL(join(process.cwd(), 'lib/commands/bench/peak-memory.mjs')).href
  return new Promise((done, fail) => {
    const made = spawn(process.execPath, ['--import', memory, 'lib/server/handbook/press/press.mjs'], {
      stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    })
    let [bytes, output] = [0, '']
    made.stdout?.on('data', (part: Buffer) => {
      bytes += part.byteLength
    })
    made.stdio[3]?.on('data', (part: Buffer) => {
      output += part.toString()
    })
    made.on('error', fail)
    made.on('close', (code) =>
      code === 0 ? done({ bytes, kilobytes: Number(output) }) : fail(new Error(`the handbook was not set: ${code}`)),
    )
    made.stdin?.end(input)
  })
}
