import { InputError } from '@backstage/errors';
import {
  createHmac,
  createSecretKey,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';

/**
 * Bytes of the signature that a cursor carries: enough that nobody guesses it,
 * and short.
 */
const SIGNATURE_BYTES = 16;

/**
 * Makes cursors that callers can't read meaning into or change: base64url of
 * JSON and of its HMAC.
 *
 * @public
 */
export class CursorCodec {
  /** Replicas that share the secret take each other's cursors. */
  static create(options: { secret: string }): CursorCodec {
    return new CursorCodec(createSecretKey(options.secret, 'utf8'));
  }

  private constructor(private readonly secret: KeyObject) {}

  encode(payload: object): string {
    const bytes = Buffer.from(JSON.stringify(payload));
    return Buffer.concat([this.sign(bytes), bytes]).toString('base64url');
  }

  /**
   * @throws InputError if it is not a cursor that was made with this secret.
   */
  decode(cursor: string): unknown {
    const all = Buffer.from(cursor, 'base64url');
    const signature = all.subarray(0, SIGNATURE_BYTES);
    const bytes = all.subarray(SIGNATURE_BYTES);
    if (
      // Node ignores what is not base64url; a cursor has one spelling only.
      all.toString('base64url') !== cursor ||
      signature.length !== SIGNATURE_BYTES ||
      !timingSafeEqual(signature, this.sign(bytes))
    ) {
      throw new InputError('cursor is not one that this API gave out');
    }
    return JSON.parse(bytes.toString());
  }

  private sign(bytes: Buffer): Buffer {
    return createHmac('sha256', this.secret)
      .update(bytes)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  }
}
