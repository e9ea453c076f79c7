import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A file of the material that lies beside the repository on some machines; tests that need it are skipped elsewhere. */
export const shared = (path: string): string => resolve(import.meta.dirname, '../../../shared', path);
export const isShared = (path: string): boolean => existsSync(shared(path));
export const readShared = (path: string): string => readFileSync(shared(path), 'utf8');
export const readSharedBytes = (path: string): Uint8Array => readFileSync(shared(path));
