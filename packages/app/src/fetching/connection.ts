import { isIP, type LookupFunction, type Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { Problem } from '../problems.ts';
import type { FetchLimits, World } from './world.ts';

/**
 * Connections to public machines only.
 *
 * An address is judged three times: as the literal it may be (undici asks no lookup for those), as the answer of the lookup, and as what the socket is
 * then connected to, before a byte is sent. The lookup's answer is the one that is used, so that a name cannot lead elsewhere the second time it is
 * asked. Proxies that the environment names are not used. Each request has a connection of its own: nothing that a server sends behind one answer can
 * be taken for the next.
 */
export function guardedAgent(world: World, limits: FetchLimits): Agent {
  const options = { lookup: guardedLookup(world), rejectUnauthorized: true, timeout: 0, keepAlive: false };
  const plain = buildConnector(options) as unknown as SocketMaker;
  const connect: buildConnector.connector = (place, callback) => {
    const literal = place.hostname.replace(/^\[|\]$/g, '');
    const refused = isIP(literal) > 0 ? world.whyNot(literal) : null;
    if (refused !== null) {
      callback(new Problem('private-address', `“${literal}” is ${refused}.`), null);
      return;
    }
    let answered = false;
    const answer: buildConnector.Callback = (...[error, socket]) => {
      if (answered) return;
      answered = true;
      clearTimeout(timer);
      if (error) callback(error, null);
      else callback(null, socket);
    };
    const socket = plain(place, (...[error, connected]) => {
      if (error) {
        answer(error, null);
        return;
      }
      const at = connected.remoteAddress;
      const why = at === undefined ? null : world.whyNot(at);
      if (at !== undefined && why === null) {
        answer(null, connected);
        return;
      }
      connected.destroy();
      if (why === null) answer(Object.assign(new Error('closed at once'), { code: 'ECONNRESET' }), null);
      else answer(new Problem('private-address', `“${literal}” is ${why}.`), null);
    });
    const timer = setTimeout(() => {
      socket.destroy();
      answer(Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' }), null);
    }, limits.connect);
  };
  // Times are kept in exchange.ts, to the millisecond; undici's own timers tick in half seconds.
  return new Agent({ connect, pipelining: 1, maxHeaderSize: limits.headerBytes, headersTimeout: 0, bodyTimeout: 0, allowH2: false });
}

/** undici's connector gives back the socket on which it is at work, which its types do not say. */
type SocketMaker = (...given: Parameters<buildConnector.connector>) => Socket;

/** Looks a name up and gives its addresses to the socket, unless one of them is not public: a name that leads to both is a trick. */
function guardedLookup(world: World): LookupFunction {
  return (host, options, callback) => {
    world.resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) {
          callback(Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' }), []);
          return;
        }
        for (const { address } of addresses) {
          const why = world.whyNot(address);
          if (why === null) continue;
          callback(new Problem('private-address', `“${host}” leads to ${address}, which is ${why}.`), []);
          return;
        }
        if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), []),
    );
  };
}
