// IP address operators: one address or a CIDR range, version 4 or 6. IAM User Guide, "Condition operators", IP address.
import { textOf } from '../template.ts'
import { type Operator, pair } from './operator.ts'

/** Groups of 16 bits: two for IPv4 (RFC 791), eight for IPv6 (RFC 4291). */
type Address = readonly number[]

const GROUP = 16
const DECIMAL = /^(0|[1-9]\d{0,2})$/
const HEX = /^[0-9a-f]{1,4}$/i

const readIpv4 = (text: string): Address | null => {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every(part => DECIMAL.test(part) && Number(part) <= 255)) return null
  const [a, b, c, d] = parts.map(Number) as [number, number, number, number]
  return [a * 256 + b, c * 256 + d]
}

const readIpv6 = (text: string): Address | null => {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const head = readGroups(halves[0]!, halves.length === 1)
  const tail = readGroups(halves[1] ?? '', true)
  if (head === null || tail === null) return null
  const missing = 8 - head.length - tail.length
  if (halves.length === 1) return missing === 0 ? head : null
  return missing < 1 ? null : [...head, ...new Array<number>(missing).fill(0), ...tail]
}

/** Groups between colons; the last one of an address may be in IPv4's notation. */
const readGroups = (text: string, last: boolean): number[] | null => {
  if (text === '') return []
  const groups: number[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    const dotted = last && index === parts.length - 1 && part.includes('.') ? readIpv4(part) : null
    if (dotted !== null) groups.push(...dotted)
    else if (HEX.test(part)) groups.push(Number.parseInt(part, 16))
    else return null
  }
  return groups
}

const readAddress = (text: string): Address | null => (text.includes(':') ? readIpv6(text) : readIpv4(text))

interface Range {
  readonly network: Address
  readonly bits: number
}

/** A range in CIDR notation (RFC 4632); an address alone is a range of one. */
const readRange = (text: string): Range | null => {
  const [address = '', prefix, ...rest] = text.split('/')
  const network = readAddress(address)
  if (network === null || rest.length > 0) return null
  const size = network.length * GROUP
  if (prefix === undefined) return { network, bits: size }
  return DECIMAL.test(prefix) && Number(prefix) <= size ? { network, bits: Number(prefix) } : null
}

const contains = ({ network, bits }: Range, address: Address): boolean =>
  address.length === network.length &&
  network.every((group, index) => {
    const free = GROUP - Math.min(GROUP, Math.max(0, bits - index * GROUP))
    return group >> free === address[index]! >> free
  })

const within: Operator['test'] = value => {
  const range = readRange(textOf(value))
  if (range === null) return 'value-malformed'
  return seen => {
    const address = readAddress(seen)
    return address === null ? 'unknown' : contains(range, address)
  }
}

export const ipAddressOperators = pair('IpAddress', 'NotIpAddress', {
  variables: false,
  text: null,
  test: within,
})
