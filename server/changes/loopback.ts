import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Whether only programs of the same machine can reach this host. @param host name or address, as in HOST or in a URL */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  const version = isIP(name);
  return version === 0 ? name === 'localhost' : LOOPBACK.check(name, version === 4 ? 'ipv4' : 'ipv6');
}

/** Whether an address leads nowhere but to the machine of who follows it. @param url with scheme and host */
export const isLocalUrl = (url: string): boolean => URL.canParse(url) && isLoopback(new URL(url).hostname);
