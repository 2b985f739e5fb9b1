// Reads what `npm run sandbox` printed and gives the service URLs as step outputs (`sts=http://…`).
import { readFileSync } from 'node:fs'

const printed = readFileSync(process.argv[2] ?? '', 'utf8')
for (const [, service, url] of printed.matchAll(/AWS_ENDPOINT_URL_(\w+)\s*=\s*'([^']+)'/g))
  console.log(`${service?.toLowerCase()}=${url}`)
