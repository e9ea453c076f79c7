import { KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { Signer } from './maskinporten.ts';

/** Signs with a key that never leaves KMS (RSA, `SIGN_VERIFY`): there is no secret to keep. */
export const kmsSigner =
  (KeyId: string, client: KMSClient = new KMSClient()): Signer =>
  async (Message) => {
    const { Signature } = await client.send(
      new SignCommand({ KeyId, Message, MessageType: 'RAW', SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256' }),
    );
    if (!Signature) throw new Error(`KMS signed nothing with ${KeyId}`);
    return Signature;
  };
