// A later step of the demo: uploads a page through the ordinary AWS SDK, with only what the environment holds.
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

const s3 = new S3Client({ forcePathStyle: true, maxAttempts: 1 })
const page = { Bucket: 'example-site', Key: 'index.html' }
try {
  await s3.send(new CreateBucketCommand({ Bucket: page.Bucket }))
  await s3.send(new PutObjectCommand({ ...page, Body: '<h1>Deployed without a stored key</h1>' }))
  const { Body } = await s3.send(new GetObjectCommand(page))
  console.log(`s3://${page.Bucket}/${page.Key} holds: ${await Body?.transformToString()}`)
} catch (error) {
  console.log(`S3 refused: ${(error as Error).name}: ${(error as Error).message}`)
  process.exitCode = 1
}
