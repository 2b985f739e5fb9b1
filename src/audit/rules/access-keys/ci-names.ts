// Which names belong to pipelines, and which to machines that no pipeline can stand in for.

/** Words that pipelines and their users are called by. */
const ciWords = new Set(
  (
    'ci cd cicd github gha gitlab action actions jenkins circleci travis bitbucket buildkite drone argo argocd ' +
    'codefresh semaphore teamcity azuredevops deploy deployer deployment pipeline pipelines terraform tf packer ' +
    'ansible pulumi serverless sls cdk automation bot svc service robot build builder release runner'
  ).split(' '),
)

/** Words of `ciWords` that people also write as two: `git-hub`, `GitHub`, `ci/cd`. */
const compounds = new Set('cicd github gitlab circleci bitbucket argocd teamcity azuredevops'.split(' '))

/** Words of software that runs where GitHub's tokens do not reach: mail relays, backup and network appliances. */
const elsewhereWords = new Set('smtp backup onprem vpn synology veeam'.split(' '))

/** Whether a user name, a path or a tag value speaks of a pipeline. Whole words only: `cargo` is not `argo`. */
export const looksLikeCi = (text: string): boolean => {
  const words = wordsOf(text)
  return words.some(word => ciWords.has(word)) || pairs(words).some(pair => compounds.has(pair))
}

/**
 * Whether a user name is of a kind that has no OIDC to move to: the SES console's `ses-smtp-user.<date>`, the user
 * that a Bedrock API key brings along, or a name with a word of such software.
 */
export const livesElsewhere = (userName: string): boolean => {
  const words = wordsOf(userName)
  return (
    userName.startsWith('BedrockAPIKey-') ||
    words.some(word => elsewhereWords.has(word)) ||
    pairs(words).includes('onprem')
  )
}

/** Words between separators and at the humps of camel case (`stackGithubActionsUser`), in lower case. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(word => word !== '')

const pairs = (words: readonly string[]): string[] =>
  words.slice(1).map((word, index) => `${words[index]}${word}`)
