// The command that shows the owner of the account what STS was asked. Pure.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
//         https://docs.aws.amazon.com/cli/latest/reference/cloudtrail/lookup-events.html
import { word } from '../../shell.ts'

export interface LookedUp {
  /** Of the endpoint that was asked: CloudTrail keeps the event there. */
  readonly region: string
  readonly eventName: 'AssumeRoleWithWebIdentity' | 'AssumeRole'
  /** What the event has in it: the subject of the token, or the ARN of the caller. */
  readonly contains: string
}

/** A command for a POSIX shell. */
export const lookupCommand = ({ region, eventName, contains }: LookedUp): string => {
  const query = `Events[?contains(CloudTrailEvent, ${rawString(contains)})].CloudTrailEvent`
  return [
    `aws cloudtrail lookup-events --region ${word(region)}`,
    `--lookup-attributes AttributeKey=EventName,AttributeValue=${eventName}`,
    `--query ${word(query)} --output text`,
  ].join(' ')
}

/** JMESPath's raw string of a text as it stands inside the event's JSON. */
const rawString = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll("'", String.raw`\'`)}'`
