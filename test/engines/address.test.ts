import { describe, expect, it } from 'vitest';
import { readAddress, shownAddress } from '../../src/engines/address.ts';
import { openPostgres } from '../../src/engines/postgres/postgres-engine.ts';

describe('an address', () => {
  it('has its parts, what is special in them written with %', () => {
    const address = readAddress(
      'postgres://me%40work:p%3A%2F%40%C3%A9@db.example:5433/my%20data?sslmode=require',
      ['sslmode'],
    );
    expect(address).toMatchObject({
      host: 'db.example',
      port: 5433,
      user: 'me@work',
      password: 'p:/@é',
      database: 'my data',
    });
    expect(address.parameters.get('sslmode')).toBe('require');
  });

  it('may leave out all but the scheme', () => {
    expect(readAddress('clickhouse://', ['secure'])).toMatchObject({
      host: 'localhost',
      port: undefined,
      user: undefined,
      password: undefined,
      database: undefined,
    });
    expect(readAddress('postgres://[::1]:5432/a', []).host).toBe('::1');
  });

  it('is shown without user and password', () => {
    expect(shownAddress('postgres', '::1', 5432, 'my data')).toBe('postgres://[::1]:5432/my%20data');
  });

  it.each([
    'postgres://me:sec%ret@host/x',
    'postgres://me:secret@host:port/x',
    'postgres://me:secret@host/x?secret=1',
  ])('that is none is refused without its password: %s', async (url) => {
    const error = await openPostgres(url, {}).then(
      () => expect.unreachable(),
      (reason) => reason,
    );
    expect(error.name).toBe('InputError');
    expect(error.message.replace('parameter "secret"', '')).not.toMatch(/sec/);
  });
});
