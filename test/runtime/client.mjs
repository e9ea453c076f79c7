// The part of Lambda's Node runtime that lies in the sandbox: loads a handler, asks the Runtime API for work, answers.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const [, file, name] = /^(.*)\.([^.]+)$/.exec(process.env._HANDLER ?? '') ?? [];

const post = (path, body) =>
  fetch(api + path, { method: 'POST', body, headers: { 'lambda-runtime-function-error-type': 'Unhandled' } });
const told = (error) =>
  JSON.stringify({
    errorType: error?.name ?? 'Error',
    errorMessage: String(error?.message ?? error),
    trace: String(error?.stack ?? '').split('\n'),
  });
const fault = (type, message) => Object.assign(new Error(message), { name: type });

async function load() {
  const path = ['.mjs', '.js', '.cjs'].map((ending) => resolve(file + ending)).find((it) => existsSync(it));
  if (!path) throw fault('Runtime.ImportModuleError', `Cannot find module '${file}'`);
  const module = await import(pathToFileURL(path));
  const handler = module[name] ?? module.default?.[name];
  if (typeof handler !== 'function') throw fault('Runtime.HandlerNotFound', `${file}.${name} is undefined`);
  return handler;
}

let handler;
try {
  handler = await load();
} catch (error) {
  await post('/init/error', told(error));
  process.exit(1);
}

for (;;) {
  const asked = await fetch(`${api}/invocation/next`);
  const id = asked.headers.get('lambda-runtime-aws-request-id');
  const deadline = Number(asked.headers.get('lambda-runtime-deadline-ms'));
  process.env._X_AMZN_TRACE_ID = asked.headers.get('lambda-runtime-trace-id') ?? '';
  const context = {
    awsRequestId: id,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '$LATEST',
    invokedFunctionArn: asked.headers.get('lambda-runtime-invoked-function-arn'),
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  try {
    const answer = await handler(await asked.json(), context);
    await post(`/invocation/${id}/response`, serialised(answer));
  } catch (error) {
    await post(`/invocation/${id}/error`, told(error));
  }
}

function serialised(answer) {
  try {
    return JSON.stringify(answer ?? null);
  } catch (error) {
    throw fault('Runtime.JSONStringifyError', String(error.message));
  }
}
