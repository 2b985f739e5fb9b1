// `npm run sandbox` as a person runs it.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'

describe('the command line', () => {
  it('prints variables that work, and ends cleanly on Ctrl-C', async () => {
    const child = spawn(process.execPath, [path.join('sandbox', 'cli.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise<number | NodeJS.Signals | null>(resolve =>
      child.once('exit', (code, signal) => resolve(code ?? signal)),
    )
    let printed = ''
    for await (const chunk of child.stdout) {
      printed += chunk
      if (!printed.includes('Ctrl-C')) continue
      const value = (name: string) => printed.match(new RegExp(`${name} ?= ?'([^']*)'`))?.[1] ?? ''
      const url = `${value('ACTIONS_ID_TOKEN_REQUEST_URL')}&audience=sts.amazonaws.com`
      const headers = { authorization: `bearer ${value('ACTIONS_ID_TOKEN_REQUEST_TOKEN')}` }
      const { value: token } = (await (await fetch(url, { headers })).json()) as { value: string }
      const form = new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: value('ROLE_TO_ASSUME'),
        RoleSessionName: 'me',
        WebIdentityToken: token,
      })
      const answer = await fetch(value('AWS_ENDPOINT_URL_STS'), { method: 'POST', body: form })
      expect(await answer.text()).toContain('<AccessKeyId>ASIA')
      child.kill('SIGINT')
    }
    // Windows has no signals between processes: there the child is ended, not asked to end.
    expect(await ended).toBe(process.platform === 'win32' ? 'SIGINT' : 0)
  })
})
