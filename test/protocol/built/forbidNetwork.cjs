// Preloaded with --require: every way out of the machine throws, and is written down in the file that NETWORK_LOG names.
const { appendFileSync } = require('node:fs');

function forbid(owner, name, what) {
  owner[name] = function forbidden(...given) {
    appendFileSync(process.env.NETWORK_LOG, `${what} ${String(given[0]?.host ?? given[0])}\n`);
    throw new Error(`${what} is forbidden`);
  };
}

const net = require('node:net');
forbid(net.Socket.prototype, 'connect', 'net.connect');
for (const name of ['connect', 'createConnection']) forbid(net, name, `net.${name}`);
for (const name of ['request', 'get']) {
  forbid(require('node:http'), name, `http.${name}`);
  forbid(require('node:https'), name, `https.${name}`);
}
forbid(require('node:tls'), 'connect', 'tls.connect');
forbid(require('node:http2'), 'connect', 'http2.connect');
forbid(require('node:dgram'), 'createSocket', 'dgram.createSocket');
for (const owner of [require('node:dns'), require('node:dns').promises])
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) forbid(owner, name, `dns.${name}`);
for (const name of ['fetch', 'WebSocket', 'EventSource']) forbid(globalThis, name, name);
