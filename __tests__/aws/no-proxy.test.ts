// Which hosts no-proxy excepts.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isExcepted } from '../../src/aws/no-proxy.ts'

const sts = 'https://sts.eu-west-1.amazonaws.com/'

describe('no-proxy', () => {
  it.each([
    ['sts.eu-west-1.amazonaws.com', sts],
    ['STS.EU-WEST-1.AmazonAWS.com', sts],
    ['sts.eu-west-1.amazonaws.com.', sts],
    ['.amazonaws.com', sts],
    ['*.amazonaws.com', sts],
    ['*amazonaws.com', sts],
    ['*', sts],
    ['*:443', sts],
    ['a.example.com, .amazonaws.com', sts],
    ['a.example.com .amazonaws.com', sts],
    ['a.example.com,\n\t.amazonaws.com,,', sts],
    ['sts.eu-west-1.amazonaws.com:443', sts],
    ['.amazonaws.com:443', sts],
    ['example.com:8443', 'https://example.com:8443/path'],
    ['example.com:80', 'http://example.com/'],
    ['localhost', 'http://localhost:4566/'],
    ['127.0.0.1', 'http://127.0.0.1:4566/'],
    ['127.0.0.1:4566', 'http://127.0.0.1:4566/'],
    ['::1', 'http://[::1]:4566/'],
    ['[::1]', 'http://[::1]:4566/'],
    ['[::1]:4566', 'http://[::1]:4566/'],
    ['[0:0:0:0:0:0:0:1]', 'http://[::1]/'],
    ['0:0:0:0:0:0:0:1', 'http://[::1]/'],
    ['2001:DB8::1', 'https://[2001:db8::1]/'],
  ])('%j excepts %s', (noProxy, url) => {
    expect(isExcepted(new URL(url), noProxy)).toBe(true)
  })

  it.each([
    ['', sts],
    [' , ', sts],
    ['amazonaws.com', sts],
    ['.sts.eu-west-1.amazonaws.com', sts],
    ['.eu-west-1.amazonaws.com:8443', sts],
    ['sts.eu-west-1.amazonaws.com:80', sts],
    ['example.com:443', 'http://example.com/'],
    ['ample.com', 'https://example.com/'],
    ['127.0.0.0/8', 'http://127.0.0.1/'],
    ['[::1]:80', 'http://[::1]:4566/'],
    ['[::2]', 'http://[::1]/'],
    ['[', 'http://[::1]/'],
    [':443', sts],
    ['https://sts.eu-west-1.amazonaws.com', sts],
  ])('%j does not except %s', (noProxy, url) => {
    expect(isExcepted(new URL(url), noProxy)).toBe(false)
  })

  it('takes any text, and whatever it says, `*` beside it excepts every host', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl({ withFragments: false }), (text, url) => {
        expect(typeof isExcepted(new URL(url), text)).toBe('boolean')
        expect(isExcepted(new URL(url), `${text},*`)).toBe(true)
      }),
    )
  })

  it('excepts each host that is listed, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.domain()), fc.domain(), fc.array(fc.domain()), (left, host, right) => {
        expect(isExcepted(new URL(`https://${host}/`), [...left, host, ...right].join(','))).toBe(true)
      }),
    )
  })

  it('excepts no host that ends differently from all entries', () => {
    fc.assert(
      fc.property(fc.array(fc.domain()), hosts => {
        expect(isExcepted(new URL('https://sts.invalid/'), hosts.map(host => `.${host}`).join(' '))).toBe(
          false,
        )
      }),
    )
  })
})
