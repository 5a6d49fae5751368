// A provider that others wrote, as the portal of a network: one person is signed in there already.
// It says at which port it listens, and then reads one line: where the client wants people back, and what it wants to hear.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const secret = process.env.CLIENT_SECRET;
const person = { sub: 'noor-van-het-portaal', eck_id: process.env.ECK_ID, name: 'Noor' };

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;

const make = ([redirect, after, heard]) => new Provider(issuer, {
  clients: [
    {
      client_id: 'startklaar',
      client_secret: secret,
      redirect_uris: [redirect],
      post_logout_redirect_uris: [after],
      backchannel_logout_uri: heard,
    },
  ],
  claims: { openid: ['sub'], profile: ['name'], school: ['eck_id'] },
  scopes: ['openid', 'school'],
  cookies: { keys: ['alleen-voor-deze-test'] },
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: { enabled: true },
  },
  // it refuses by itself to tell something to its own machine, where this test stands
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => person }),
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid profile school');
    await grant.save();
    return grant;
  },
});

let provider = make(['https://nog.onbekend.example', 'https://nog.onbekend.example', 'https://nog.onbekend.example']);

server.on('request', async (request, response) => {
  if (request.url.startsWith('/interaction/')) {
    await provider.interactionFinished(request, response, { login: { accountId: person.sub } });
  } else {
    provider.callback()(request, response);
  }
});
console.log(server.address().port);
for await (const line of createInterface({ input: process.stdin })) {
  provider = make(line.split(' '));
  console.log('ready');
}
