import { apiConnect, apiConnectGenerate } from './gateways/apiConnect.ts';
import { apiPark } from './gateways/apiPark.ts';
import { apisix } from './gateways/apisix.ts';
import { aws } from './gateways/aws.ts';
import { azure } from './gateways/azure.ts';
import { envoy } from './gateways/envoy.ts';
import { istio } from './gateways/istio.ts';
import { kong } from './gateways/kong.ts';
import { nginx } from './gateways/nginx.ts';
import { springBoot } from './gateways/spring.ts';
import { traefik } from './gateways/traefik.ts';
import type { Gateway } from './policy.ts';

/** Every gateway that a policy is written for, in the order shown. */
export const GATEWAYS: readonly Gateway[] = [
  apiConnect,
  apiConnectGenerate,
  apiPark,
  kong,
  apisix,
  envoy,
  istio,
  nginx,
  traefik,
  aws,
  azure,
  springBoot,
];
