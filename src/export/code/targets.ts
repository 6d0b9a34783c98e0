import type { Target } from './target.ts';
import { golangJwt } from './targets/golangJwt.ts';
import { identityModel } from './targets/identityModel.ts';
import { joseCli } from './targets/joseCli.ts';
import { joseJs } from './targets/joseJs.ts';
import { jsonwebtoken } from './targets/jsonwebtoken.ts';
import { jwcrypto } from './targets/jwcrypto.ts';
import { nimbus } from './targets/nimbus.ts';
import { openssl } from './targets/openssl.ts';
import { phpJwt } from './targets/phpJwt.ts';
import { pyjwt } from './targets/pyjwt.ts';
import { rubyJwt } from './targets/rubyJwt.ts';
import { rustJwt } from './targets/rustJwt.ts';
import { spring } from './targets/spring.ts';

/** Every library that code is written for, in the order shown. */
export const TARGETS: readonly Target[] = [
  joseJs,
  jsonwebtoken,
  pyjwt,
  jwcrypto,
  rubyJwt,
  golangJwt,
  openssl,
  joseCli,
  nimbus,
  spring,
  identityModel,
  phpJwt,
  rustJwt,
];
