import {
  type App,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  PermissionsBoundary,
  Tags,
  Validations,
} from 'aws-cdk-lib';
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from 'cdk-nag';
import { acknowledged, acknowledgedWarnings } from './acknowledged.ts';
import { CopyStack } from './copy-stack.ts';
import { GlobalStack } from './global-stack.ts';
import { LoopStack } from './loop-stack.ts';
import { PipelineStack } from './pipeline-stack.ts';
import { PublicStack } from './public-stack.ts';
import type { Settings } from './settings.ts';
import { StewardStack } from './steward-stack.ts';
import { StorageStack } from './storage-stack.ts';
import { WatchStack } from './watch-stack.ts';

/** Every stack of one stage, checked by AWS's own rules; a finding that nobody has acknowledged stops the build. */
export function installation(app: App, stage: string, settings: Settings & { readonly baseIri: string }) {
  const env = { region: settings.region, ...(settings.account ? { account: settings.account } : {}) };
  const boundary = settings.boundaryArn
    ? { permissionsBoundary: PermissionsBoundary.fromArn(settings.boundaryArn) }
    : {};
  const props = { ...settings, env, stage, ...boundary };
  const name = (of: string) => `sluse-${stage}-${of}`;

  const storage = new StorageStack(app, name('storage'), props);
  const { copyTo } = settings;
  if (copyTo) storage.addStackDependency(new CopyStack(app, name('copy'), { ...props, copyTo }));
  const global = new GlobalStack(app, name('global'), { ...props, env: { ...env, region: 'us-east-1' } });
  const open = new PublicStack(app, name('public'), {
    ...props,
    logs: storage.logs,
    ...(global.certificate ? { certificate: global.certificate } : {}),
  });
  const pipeline = new PipelineStack(app, name('pipeline'), {
    ...props,
    inbox: storage.inbox,
    state: storage.state,
    catalogs: open.bucket,
  });
  const steward = new StewardStack(app, name('steward'), {
    ...props,
    inbox: storage.inbox,
    state: storage.state,
    catalogs: open.bucket,
    queues: pipeline.hints,
  });
  const loop = new LoopStack(app, name('loop'), {
    ...props,
    inbox: storage.inbox,
    state: storage.state,
    catalogs: open.bucket,
    logs: storage.logs,
    host: open.distribution,
    steward: steward.address,
    hints: pipeline.hints,
  });
  const watch = new WatchStack(app, name('watch'), {
    ...props,
    inbox: storage.inbox,
    logs: storage.logs,
    pipeline,
    steward,
    loop,
  });

  Tags.of(app).add('system', 'sluse');
  Tags.of(app).add('stage', stage);
  Validations.of(app).acknowledge(...acknowledgedWarnings);
  Validations.of(app).addPlugins(
    new Acknowledging(new AwsSolutionsChecks(app)),
    new Acknowledging(new ServerlessChecks(app)),
  );
  return { storage, global, open, pipeline, steward, loop, watch };
}

/** A pack of rules, without the findings that `acknowledged.ts` gives a reason for. */
class Acknowledging implements IPolicyValidationPlugin {
  readonly name: string;
  private readonly pack: NagPack;
  constructor(pack: NagPack) {
    this.pack = pack;
    this.name = pack.readPackName;
  }
  validate(context: IPolicyValidationContext) {
    const violations = this.pack
      .validate(context)
      .violations.filter(({ ruleName }) => !acknowledged.some(({ finding }) => finding.test(ruleName)));
    return { success: violations.length === 0, violations };
  }
}
