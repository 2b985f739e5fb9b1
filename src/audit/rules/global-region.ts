// The region of each partition that answers for its global services.

const globalRegions: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-iso': 'us-iso-east-1',
  'aws-iso-b': 'us-isob-east-1',
  'aws-iso-e': 'eu-isoe-west-1',
  'aws-iso-f': 'us-isof-south-1',
  'aws-eusc': 'eusc-de-east-1',
}

/**
 * The region that commands about account-wide matters name, e.g. `us-east-1` (AWS SDK, endpoint rules of IAM). A shell
 * variable where the partition is not a known one.
 */
export const globalRegion = (partition: string): string => globalRegions[partition] ?? '"$AWS_REGION"'
