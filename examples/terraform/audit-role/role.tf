# As printed by: npm run -s generate -- --repo octo-org/compliance --owner-id 65 --repo-id 75 --branch main --role-name audit --format terraform
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
  name                 = "audit"
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
            "token.actions.githubusercontent.com:sub"                 = ["repo:octo-org/compliance:ref:refs/heads/main", "repo:octo-org@65/compliance@75:ref:refs/heads/main"]
            "token.actions.githubusercontent.com:repository_id"       = "75"
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
