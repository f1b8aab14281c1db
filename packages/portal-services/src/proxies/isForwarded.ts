import type { IncomingHttpHeaders } from 'node:http';

/**
 * What proxies, load balancers, content delivery networks and tunnels add to a
 * request, by their documentation.
 */
const FORWARDING_HEADER =
  /^(x-)?forwarded|^via$|^(x-|true-|fastly-|fly-|x-cluster-)(real|client)-ip$|^x-proxyuser-ip$|^x-original-|^cf-|^cdn-loop$|^x-(envoy|amzn|amz-cf|azure|arr|appengine|vercel|varnish|akamai)-|^x-varnish$|^x-cloud-trace-context$|^proxy-connection$/;

/**
 * Whether a request came through a proxy; any one header tells, even empty.
 *
 * @public
 */
export function isForwarded(headers: IncomingHttpHeaders): boolean {
  for (const name in headers) {
    if (FORWARDING_HEADER.test(name)) {
      return true;
    }
  }
  return false;
}
