// `npm run demo`: the built action in workflows, as their logs would show it, with no GitHub and no AWS.
import { showAudit } from './demo/audit.ts'
import { showDeployment } from './demo/deployment.ts'

await showDeployment()
await showAudit()
