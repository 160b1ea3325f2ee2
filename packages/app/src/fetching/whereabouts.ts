import ipaddr from 'ipaddr.js';

/**
 * Why an address of a machine is none of the public internet, in words; null where it is.
 *
 * Takes what a resolver or a socket says: "203.0.113.7", "2001:db8::1", "fe80::1%eth0". Anything it cannot read is refused. IPv6 must lie in the one
 * block that is given out (2000::/3), and none of the spellings that carry an IPv4 address within are taken, whatever address they carry.
 *
 * After the IANA special-purpose registries (RFC 6890 and its updates), with the machines that clouds keep behind public-looking numbers.
 */
export function whyNotPublic(ip: string): string | null {
  const bare = ip.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return 'an address that cannot be read';
  const address = ipaddr.parse(bare);
  const range = address.range();
  if (range !== 'unicast') return IN_WORDS[range] ?? 'reserved';
  if (address.kind() === 'ipv4') return METADATA.has(address.toString()) ? 'a cloud’s own machine' : null;
  const { parts } = address as ipaddr.IPv6;
  if (((parts[0] ?? 0) & 0xe000) !== 0x2000) return 'reserved';
  // ISATAP (RFC 5214) hides an IPv4 address behind these two words.
  if (((parts[4] ?? 0) & 0xfdff) === 0 && parts[5] === 0x5efe) return 'an IPv4 address in disguise';
  return null;
}

/** Public by their number, and yet answered by the cloud that one runs in. */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16']);

const IN_WORDS: Readonly<Record<string, string>> = {
  unspecified: 'this machine',
  loopback: 'this machine',
  private: 'a private network',
  uniqueLocal: 'a private network',
  deprecatedSiteLocal: 'a private network',
  carrierGradeNat: 'a provider’s own network',
  linkLocal: 'the machines next to this one, a cloud’s among them',
  multicast: 'many machines at once',
  broadcast: 'every machine of the network',
  ipv4Mapped: 'an IPv4 address in disguise',
  rfc6145: 'an IPv4 address in disguise',
  rfc6052: 'an IPv4 address in disguise',
  '6to4': 'an IPv4 address in disguise',
  teredo: 'an IPv4 address in disguise',
};
