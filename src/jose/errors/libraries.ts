import { apisix } from './libraries/apisix.ts';
import { apns } from './libraries/apns.ts';
import { authlib } from './libraries/authlib.ts';
import { awsApiGateway } from './libraries/awsApiGateway.ts';
import { awsJwtVerify } from './libraries/awsJwtVerify.ts';
import { azureApim } from './libraries/azureApim.ts';
import { cryptJwt } from './libraries/cryptJwt.ts';
import { entra } from './libraries/entra.ts';
import { envoy } from './libraries/envoy.ts';
import { expressJwt } from './libraries/expressJwt.ts';
import { expressOauth2 } from './libraries/expressOauth2.ts';
import { fastJwt } from './libraries/fastJwt.ts';
import { flaskJwt } from './libraries/flaskJwt.ts';
import { goCrypto } from './libraries/goCrypto.ts';
import { goJose } from './libraries/goJose.ts';
import { goOidc } from './libraries/goOidc.ts';
import { golangJwt } from './libraries/golangJwt.ts';
import { googleAuth } from './libraries/googleAuth.ts';
import { hapiJwt } from './libraries/hapiJwt.ts';
import { identityModel } from './libraries/identityModel.ts';
import { javaJwt } from './libraries/javaJwt.ts';
import { jjwt } from './libraries/jjwt.ts';
import { jose } from './libraries/jose.ts';
import { jsonJwt } from './libraries/jsonJwt.ts';
import { jsonwebtoken } from './libraries/jsonwebtoken.ts';
import { jwcrypto } from './libraries/jwcrypto.ts';
import { jwksRsa } from './libraries/jwksRsa.ts';
import { jwtKit } from './libraries/jwtKit.ts';
import { jwx } from './libraries/jwx.ts';
import { keycloak } from './libraries/keycloak.ts';
import { kong } from './libraries/kong.ts';
import { lcobucci } from './libraries/lcobucci.ts';
import { nimbus } from './libraries/nimbus.ts';
import { oauth4webapi } from './libraries/oauth4webapi.ts';
import { passportJwt } from './libraries/passportJwt.ts';
import { phpJwt } from './libraries/phpJwt.ts';
import { postgrest } from './libraries/postgrest.ts';
import { pyjwt } from './libraries/pyjwt.ts';
import { pythonJose } from './libraries/pythonJose.ts';
import { rubyJwt } from './libraries/rubyJwt.ts';
import { rust } from './libraries/rust.ts';
import { simpleJwt } from './libraries/simpleJwt.ts';
import { spring } from './libraries/spring.ts';
import type { Library } from './library.ts';

/** Every library and gateway whose messages are known here: one file each. */
export const LIBRARIES: readonly Library[] = [
  apisix,
  apns,
  authlib,
  awsApiGateway,
  awsJwtVerify,
  azureApim,
  cryptJwt,
  entra,
  envoy,
  expressJwt,
  expressOauth2,
  fastJwt,
  flaskJwt,
  goCrypto,
  goJose,
  goOidc,
  golangJwt,
  googleAuth,
  hapiJwt,
  identityModel,
  javaJwt,
  jjwt,
  jose,
  jsonJwt,
  jsonwebtoken,
  jwcrypto,
  jwksRsa,
  jwtKit,
  jwx,
  keycloak,
  kong,
  lcobucci,
  nimbus,
  oauth4webapi,
  passportJwt,
  phpJwt,
  postgrest,
  pyjwt,
  pythonJose,
  rubyJwt,
  rust,
  simpleJwt,
  spring,
];
