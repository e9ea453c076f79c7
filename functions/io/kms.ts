import type { KMSClient } from '@aws-sdk/client-kms';
import type { Signer } from './maskinporten.ts';

/**
 * Signs with a key that never leaves KMS (RSA, `SIGN_VERIFY`): there is no secret to keep. The SDK's part is loaded when there
 * is something to sign.
 */
export function kmsSigner(KeyId: string, client?: KMSClient): Signer {
  let opened = client;
  return async (Message) => {
    const { KMSClient, SignCommand } = await import('@aws-sdk/client-kms');
    opened ??= new KMSClient();
    const { Signature } = await opened.send(
      new SignCommand({ KeyId, Message, MessageType: 'RAW', SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256' }),
    );
    if (!Signature) throw new Error(`KMS signed nothing with ${KeyId}`);
    return Signature;
  };
}
