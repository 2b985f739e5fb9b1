// The user agent, as the format of the SDKs wants it.
import { describe, expect, it } from '@jest/globals'
import { userAgentHeaders } from '../../src/aws/user-agent.ts'

const machine = { platform: 'linux', release: '6.8.0-azure', node: '24.4.1', executionEnvironment: undefined }

describe('the user agent', () => {
  it('names us, the machine and the runtime', () => {
    expect(userAgentHeaders(machine)).toEqual({
      'user-agent':
        'keyless-aws/0.0.0-source ua/2.1 os/linux#6.8.0-azure lang/js md/nodejs#24.4.1 api/sts#0.0.0-source m/E app/keyless-aws',
      'x-amz-user-agent': 'keyless-aws/0.0.0-source',
    })
  })

  it('names the execution environment where there is one', () => {
    const headers = userAgentHeaders({ ...machine, executionEnvironment: 'AWS_ECS_FARGATE' })
    expect(headers['user-agent']).toContain(' exec-env/AWS_ECS_FARGATE m/E ')
  })

  it('replaces what the format does not allow, so that no header is ever invalid', () => {
    const headers = userAgentHeaders({
      ...machine,
      release: '5 (beta)/x\r\nevil: 1',
      executionEnvironment: 'é\u0000',
    })
    expect(headers['user-agent']).toContain('os/linux#5--beta--x--evil--1 ')
    expect(headers['user-agent']).toContain('exec-env/-- ')
  })
})
