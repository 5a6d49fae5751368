// Walks to us with somebody else's client, and says on the last line what it was told.
import * as client from 'openid-client';

const [issuer, id, redirect, session] = process.argv.slice(2);
const secret = process.env.CLIENT_SECRET;

const config = await client.discovery(new URL(issuer), id, secret, client.ClientSecretBasic(secret), {
  execute: [client.allowInsecureRequests],
});

/** Somebody who is signed in goes there, and comes back with this address. */
async function visit(parameters) {
  const address = client.buildAuthorizationUrl(config, { redirect_uri: redirect, scope: 'openid', ...parameters });
  const answer = await fetch(address, { redirect: 'manual', headers: { cookie: `sk_session=${session}` } });
  return new URL(answer.headers.get('location'));
}

async function begin() {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const challenge = await client.calculatePKCECodeChallenge(verifier);
  const back = await visit({ code_challenge: challenge, code_challenge_method: 'S256', state, nonce });
  return { back, verifier, state, nonce };
}

function grant({ back, verifier, state, nonce }) {
  return client.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
}

async function refused(work) {
  try {
    await work();
    return 'nothing';
  } catch (fault) {
    return fault.error ?? fault.code ?? fault.message;
  }
}

const visitOnce = await begin();
const tokens = await grant(visitOnce);
const told = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
const once = await refused(() => grant(visitOnce));
const after = await refused(() => client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub));
const strange = await refused(async () => grant({ ...(await begin()), nonce: 'another' }));
const swapped = await refused(async () => grant({ ...(await begin()), state: 'another' }));
const guessed = await refused(async () => grant({ ...(await begin()), verifier: client.randomPKCECodeVerifier() }));
const own = await client.clientCredentialsGrant(config);

console.log(JSON.stringify({ told, once, after, strange, swapped, guessed, own: own.token_type }));
