import { spawn } from 'node:child_process'
import { Refusal } from './refusal.mjs'

const onWindows = process.platform === 'win32'
const running = new Set()
let stopping = false

/**
 * Runs a program as one step of a longer task: prints its title, every ten seconds that it still runs, and how long it
 * took. The end of its output is shown only if it fails, with `failure` as explanation.
 */
export async function runStep(title, [program, ...args], { cwd, env = process.env, failure, shell = false }) {
  process.stdout.write(`${title} …\n`)
  const begun = Date.now()
  const seconds = () => Math.round((Date.now() - begun) / 1000)
  const pulse = setInterval(() => process.stdout.write(`  … ${seconds()} s\n`), 10_000)
  try {
    const { code, output } = await finished(program, args, { cwd, env, shell })
    if (code !== 0) throw new Refusal(`${lastLines(output)}\n\n${failure}`)
    process.stdout.write(`  done in ${seconds()} s\n`)
    return output
  } finally {
    clearInterval(pulse)
  }
}

/** Runs a program with its output on the screen; resolves to its exit code. */
export function runAloud([program, ...args], { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], detached: !onWindows })
    running.add(child)
    child.once('error', (error) => reject(new Refusal(`${program} could not be started (${error.code}).`)))
    child.once('close', (code) => {
      running.delete(child)
      if (!stopping) resolve(code ?? 1)
    })
  })
}

/** Runs a program and resolves to its exit code and everything it printed. */
export function runQuietly([program, ...args], options) {
  return finished(program, args, options)
}

function finished(program, args, options) {
  return new Promise((resolve, reject) => {
    // A separate process group: stopping it also stops the compilers and workers that it has started.
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: !onWindows })
    running.add(child)
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.once('error', (error) => reject(new Refusal(`${program} could not be started (${error.code}).`)))
    child.once('close', (code) => {
      running.delete(child)
      if (!stopping) resolve({ code, output: Buffer.concat(chunks).toString('utf8') })
    })
  })
}

/**
 * Stops the running programs with everything they started, and resolves once they have ended: npm first removes what it
 * has half installed. The promises of their steps never resolve.
 */
export async function stopStep(signal) {
  stopping = true
  await Promise.all([...running].map((child) => stopProgram(child, signal)))
}

async function stopProgram(child, signal) {
  const ended = new Promise((resolve) => child.once('close', resolve))
  const impatient = setTimeout(() => send(child, 'SIGKILL'), 30_000)
  send(child, signal)
  await ended
  clearTimeout(impatient)
}

function send(child, signal) {
  try {
    if (onWindows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It has already ended.
  }
}

function lastLines(output) {
  return output.trimEnd().split('\n').slice(-60).join('\n')
}
