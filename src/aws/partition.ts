// The partitions of AWS: which regions belong to them and where their endpoints live. Pure.

/** Source: the partitions data of the AWS SDK (`partitions.json` of the endpoint rules engine). */
export interface Partition {
  /** Second field of every ARN, e.g. `aws-cn`. */
  readonly id: string
  /** Matches whole region names. */
  readonly regionPattern: RegExp
  readonly dnsSuffix: string
  /** Suffix of the endpoints that also answer over IPv6. */
  readonly dualStackDnsSuffix: string
}

const partition = (
  id: string,
  regionPattern: RegExp,
  dnsSuffix: string,
  dualStackDnsSuffix: string,
): Partition => ({ id, regionPattern, dnsSuffix, dualStackDnsSuffix })

const commercial = partition('aws', /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/, 'amazonaws.com', 'api.aws')

/** All partitions. Every one of them supports FIPS and dual-stack endpoints. */
export const partitions: readonly Partition[] = [
  commercial,
  partition('aws-cn', /^cn-\w+-\d+$/, 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'),
  partition('aws-us-gov', /^us-gov-\w+-\d+$/, 'amazonaws.com', 'api.aws'),
  partition('aws-eusc', /^eusc-de-\w+-\d+$/, 'amazonaws.eu', 'api.amazonwebservices.eu'),
  partition('aws-iso', /^us-iso-\w+-\d+$/, 'c2s.ic.gov', 'api.aws.ic.gov'),
  partition('aws-iso-b', /^us-isob-\w+-\d+$/, 'sc2s.sgov.gov', 'api.aws.scloud'),
  partition('aws-iso-e', /^eu-isoe-\w+-\d+$/, 'cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'),
  partition('aws-iso-f', /^us-isof-\w+-\d+$/, 'csp.hci.ic.gov', 'api.aws.hci.ic.gov'),
]

/** The partition with this id, or undefined. */
export const partitionById = (id: string): Partition | undefined =>
  partitions.find(candidate => candidate.id === id)

/**
 * The partition whose regions are named like this one, or undefined for names that fit none. Each partition also
 * has a pseudo-region for its global services, e.g. `aws-cn-global`.
 */
export const knownPartitionOfRegion = (region: string): Partition | undefined =>
  partitions.find(({ id, regionPattern }) => region === `${id}-global` || regionPattern.test(region))

/** As the SDK does it: a region that fits no partition counts as one of `aws`, so that new regions work at once. */
export const partitionOfRegion = (region: string): Partition => knownPartitionOfRegion(region) ?? commercial
