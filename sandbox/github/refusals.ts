// How GitHub's REST API refuses. Source: GitHub REST API, "Troubleshooting the REST API", "Best practices".
import { json, type SandboxResponse } from '../message.ts'

const refusal = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): SandboxResponse =>
  json(
    status,
    { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
    headers,
  )

export const notFound = refusal(404, 'Not Found')
export const badCredentials = refusal(401, 'Bad credentials')
export const signInFirst = refusal(401, 'Requires authentication')

/** The token lacks a permission, which a header names: `actions=read`. */
export const forbidden = (secret: string, permission: string): SandboxResponse =>
  refusal(
    403,
    `Resource not accessible by ${secret.startsWith('github_pat_') ? 'personal access token' : 'integration'}`,
    { 'x-accepted-github-permissions': permission },
  )

/** To whoever asks by a former name, the address by id. */
export const moved = (url: string): SandboxResponse =>
  json(
    301,
    { message: 'Moved Permanently', url, documentation_url: 'https://docs.github.com/rest' },
    { location: url },
  )
