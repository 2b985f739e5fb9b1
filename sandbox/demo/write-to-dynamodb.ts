// A later step of the demo: records the deployment through the ordinary AWS SDK.
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'

const dynamodb = new DynamoDBClient({ maxAttempts: 1 })
const TableName = 'deployments'
try {
  await dynamodb.send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [{ AttributeName: 'site', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'site', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  )
  await dynamodb.send(
    new PutItemCommand({
      TableName,
      Item: { site: { S: 'example-site' }, commit: { S: process.env.GITHUB_SHA ?? '' } },
    }),
  )
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName, Key: { site: { S: 'example-site' } } }),
  )
  console.log(`${TableName}: ${Item?.site?.S} is at commit ${Item?.commit?.S}`)
} catch (error) {
  console.log(`DynamoDB refused: ${(error as Error).name}: ${(error as Error).message}`)
  process.exitCode = 1
}
