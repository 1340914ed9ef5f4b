import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { freePort } from '../local-server'

// A PostgreSQL primary with a synchronous standby, in a temporary folder.

export type Pair = {
  /** Names both hosts. */
  url: string
  primaryUrl: string
  standbyUrl: string
  /** Stops every process of the primary, which then accepts connections but answers nothing. */
  freezePrimary(): void
  /** What a cluster manager does: makes the standby the primary, and ends the old one for good. */
  promote(): void
  close(): void
}

/** The folder of PostgreSQL's programs. @throws if there is none */
function programs(): string {
  const folders = ['/usr/lib/postgresql', '/opt/homebrew/opt'].flatMap((root) => {
    try {
      return readdirSync(root).map((name) => join(root, name, 'bin'))
    } catch {
      return []
    }
  })
  const found = folders.filter((folder) => isFolderOf(folder, 'pg_basebackup')).at(-1)
  if (!found) throw new Error('Install PostgreSQL: the script starts servers of its own.')
  return found
}

function isFolderOf(folder: string, program: string): boolean {
  try {
    return readdirSync(folder).includes(program)
  } catch {
    return false
  }
}

// PostgreSQL refuses to run as root; its package brings a user of its own.
const isRoot = process.getuid?.() === 0

function run(program: string, args: string[]): void {
  const command = isRoot
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', program, ...args]
    : [program, ...args]
  execFileSync(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'ignore', 'ignore'], cwd: '/' })
}

export async function startPair(): Promise<Pair> {
  const bin = programs()
  const place = mkdtempSync(join(tmpdir(), 'attache-cluster-pg-'))
  if (isRoot) {
    const entry = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+)/m)
    chownSync(place, Number(entry?.[1]), Number(entry?.[2]))
  }
  const [first, second] = [await freePort(), await freePort()]
  const folder = (name: string) => join(place, name)
  const start = (name: string, port: number, settings: string) =>
    run(join(bin, 'pg_ctl'), [
      '-D',
      folder(name),
      '-l',
      join(place, `${name}.log`),
      '-w',
      '-s',
      '-o',
      `-k ${place} -p ${port} -c listen_addresses=127.0.0.1 -c max_connections=100 ${settings}`,
      'start',
    ])
  const initial = ['-U', 'attache', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  run(join(bin, 'initdb'), ['-D', folder('primary'), ...initial])
  start('primary', first, '')
  run(join(bin, 'createdb'), ['-h', place, '-p', String(first), '-U', 'attache', 'attache'])
  const from = ['-h', place, '-p', String(first), '-U', 'attache', '-R', '--no-sync', '-c', 'fast']
  run(join(bin, 'pg_basebackup'), ['-D', folder('standby'), ...from])
  start('standby', second, '')
  const address = (...ports: number[]) =>
    `postgres://attache@${ports.map((port) => `127.0.0.1:${port}`).join(',')}/attache`
  await waitForStandby(address(first))
  const postmaster = Number(readFileSync(join(folder('primary'), 'postmaster.pid'), 'utf8').split('\n')[0])
  const signal = (name: NodeJS.Signals) => {
    for (const pid of [postmaster, ...childrenOf(postmaster)]) signalOne(pid, name)
  }
  return {
    url: address(first, second),
    primaryUrl: address(first),
    standbyUrl: address(second),
    freezePrimary: () => signal('SIGSTOP'),
    promote() {
      run(join(bin, 'pg_ctl'), ['-D', folder('standby'), '-w', '-s', 'promote'])
      signal('SIGKILL')
    },
    close() {
      signal('SIGKILL')
      try {
        run(join(bin, 'pg_ctl'), ['-D', folder('standby'), '-m', 'immediate', '-w', '-s', 'stop'])
      } catch {
        // It has ended already.
      }
      rmSync(place, { recursive: true, force: true })
    },
  }
}

/** From then on a commit waits for the standby, so that no acknowledged write is lost with the primary. */
async function waitForStandby(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`alter system set synchronous_standby_names = '*'`)
    await client.query('select pg_reload_conf()')
    for (;;) {
      const { rows } = await client.query(`select 1 from pg_stat_replication where sync_state = 'sync'`)
      if (rows.length > 0) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  } finally {
    await client.end()
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function signalOne(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended already.
  }
}
