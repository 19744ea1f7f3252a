/**
 * The tables of better-auth 1.7.6 under names of our own, as its own migrator would make them (a test compares).
 * Written out here, so that the owner makes them in our migration and the run-time role owns nothing.
 */
export const signInTables = [
  `create table identity.auth_user (
    "id" text primary key,
    "name" text not null,
    "email" text not null unique,
    "emailVerified" boolean not null,
    "image" text,
    "createdAt" timestamptz not null default current_timestamp,
    "updatedAt" timestamptz not null default current_timestamp
  )`,
  `create table identity.auth_session (
    "id" text primary key,
    "expiresAt" timestamptz not null,
    "token" text not null unique,
    "createdAt" timestamptz not null default current_timestamp,
    "updatedAt" timestamptz not null,
    "ipAddress" text check ("ipAddress" is null or "ipAddress" = ''),
    "userAgent" text check ("userAgent" is null or "userAgent" = ''),
    "userId" text not null references identity.auth_user ("id") on delete cascade,
    check ("createdAt" = date_trunc('day', "createdAt", 'UTC')),
    check ("updatedAt" = date_trunc('day', "updatedAt", 'UTC')),
    check ("expiresAt" = date_trunc('day', "expiresAt", 'UTC'))
  )`,
  `create index auth_session_user on identity.auth_session ("userId")`,
  `create table identity.auth_account (
    "id" text primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references identity.auth_user ("id") on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    "scope" text,
    "password" text,
    "createdAt" timestamptz not null default current_timestamp,
    "updatedAt" timestamptz not null
  )`,
  `create index auth_account_user on identity.auth_account ("userId")`,
  `create table identity.auth_verification (
    "id" text primary key,
    "identifier" text not null,
    "value" text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default current_timestamp,
    "updatedAt" timestamptz not null default current_timestamp
  )`,
  `create index auth_verification_identifier on identity.auth_verification ("identifier")`,
];
