import { Refusal } from './refusal.mjs'

/** Refuses a Node that cannot run the program; answers with a warning for one that should not, else `null`. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new Refusal(`Node ${version} is too old. Install Node 24 or 22 from https://nodejs.org and try again.`)
  }
  return major < 22 ? `Node ${version} no longer gets security fixes. Install Node 24 or 22 when you can.` : null
}
