// The sets whose holder takes over something that already acts with another role.
import { type EscalationSet, escalation } from './set.ts'

const existing = (id: string, actions: string, title: string, needs: string): EscalationSet =>
  escalation('existing-resource', id, actions, title, needs)

const FUNCTION = 'a function with a stronger role'
const INSTANCE = 'an instance with SSM agent and a stronger role'
const JOB = 'a Glue job'
const CODE = 'a Bedrock AgentCore resource with a stronger role'

const compute: readonly EscalationSet[] = [
  existing(
    'ec2-002',
    'ec2:ModifyInstanceAttribute ec2:StartInstances ec2:StopInstances',
    'change what an instance runs at its start',
    'an instance with a stronger role',
  ),
  existing(
    'ec2-004',
    'ec2:CreateLaunchTemplateVersion ec2:ModifyLaunchTemplate',
    'change what new instances run at their start',
    'a launch template of instances with a stronger role',
  ),
  existing(
    'ec2instanceconnect-003',
    'ec2-instance-connect:SendSSHPublicKey ec2:DescribeInstances',
    'log in to an instance',
    'a running instance with Instance Connect and a stronger role',
  ),
  existing('ssm-001', 'ssm:StartSession', 'log in to an instance', INSTANCE),
  existing('ssm-002', 'ssm:SendCommand', 'run commands on an instance', INSTANCE),
  existing(
    'autoscaling-update-group',
    'iam:PassRole autoscaling:CreateLaunchConfiguration autoscaling:UpdateAutoScalingGroup',
    'have Auto Scaling start instances with another role',
    'an Auto Scaling group',
  ),
  existing('lambda-003', 'lambda:UpdateFunctionCode', 'change the code of a function', FUNCTION),
  existing(
    'lambda-update-configuration',
    'lambda:UpdateFunctionConfiguration',
    'change layers and settings of a function',
    FUNCTION,
  ),
  existing(
    'lambda-004',
    'lambda:InvokeFunction lambda:UpdateFunctionCode',
    'change the code of a function and run it',
    FUNCTION,
  ),
  existing(
    'lambda-005',
    'lambda:AddPermission lambda:UpdateFunctionCode',
    'change the code of a function and let others run it',
    FUNCTION,
  ),
  existing(
    'ecs-run-task',
    'iam:PassRole ecs:RunTask',
    'run a task with changed commands or roles',
    'a cluster and a task definition',
  ),
  existing(
    'ecs-009',
    'iam:PassRole ecs:StartTask',
    'start a task with changed commands or roles',
    'a container instance and a task definition',
  ),
  existing(
    'ecs-execute-command',
    'ecs:DescribeTasks ecs:ExecuteCommand',
    'run commands in a container',
    'a running task with ECS Exec and a stronger role',
  ),
  existing(
    'apprunner-002',
    'apprunner:UpdateService',
    'change what an App Runner service runs',
    'an App Runner service with a stronger role',
  ),
  existing('batch-002', 'batch:SubmitJob', 'run a Batch job', 'a job definition with a stronger role'),
]

const dataAndLearning: readonly EscalationSet[] = [
  existing(
    'glue-002',
    'glue:UpdateDevEndpoint',
    'put its own key on a Glue development endpoint',
    'a development endpoint with a stronger role',
  ),
  existing(
    'glue-005',
    'iam:PassRole glue:StartJobRun glue:UpdateJob',
    'change a Glue job and run it with another role',
    JOB,
  ),
  existing(
    'glue-006',
    'iam:PassRole glue:CreateTrigger glue:UpdateJob',
    'change a Glue job and have a trigger run it with another role',
    JOB,
  ),
  existing(
    'sagemaker-004',
    'sagemaker:CreatePresignedNotebookInstanceUrl',
    'open a SageMaker notebook',
    'a notebook with a stronger role',
  ),
  existing(
    'sagemaker-005',
    'sagemaker:CreateNotebookInstanceLifecycleConfig sagemaker:StartNotebookInstance sagemaker:StopNotebookInstance sagemaker:UpdateNotebookInstance',
    'change what a SageMaker notebook runs at its start',
    'a notebook with a stronger role',
  ),
  existing(
    'bedrock-002',
    'bedrock-agentcore:InvokeCodeInterpreter bedrock-agentcore:StartCodeInterpreterSession',
    'run code in a Bedrock AgentCore interpreter',
    CODE,
  ),
  existing(
    'bedrock-agentcore-runtime-command',
    'bedrock-agentcore:InvokeAgentRuntimeCommand',
    'run commands in a Bedrock AgentCore runtime',
    CODE,
  ),
  existing(
    'bedrock-agentcore-browser',
    'bedrock-agentcore:ConnectBrowserAutomationStream bedrock-agentcore:StartBrowserSession',
    'steer a Bedrock AgentCore browser',
    CODE,
  ),
]

const management: readonly EscalationSet[] = [
  existing(
    'cloudformation-002',
    'cloudformation:UpdateStack',
    'change what a stack creates',
    'a stack with a stronger service role',
  ),
  existing(
    'cloudformation-004',
    'iam:PassRole cloudformation:UpdateStackSet',
    'change what a StackSet creates with another role',
    'a StackSet',
  ),
  existing(
    'cloudformation-005',
    'cloudformation:CreateChangeSet cloudformation:ExecuteChangeSet',
    'change what a stack creates by a change set',
    'a stack with a stronger service role',
  ),
  existing(
    'codebuild-002',
    'codebuild:StartBuild',
    'run a build with a changed buildspec',
    'a project with a stronger role',
  ),
  existing(
    'codebuild-003',
    'codebuild:StartBuildBatch',
    'run a batch build with a changed buildspec',
    'a project with a stronger role',
  ),
  existing(
    'codedeploy-001',
    'codedeploy:CreateDeployment codedeploy:GetDeploymentConfig codedeploy:RegisterApplicationRevision',
    'deploy a revision of its own',
    'an application and deployment group whose targets have a stronger role',
  ),
  existing(
    'stepfunctions-002',
    'states:StartExecution states:UpdateStateMachine',
    'change a state machine and run it',
    'a state machine with a stronger role',
  ),
]

export const resourceSets: readonly EscalationSet[] = [...compute, ...dataAndLearning, ...management]
