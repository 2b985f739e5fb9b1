// S3 and DynamoDB behind the gate, through the real clients: who gets through, and how the others are refused.
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { throttle } from '../../sandbox/faults.ts'
import { type Sandbox, startSandbox } from '../../sandbox/index.ts'
import { pushToMain } from '../../sandbox/job.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ s3: true, dynamodb: true })
})

afterAll(() => sandbox.stop())

interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

const userKeys: Keys = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

const session = async (): Promise<Keys> => {
  const job = await sandbox.registerJob(pushToMain)
  const sts = new STSClient({ region: 'eu-central-1', endpoint: sandbox.urls.sts })
  const { Credentials } = await sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: 'arn:aws:iam::111122223333:role/deploy',
      RoleSessionName: 'GitHubActions',
      WebIdentityToken: await job.mint({ audience: 'sts.amazonaws.com' }),
    }),
  )
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  }
}

const clientOptions = (credentials: Keys, clockOffset = 0) => ({
  region: 'eu-central-1',
  maxAttempts: 1,
  credentials,
  systemClockOffset: clockOffset,
})

const s3 = (keys: Keys, clockOffset?: number) =>
  new S3Client({
    ...clientOptions(keys, clockOffset),
    endpoint: sandbox.urls.s3 ?? '',
    forcePathStyle: true,
  })

const dynamoDb = (keys: Keys, clockOffset?: number) =>
  new DynamoDBClient({ ...clientOptions(keys, clockOffset), endpoint: sandbox.urls.dynamodb ?? '' })

const HOUR = 3_600_000

describe('with a living session', () => {
  it('objects are written and read, whatever their names', async () => {
    const client = s3(await session())
    await client.send(new CreateBucketCommand({ Bucket: 'artifacts' }))
    for (const Key of ['plain.txt', 'a folder/ü + (1)=~*.txt']) {
      await client.send(new PutObjectCommand({ Bucket: 'artifacts', Key, Body: `content of ${Key}` }))
      const object = await client.send(new GetObjectCommand({ Bucket: 'artifacts', Key }))
      expect(await object.Body?.transformToString()).toBe(`content of ${Key}`)
      const head = await client.send(new HeadObjectCommand({ Bucket: 'artifacts', Key }))
      expect(head.ContentLength).toBe(Buffer.byteLength(`content of ${Key}`))
    }
    const list = await client.send(new ListObjectsV2Command({ Bucket: 'artifacts', Prefix: 'a folder/' }))
    expect(list.Contents?.map(({ Key }) => Key)).toEqual(['a folder/ü + (1)=~*.txt'])
  })

  it('items are written and read', async () => {
    const client = dynamoDb(await session())
    await client.send(
      new CreateTableCommand({
        TableName: 'locks',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    )
    const Item = { id: { S: 'state' }, owner: { S: 'octo-org/octo-repo' } }
    await client.send(new PutItemCommand({ TableName: 'locks', Item }))
    const found = await client.send(new GetItemCommand({ TableName: 'locks', Key: { id: { S: 'state' } } }))
    expect(found.Item).toEqual(Item)
  })

  it('the keys of a user open the gate as well', async () => {
    await expect(s3(userKeys).send(new ListObjectsV2Command({ Bucket: 'artifacts' }))).resolves.toBeDefined()
  })

  it('an error of the emulator comes through as it is', async () => {
    await expect(
      s3(userKeys).send(new GetObjectCommand({ Bucket: 'artifacts', Key: 'missing' })),
    ).rejects.toMatchObject({ name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } })
  })
})

describe('without', () => {
  const cases: [string, () => Promise<Keys>, number, [string, number], string][] = [
    [
      'an expired session',
      async () => {
        const keys = await session()
        sandbox.keyring.expire(keys.accessKeyId)
        return keys
      },
      0,
      ['ExpiredToken', 400],
      'ExpiredTokenException',
    ],
    [
      'a changed session token',
      async () => ({ ...(await session()), sessionToken: 'x' }),
      0,
      ['InvalidToken', 400],
      'UnrecognizedClientException',
    ],
    [
      'a changed secret',
      async () => ({ ...(await session()), secretAccessKey: 'x' }),
      0,
      ['SignatureDoesNotMatch', 403],
      'InvalidSignatureException',
    ],
    [
      'a session of another sandbox',
      async () => ({ accessKeyId: 'ASIAAAAAAAAAAAAAAAAA', secretAccessKey: 'x', sessionToken: 'x' }),
      0,
      ['InvalidAccessKeyId', 403],
      'UnrecognizedClientException',
    ],
    ['a clock that is right', session, HOUR, ['RequestTimeTooSkewed', 403], 'InvalidSignatureException'],
  ]

  it.each(cases)(
    '%s S3 and DynamoDB refuse, each in its own words',
    async (_name, keysOf, offset, onS3, onDynamoDb) => {
      const keys = await keysOf()
      const [code, status] = onS3
      // The client would correct its clock and try again; one attempt is all it has.
      await expect(
        s3(keys, offset).send(new ListObjectsV2Command({ Bucket: 'artifacts' })),
      ).rejects.toMatchObject({
        name: code,
        $metadata: { httpStatusCode: status },
      })
      await expect(
        dynamoDb(keys, offset).send(new GetItemCommand({ TableName: 'locks', Key: { id: { S: 'x' } } })),
      ).rejects.toMatchObject({ name: onDynamoDb, $metadata: { httpStatusCode: 400 } })
    },
  )

  it('a signature nobody gets through', async () => {
    const anonymous = await fetch(`${sandbox.urls.s3}/artifacts/plain.txt`)
    expect([anonymous.status, await anonymous.text()]).toEqual([
      403,
      expect.stringContaining('<Code>AccessDenied</Code>'),
    ])
    const post = { method: 'POST', headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem' }, body: '{}' }
    const unsigned = await fetch(sandbox.urls.dynamodb ?? '', post)
    expect([unsigned.status, await unsigned.json()]).toEqual([
      400,
      {
        __type: 'com.amazon.coral.service#MissingAuthenticationTokenException',
        message: 'Request is missing Authentication Token',
      },
    ])
  })
})

describe('faults', () => {
  it('are worded as the service words them', async () => {
    sandbox.faults.add({ service: 'dynamodb', action: 'GetItem' }, throttle(), 1)
    const get = () =>
      dynamoDb(userKeys).send(new GetItemCommand({ TableName: 'locks', Key: { id: { S: 'state' } } }))
    await expect(get()).rejects.toMatchObject({ name: 'Throttling', message: 'Rate exceeded' })
    await expect(get()).resolves.toBeDefined()
  })
})
