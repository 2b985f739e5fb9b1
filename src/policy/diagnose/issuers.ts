// Two issuers of GitHub that people take for each other, told apart in a sentence. Pure.
// Source: https://docs.github.com/en/actions/reference/security/oidc, customizing the issuer value for an enterprise
import { issuerKind } from '../github-keys.ts'
import { quoted } from './comparison.ts'

const GITHUB = 'token.actions.githubusercontent.com'
const BETA = 'vstoken.actions.githubusercontent.com'

/** Why a policy's issuer is not the token's. Both without scheme. */
export const issuerDifference = (wanted: string, seen: string): string => {
  const told = `The policy is for the issuer ${quoted(wanted)}, the token is from ${quoted(seen)}.`
  if (wanted.toLowerCase() === seen.toLowerCase()) return `${told} Only upper and lower case differ.`
  if (wanted === BETA) return `${told} The former is the issuer of the beta of GitHub's OIDC.`
  if (seen.startsWith(`${wanted}/`))
    return `${told} The enterprise has an issuer of its own, which needs a provider of its own with exactly this URL.`
  if (wanted.startsWith(`${seen}/`))
    return `${told} The policy trusts an enterprise's own issuer, and this enterprise (or repository) does not use it.`
  if (wanted.startsWith(`${GITHUB}/`) && seen.startsWith(`${GITHUB}/`))
    return `${told} Both are issuers of enterprises, of different ones.`
  if (issuerKind(seen) === 'server')
    return `${told} The job runs on a GitHub Enterprise Server, which is its own issuer.`
  if (issuerKind(wanted) === 'server')
    return `${told} The policy trusts a GitHub Enterprise Server, and the job does not run there.`
  if (seen.endsWith('.ghe.com'))
    return `${told} The job runs on GHE.com, where each tenant is its own issuer.`
  return told
}

/** What is special about a token's issuer, for whoever looks for its provider; null for GitHub's common one. */
export const issuerRemark = (issuer: string): string | null => {
  if (issuer === GITHUB) return null
  if (issuer.startsWith(`${GITHUB}/`))
    return 'The enterprise has an issuer of its own: the provider of github.com does not fit its tokens.'
  if (issuer === BETA) return "It is the issuer of the beta of GitHub's OIDC."
  if (issuerKind(issuer) === 'server')
    return 'The job runs on a GitHub Enterprise Server: AWS must be able to reach its well-known URLs.'
  return null
}
