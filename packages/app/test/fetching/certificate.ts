import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate that nobody vouches for, made anew for each run: DER, as X.509 wants it. */
export function selfSigned(host: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const part = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
    const body = Buffer.concat(content);
    const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
    return Buffer.concat([Buffer.of(tag, ...length), body]);
  };
  const ecdsaWithSha256 = part(0x30, part(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const name = part(0x30, part(0x31, part(0x30, part(0x06, Buffer.from('550403', 'hex')), part(0x0c, Buffer.from(host)))));
  const moment = (year: number): Buffer => part(0x17, Buffer.from(`${year}0101000000Z`));
  const alternative = part(0x30, part(0x06, Buffer.from('551d11', 'hex')), part(0x04, part(0x30, part(0x82, Buffer.from(host)))));
  const body = part(
    0x30,
    part(0xa0, part(0x02, Buffer.of(2))),
    part(0x02, Buffer.of(1)),
    ecdsaWithSha256,
    name,
    part(0x30, moment(20), moment(49)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    part(0xa3, part(0x30, alternative)),
  );
  const signed = part(0x30, body, ecdsaWithSha256, part(0x03, Buffer.of(0), sign('sha256', body, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${signed.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}
