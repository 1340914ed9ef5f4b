import { runQuietly } from './run.mjs'

/**
 * The files that differ from the last commit on the remote branch, new ones included, as paths below `root`;
 * `null` where git cannot say (no repository, no git).
 */
export async function changedFiles(root) {
  const upstream = await git(root, ['rev-parse', '--verify', '--quiet', '@{upstream}'])
  const base = upstream?.at(0) ?? 'HEAD'
  const changed = await git(root, ['diff', '--name-only', '--diff-filter=d', '--relative', base])
  const added = await git(root, ['ls-files', '--others', '--exclude-standard'])
  return changed && added ? [...new Set([...changed, ...added])] : null
}

// The lines that git prints, or null if it fails.
async function git(root, words) {
  const result = await runQuietly(['git', ...words], { cwd: root }).catch(() => null)
  return result?.code === 0 ? result.output.split('\n').filter(Boolean) : null
}
