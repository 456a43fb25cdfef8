// OpenID provider on the loopback with one client, which lets everybody in who fills in its forms.

import { readFileSync } from "node:fs";
import Provider from "oidc-provider";

const { ISSUER, PORT, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI } = process.env;
const manifest = new URL("node_modules/oidc-provider/package.json", import.meta.url);
const name = `oidc-provider ${JSON.parse(readFileSync(manifest)).version}`;

const provider = new Provider(ISSUER, {
  clients: [
    {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      redirect_uris: [REDIRECT_URI],
      grant_types: ["authorization_code"],
      response_types: ["code"],
      token_endpoint_auth_method: "client_secret_basic",
    },
  ],
  claims: { openid: ["sub"], profile: ["name"], email: ["email"] },
  cookies: { keys: [CLIENT_SECRET] },
  features: { devInteractions: { enabled: true } },
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: "Änne", email: `${id}@example.com` }),
  }),
  pkce: { required: () => false },
});
provider.use((context, next) => {
  context.set("Server", name);
  return next();
});
provider.listen(Number(PORT), "127.0.0.1");
