import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { HarvestAdmin, Portal } from '../core/loop/ports.ts';
import { harvestAdmin, openPortal, type PortalSettings } from './harvest-admin.ts';
import { fileSigner, openTokens, type TokenSettings } from './maskinporten.ts';

/**
 * data.norge.no as a file has it, for one machine: the same as a stage's settings have under `portal`, with the key in a
 * PEM file (`keyFile`) or in KMS (`keyArn`).
 */
type PortalFile = PortalSettings & {
  readonly admin?: TokenSettings & { readonly address: string; readonly keyFile?: string; readonly keyArn?: string };
};

/** Opens what a file tells of. */
export async function portalOf(
  path: string,
  now: () => string,
): Promise<{ readonly portal: Portal; readonly admin?: HarvestAdmin }> {
  const { admin, ...portal } = JSON.parse(await readFile(path, 'utf8')) as PortalFile;
  if (!admin) return { portal: openPortal(portal) };
  const { keyFile, keyArn } = admin;
  if (!keyFile && !keyArn) throw new Error(`${path} names neither keyFile nor keyArn`);
  // the SDK takes its time to load
  const sign = keyFile ? fileSigner(keyFile) : (await import('./kms.ts')).kmsSigner(keyArn ?? '');
  const tokens = openTokens(admin, sign, { now, uuid: randomUUID });
  return { portal: openPortal(portal), admin: harvestAdmin(admin.address, tokens, portal.userAgent) };
}
