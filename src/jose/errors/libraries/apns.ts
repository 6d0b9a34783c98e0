import type { Library } from '../library.ts';

export const apns: Library = {
  id: 'apns',
  name: 'Apple Push Notification service (APNs)',
  versions: 'service',
  source: 'developer.apple.com/documentation/usernotifications: Handling notification responses from APNs',
  marks: ['api.push.apple.com', 'apns', '"reason"'],
  rows: [
    {
      says: 'InvalidProviderToken',
      check: 'signature',
      note: 'It is not valid, or its signature could not be verified. kid and iss (the team) belong to the key.',
    },
    { says: 'ExpiredProviderToken', check: 'age', note: 'It looks at iat: an hour after that it wants a new token.' },
    { says: 'MissingProviderToken', check: 'noToken' },
    {
      says: 'TooManyProviderTokenUpdates',
      check: 'settings',
      note: 'A token is to be used for a while before the next one is made.',
    },
  ],
};
