// What is said about one role of several stays together.
import { describe, expect, it } from '@jest/globals'
import { holdBack } from '../../../src/federation/roles/held-back.ts'
import { fakeRunner } from '../../fixtures/fake-runner.ts'

describe('a runner that holds back', () => {
  it('masks at once and prints in its order when it is released', async () => {
    const runner = fakeRunner()
    const { runner: held, release } = holdBack(runner)
    held.mask('secret')
    held.info('one')
    held.group('two', ['three'])
    held.warning('four')
    held.error('five')
    held.notice('six')
    held.debug('seven')
    await held.summary('# eight')
    expect([runner.masks, runner.log, runner.summaryText]).toEqual([['secret'], [], ''])
    await release()
    expect(runner.log).toEqual([
      'one',
      '::group::two',
      'three',
      '::endgroup::',
      '::warning::four',
      '::error::five',
      '::notice::six',
      '::debug::seven',
    ])
    expect(runner.summaryText).toBe('# eight\n')
  })

  it('writes summaries one after the other, since two at once would mix', async () => {
    const order: string[] = []
    const runner = {
      ...fakeRunner(),
      summary: async (markdown: string) => {
        order.push(`${markdown} starts`)
        await Promise.resolve()
        order.push(`${markdown} ends`)
      },
    }
    const { runner: held, release } = holdBack(runner)
    await Promise.all([held.summary('a'), held.summary('b')])
    await release()
    expect(order).toEqual(['a starts', 'a ends', 'b starts', 'b ends'])
  })

  it('says everything once', async () => {
    const runner = fakeRunner()
    const { runner: held, release } = holdBack(runner)
    held.info('once')
    await release()
    await release()
    expect(runner.log).toEqual(['once'])
  })
})
