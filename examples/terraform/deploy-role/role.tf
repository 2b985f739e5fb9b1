# As printed by: npm run -s generate -- --repo octo-org/octo-repo --owner-id 65 --repo-id 74 --environment production --role-name deploy --format terraform
variable "create_provider" {
  type        = bool
  default     = true
  description = "false when the account already has an OIDC provider for this issuer"
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = var.create_provider ? 1 : 0
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_openid_connect_provider" "github" {
  count = var.create_provider ? 0 : 1
  url   = "https://token.actions.githubusercontent.com"
}

locals {
  provider_arn = one(concat(
    aws_iam_openid_connect_provider.github[*].arn,
    data.aws_iam_openid_connect_provider.github[*].arn,
  ))
}

resource "aws_iam_role" "github" {
  name                 = "deploy"
  max_session_duration = 3600
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Federated = local.provider_arn }
        Action    = "sts:AssumeRoleWithWebIdentity"
        Condition = {
          StringEquals = {
            "token.actions.githubusercontent.com:aud"                 = "sts.amazonaws.com"
            "token.actions.githubusercontent.com:sub"                 = ["repo:octo-org/octo-repo:environment:production", "repo:octo-org@65/octo-repo@74:environment:production"]
            "token.actions.githubusercontent.com:repository_id"       = "74"
            "token.actions.githubusercontent.com:repository_owner_id" = "65"
          }
        }
      },
    ]
  })
}

output "role_arn" {
  description = "For role-to-assume"
  value       = aws_iam_role.github.arn
}
