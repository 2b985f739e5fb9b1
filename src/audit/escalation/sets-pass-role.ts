// The sets whose holder passes a role to something that it creates, and acts through that.
import { type EscalationSet, escalation } from './set.ts'

/** @param actions besides iam:PassRole */
const passing = (id: string, actions: string, title: string): EscalationSet =>
  escalation('pass-role', id, `iam:PassRole ${actions}`, title)

const compute: readonly EscalationSet[] = [
  passing('ec2-001', 'ec2:RunInstances', 'start an instance with another role'),
  passing('ec2-003', 'ec2:RequestSpotInstances', 'start a spot instance with another role'),
  passing(
    'autoscaling-create-group',
    'autoscaling:CreateAutoScalingGroup autoscaling:CreateLaunchConfiguration',
    'have Auto Scaling start instances with another role',
  ),
  passing(
    'lambda-001',
    'lambda:CreateFunction lambda:InvokeFunction',
    'run a function of its own with another role',
  ),
  passing(
    'lambda-002',
    'lambda:CreateEventSourceMapping lambda:CreateFunction',
    'have a queue or stream run a function with another role',
  ),
  passing(
    'lambda-dynamodb-stream',
    'dynamodb:CreateTable dynamodb:PutItem lambda:CreateEventSourceMapping lambda:CreateFunction',
    'have a table of its own run a function with another role',
  ),
  passing(
    'lambda-006',
    'lambda:AddPermission lambda:CreateFunction',
    'let others run a function of its own with another role',
  ),
  passing(
    'ecs-003',
    'ecs:CreateService ecs:RegisterTaskDefinition',
    'run a service of containers with another role',
  ),
  passing('ecs-004', 'ecs:RegisterTaskDefinition ecs:RunTask', 'run a task of its own with another role'),
  passing('ecs-005', 'ecs:RegisterTaskDefinition ecs:StartTask', 'start a task of its own with another role'),
  passing(
    'ecs-register-instance',
    'ecs:DeregisterContainerInstance ecs:RegisterContainerInstance ecs:StartTask',
    'start tasks with another role on an instance of its own',
  ),
  passing('apprunner-001', 'apprunner:CreateService', 'run an App Runner service with another role'),
  passing('batch-001', 'batch:RegisterJobDefinition batch:SubmitJob', 'run a Batch job with another role'),
  passing('braket-001', 'braket:CreateJob', 'run a Braket job with another role'),
  passing(
    'gamelift-001',
    'gamelift:CreateBuild gamelift:CreateFleet gamelift:RequestUploadCredentials',
    'run a GameLift fleet of its own build with another role',
  ),
  passing(
    'imagebuilder-001',
    'imagebuilder:CreateComponent imagebuilder:CreateImage imagebuilder:CreateImageRecipe imagebuilder:CreateInfrastructureConfiguration',
    'build an image on an instance with another role',
  ),
]

const dataAndLearning: readonly EscalationSet[] = [
  passing('glue-001', 'glue:CreateDevEndpoint', 'open a Glue development endpoint with another role'),
  passing('glue-003', 'glue:CreateJob glue:StartJobRun', 'run a Glue job with another role'),
  passing('glue-004', 'glue:CreateJob glue:CreateTrigger', 'have a trigger run a Glue job with another role'),
  passing('glue-007', 'glue:CreateSession glue:RunStatement', 'run Glue statements with another role'),
  passing(
    'datapipeline-001',
    'datapipeline:ActivatePipeline datapipeline:CreatePipeline datapipeline:PutPipelineDefinition',
    'run a data pipeline with another role',
  ),
  passing('emr-001', 'elasticmapreduce:RunJobFlow', 'start an EMR cluster with another role'),
  passing(
    'emrserverless-001',
    'emr-serverless:CreateApplication emr-serverless:StartJobRun',
    'run an EMR Serverless job with another role',
  ),
  passing(
    'kinesisanalytics-001',
    'kinesisanalytics:CreateApplication kinesisanalytics:StartApplication',
    'run a Flink application with another role',
  ),
  passing(
    'omics-001',
    'omics:CreateWorkflow omics:StartRun s3:GetObject',
    'run a HealthOmics workflow with another role',
  ),
  passing('sagemaker-001', 'sagemaker:CreateNotebookInstance', 'open a SageMaker notebook with another role'),
  passing('sagemaker-002', 'sagemaker:CreateTrainingJob', 'run a SageMaker training job with another role'),
  passing(
    'sagemaker-003',
    'sagemaker:CreateProcessingJob',
    'run a SageMaker processing job with another role',
  ),
  passing(
    'bedrock-001',
    'bedrock-agentcore:CreateCodeInterpreter bedrock-agentcore:InvokeCodeInterpreter bedrock-agentcore:StartCodeInterpreterSession',
    'run code in a Bedrock AgentCore interpreter with another role',
  ),
  passing(
    'bedrock-agentcore-new-runtime',
    'bedrock-agentcore:CreateAgentRuntime bedrock-agentcore:CreateAgentRuntimeEndpoint bedrock-agentcore:CreateWorkloadIdentity bedrock-agentcore:InvokeAgentRuntimeCommand',
    'run commands in a Bedrock AgentCore runtime of its own with another role',
  ),
  passing(
    'bedrock-agentcore-new-harness',
    'bedrock-agentcore:CreateAgentRuntime bedrock-agentcore:CreateAgentRuntimeEndpoint bedrock-agentcore:CreateHarness bedrock-agentcore:CreateWorkloadIdentity bedrock-agentcore:GetAgentRuntime bedrock-agentcore:InvokeAgentRuntimeCommand',
    'run commands in a Bedrock AgentCore harness of its own with another role',
  ),
  passing(
    'bedrock-agentcore-new-browser',
    'bedrock-agentcore:ConnectBrowserAutomationStream bedrock-agentcore:CreateBrowser bedrock-agentcore:StartBrowserSession',
    'steer a Bedrock AgentCore browser of its own with another role',
  ),
]

const management: readonly EscalationSet[] = [
  passing('cloudformation-001', 'cloudformation:CreateStack', 'have a stack created with another role'),
  passing(
    'cloudformation-003',
    'cloudformation:CreateStackInstances cloudformation:CreateStackSet',
    'have a StackSet created with another role',
  ),
  passing('codestar-create-project', 'codestar:CreateProject', 'create a CodeStar project with another role'),
  passing(
    'codebuild-001',
    'codebuild:CreateProject codebuild:StartBuild',
    'run a build of its own with another role',
  ),
  passing(
    'codebuild-004',
    'codebuild:CreateProject codebuild:StartBuildBatch',
    'run a batch build of its own with another role',
  ),
  passing(
    'cognitoidentity-001',
    'cognito-identity:SetIdentityPoolRoles',
    'give an identity pool another role',
  ),
  passing('scheduler-001', 'scheduler:CreateSchedule', 'have a schedule call any API with another role'),
  passing(
    'ssm-003',
    'ssm:CreateDocument ssm:StartAutomationExecution',
    'run an automation of its own with another role',
  ),
  passing(
    'stepfunctions-001',
    'states:CreateStateMachine states:StartExecution',
    'run a state machine of its own with another role',
  ),
]

export const passRoleSets: readonly EscalationSet[] = [...compute, ...dataAndLearning, ...management]
