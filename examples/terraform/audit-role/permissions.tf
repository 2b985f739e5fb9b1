# What the role may do, and where it is made.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.25"
    }
  }
}

resource "aws_iam_role_policy" "audit" {
  name   = "audit"
  role   = aws_iam_role.github.id
  policy = file("${path.module}/../../policies/audit.json")
}
