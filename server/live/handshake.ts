import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Site } from '../platform/site.ts';
import { SESSION_COOKIE } from '../platform/viewer.ts';

const SESSION = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([^;\\s]{1,200})`);

/** The session cookie of a handshake, or null. A copy: a slice would keep the whole header in memory. */
export function sessionTokenOf(request: IncomingMessage): string | null {
  const token = SESSION.exec(request.headers.cookie ?? '')?.[1];
  return token === undefined ? null : Buffer.from(token).toString();
}

/** A browser says where a page comes from with every connection to another site, and with every WebSocket: it must be ours. */
export function comesFrom(request: IncomingMessage, site: Pick<Site, 'origin'>): boolean {
  if (request.headers.origin === undefined) return true;
  try {
    return request.headers.origin === site.origin;
  } catch {
    // Not known yet: the server has only just begun to listen. The browser tries again.
    return false;
  }
}

/**
 * Reads the client's address, as Fastify does for requests: X-Forwarded-For is believed as far as its writers are trusted.
 * @param trusted addresses and ranges of the proxies
 */
export function addressReader(trusted: readonly string[]): (request: IncomingMessage) => string {
  const proxies = new BlockList();
  for (const entry of trusted) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(bits), family);
  }
  const isProxy = (address: string) => isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (request) => {
    const forwarded = request.headers['x-forwarded-for'];
    const claimed = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').map((part) => part.trim());
    let address = request.socket.remoteAddress ?? '';
    while (isProxy(address) && claimed.length > 0) address = claimed.pop() || address;
    return Buffer.from(address).toString();
  };
}
