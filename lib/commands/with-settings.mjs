// Runs a command of this folder that is written in TypeScript, with the settings of `.env`.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'
import { loadEnvironment } from './environment.mjs'
import { command } from './refusal.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function run() {
  const [name] = process.argv.splice(2, 1)
  loadEnvironment(root)
  process.env.DATA_DIR = resolve(root, process.env.DATA_DIR || 'data')
  register()
  await import(`./${name}.ts`)
}

await command(run)
