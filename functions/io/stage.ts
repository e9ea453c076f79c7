import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import type { Environment } from './env.ts';

/**
 * What the stacks of a stage have written down of it: the names of its buckets and queues, under `/sluse/{stage}` in the
 * region and account that the operator's own profile names. Nothing where no such stage is.
 */
export async function environmentOf(stage: string): Promise<Environment | undefined> {
  try {
    const { Parameter } = await new SSMClient().send(new GetParameterCommand({ Name: `/sluse/${stage}` }));
    return JSON.parse(Parameter?.Value ?? '{}');
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  }
}
