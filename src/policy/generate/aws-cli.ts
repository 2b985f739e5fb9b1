// A provider and a role as commands of the AWS CLI. Pure.
// Source: https://docs.aws.amazon.com/cli/latest/reference/iam/create-open-id-connect-provider.html
//         https://docs.aws.amazon.com/cli/latest/reference/iam/create-role.html
import { word } from '../../shell.ts'
import { MAX_SESSION_SECONDS } from '../generate.ts'
import type { RolePlan } from './role-plan.ts'
import { providerArn, trustPolicyText } from './trust-document.ts'

/**
 * A script for a POSIX shell. An account has one provider per issuer: where it is already there, it only learns the
 * audience, which it may know (adding one twice is no error). A role of that name is left alone, and the script fails.
 * It prints the ARNs of what it creates.
 */
export const awsCliScript = ({ roleName, provider, policy }: RolePlan): string => `\
#!/bin/sh
set -eu
export AWS_PAGER=

account=$(aws sts get-caller-identity --query Account --output text)
if [ "$account" != ${word(provider.accountId)} ]; then
  echo "These credentials are of account $account, not of ${provider.accountId}." >&2
  exit 1
fi

provider=${word(providerArn(provider))}
if aws iam get-open-id-connect-provider --open-id-connect-provider-arn "$provider" >/dev/null 2>&1; then
  aws iam add-client-id-to-open-id-connect-provider \\
    --open-id-connect-provider-arn "$provider" --client-id ${word(provider.audience)}
else
  aws iam create-open-id-connect-provider \\
    --url ${word(`https://${provider.issuer}`)} --client-id-list ${word(provider.audience)} \\
    --query OpenIDConnectProviderArn --output text
fi

aws iam create-role --role-name ${word(roleName)} --max-session-duration ${MAX_SESSION_SECONDS} \\
  --query Role.Arn --output text \\
  --assume-role-policy-document ${word(trustPolicyText(policy))}
`
