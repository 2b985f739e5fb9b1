// The partition table against the data that the AWS SDK carries.
import { describe, expect, it } from '@jest/globals'
import {
  knownPartitionOfRegion,
  partitionById,
  partitionOfRegion,
  partitions,
} from '../../src/aws/partition.ts'
import { sdkPartitions, sdkRegions } from '../fixtures/sdk-partitions.ts'

describe('the partition table', () => {
  it('has the partitions of the SDK with the same suffixes', () => {
    const ours = partitions.map(({ id, dnsSuffix, dualStackDnsSuffix }) => ({
      id,
      dnsSuffix,
      dualStackDnsSuffix,
    }))
    const theirs = sdkPartitions.map(({ id, outputs: { dnsSuffix, dualStackDnsSuffix } }) => ({
      id,
      dnsSuffix,
      dualStackDnsSuffix,
    }))
    expect([...ours].sort(byId)).toEqual([...theirs].sort(byId))
  })

  it('has no column for FIPS and dual-stack, because every partition of the SDK supports both', () => {
    for (const { outputs } of sdkPartitions)
      expect(outputs).toMatchObject({ supportsFIPS: true, supportsDualStack: true })
  })

  it.each(sdkRegions)('puts the region $region into $partition', ({ region, partition }) => {
    expect(knownPartitionOfRegion(region)?.id).toBe(partition)
  })

  it.each(sdkPartitions)('accepts new regions of $id by the pattern of the SDK', ({ id, regionRegex }) => {
    expect(String(partitionById(id)?.regionPattern)).toBe(
      String(new RegExp(regionRegex.replaceAll('\\-', '-').replace('(de)', 'de'))),
    )
  })

  it('takes an unknown region for one of aws, but knows that it does not know it', () => {
    expect(partitionOfRegion('xx-moon-1').id).toBe('aws')
    expect(knownPartitionOfRegion('xx-moon-1')).toBeUndefined()
  })
})

const byId = (left: { id: string }, right: { id: string }): number => left.id.localeCompare(right.id)
