// The file of the repository that alerts of code scanning point to.
import path from 'node:path'
import { DEFAULT_CONFIG_PATH } from '../config/file.ts'

/**
 * The configuration that was asked for, where it lies in the workspace; else the workflow of the run; else the default
 * configuration. Relative to the repository, with `/`.
 * @param config as the user wrote it, relative to the workspace or absolute
 * @param workflowRef GITHUB_WORKFLOW_REF, `octo-org/octo-repo/.github/workflows/audit.yml@refs/heads/main`
 */
export const alertLocation = (
  config: string | null,
  workspace: string,
  workflowRef: string | undefined,
): string =>
  inRepository(config, workspace) ??
  /^[^/]+\/[^/]+\/([^@]+)@/.exec(workflowRef ?? '')?.[1] ??
  DEFAULT_CONFIG_PATH

const inRepository = (file: string | null, workspace: string): string | null => {
  if (file === null) return null
  const relative = path.relative(workspace, path.resolve(workspace, file))
  const isOutside = relative === '' || relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)
  return isOutside ? null : relative.split(path.sep).join('/')
}
