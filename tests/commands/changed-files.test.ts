import { execFileSync } from 'node:child_process'
import { beforeEach, describe, expect, it } from 'vitest'
import { ask, folder, write } from './node'

const list = (root: string) => ask('changed-files.mjs', `m.changedFiles(${JSON.stringify(root)})`)

describe('the changed files', () => {
  let root = ''
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...words], {
      cwd: root,
      stdio: 'pipe',
    })
  const commitAll = () => {
    git('add', '--all')
    git('commit', '--quiet', '--message', 'Change')
  }

  beforeEach(async () => {
    root = await folder({ 'same.ts': '1', 'edited.ts': '1', 'removed.ts': '1' })
    git('init', '--quiet', '--initial-branch', 'main')
    commitAll()
  })

  it('are none after a commit', async () => {
    await expect(list(root)).resolves.toEqual([])
  })

  it('are those edited or added, without those removed', async () => {
    await write(root, { 'edited.ts': '2', 'lib/added.ts': '1' })
    git('rm', '--quiet', 'removed.ts')
    await expect(list(root)).resolves.toEqual(['edited.ts', 'lib/added.ts'])
  })

  it('include commits that the remote branch does not have', async () => {
    git('branch', 'remote-main')
    git('branch', '--quiet', '--set-upstream-to', 'remote-main')
    await write(root, { 'edited.ts': '2' })
    commitAll()
    await expect(list(root)).resolves.toEqual(['edited.ts'])
  })

  it('are unknown outside a repository', async () => {
    await expect(list(await folder({ 'a.ts': '1' }))).resolves.toBeNull()
  })
})
