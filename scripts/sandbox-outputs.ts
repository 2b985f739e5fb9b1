// Reads what `npm run sandbox` printed and gives it as step outputs: the services' URLs (`sts=http://…`), and where and
// with what the job asks for its token.
import { readFileSync } from 'node:fs'

/** Of each variable that a workflow needs, the output that holds it. */
const outputs: readonly (readonly [RegExp, (service: string) => string])[] = [
  [/AWS_ENDPOINT_URL_(\w+)\s*=\s*'([^']+)'/g, service => service.toLowerCase()],
  [/ACTIONS_ID_TOKEN_REQUEST_(URL)\s*=\s*'([^']+)'/g, () => 'token-url'],
  [/ACTIONS_ID_TOKEN_REQUEST_(TOKEN)\s*=\s*'([^']+)'/g, () => 'request-token'],
]

const printed = readFileSync(process.argv[2] ?? '', 'utf8')
for (const [pattern, nameOf] of outputs)
  for (const [, part = '', value] of printed.matchAll(pattern)) console.log(`${nameOf(part)}=${value}`)
