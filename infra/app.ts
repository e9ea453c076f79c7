import { App } from 'aws-cdk-lib';
import { installation } from './installation.ts';
import { settingsOf } from './settings.ts';

const app = new App();
const stage = String(app.node.tryGetContext('stage') ?? 'dev');
installation(app, stage, settingsOf(stage, app.node.tryGetContext('settings')));
