import { Problem } from '../problems.ts';

/** Why one request brought nothing. `again` tells whether it may help to ask once more. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly problem: Problem;
  readonly again: boolean;

  constructor(problem: Problem, again: boolean) {
    super(problem.message, { cause: problem });
    this.problem = problem;
    this.again = again;
  }
}

/** What undici, a socket, a resolver or an unpacker said, in our words. */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  if (cause instanceof Problem) return new Failure(cause, false);
  if (!(cause instanceof Error)) throw cause;
  if (cause.name === 'AbortError') return new Failure(new Problem('fetch-failed', 'It was broken off.', { cause }), false);
  const inner = innermost(cause);
  if (inner instanceof Problem) return new Failure(inner, false);
  const code = 'code' in inner ? String(inner.code) : '';
  const [words, again] = WORDS[code] ?? byKind(code, inner) ?? [];
  if (words === undefined) throw cause; // a fault of our own
  return new Failure(new Problem('fetch-failed', words, { cause }), again ?? false);
}

/** undici and Node put the reason inside: one error for all the addresses of a host that were tried. */
function innermost(error: Error): Error {
  let inner = error;
  for (let depth = 0; depth < 5; depth += 1) {
    const next: unknown = inner instanceof AggregateError ? inner.errors[0] : inner.cause;
    if (!(next instanceof Error)) break;
    inner = next;
  }
  return inner;
}

function byKind(code: string, error: Error): readonly [words: string, again: boolean] | undefined {
  if (code.startsWith('HPE_') || error.name === 'HTTPParserError') return ['What came back is not HTTP.', false];
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO')
    return ['No safe connection could be made: what answers there does not speak https.', false];
  if (code.startsWith('CERT_') || code.startsWith('ERR_TLS_') || CERTIFICATE.test(code))
    return [`Its certificate cannot be trusted: ${error.message.replace(/\.$/, '')}.`, false];
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_') || code.startsWith('ERR_BROTLI') || code.startsWith('ZSTD_'))
    return ['The answer is packed, and cannot be unpacked: it is broken or not what it says.', false];
  if (code.startsWith('UND_ERR_')) return [`The answer could not be used: ${error.message}.`, false];
  if (/^E[A-Z_]+$/.test(code)) return [`The system says: ${error.message}.`, true];
  return undefined;
}

const CERTIFICATE = /^(?:DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/;

const WORDS: Readonly<Record<string, readonly [words: string, again: boolean]>> = {
  ENOTFOUND: ['There is no host of that name.', false],
  ENODATA: ['There is no host of that name.', false],
  EAI_AGAIN: ['The host’s name could not be looked up just now.', true],
  EAI_NODATA: ['There is no host of that name.', false],
  ECONNREFUSED: ['Nobody answers there.', true],
  ECONNRESET: ['The connection was broken off.', true],
  EPIPE: ['The connection was broken off.', true],
  ETIMEDOUT: ['No connection was made in time.', true],
  EHOSTUNREACH: ['The host cannot be reached.', true],
  ENETUNREACH: ['The host cannot be reached.', true],
  UND_ERR_CONNECT_TIMEOUT: ['No connection was made in time.', true],
  UND_ERR_SOCKET: ['The connection was closed before the answer was complete.', true],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['The answer has another length than it says.', false],
  UND_ERR_HEADERS_OVERFLOW: ['The answer’s headers have no end.', false],
  ERR_STREAM_PREMATURE_CLOSE: ['The connection was closed before the answer was complete.', true],
};
