import { randomBytes } from 'node:crypto';
import { blind, type BlindPurpose } from '../../../server/database/blind-hash';
import { createKeyring } from '../../../server/database/keyring';
import { keyedId } from '../../../server/database/keyed-id';
import { namePieces, queryPieces } from '../../../server/database/name-pieces';

const master = randomBytes(32);
const keyring = createKeyring(master, 'main');

test.each<[BlindPurpose, string, string]>([
  ['identity-number', '99000019500101123x', '99000019500101123X'],
  ['identity-number', ' 990000 19500101 1234', '990000195001011234'],
  ['phone', '139-0000-0000', '13900000000'],
  ['phone', '+86 139 0000 0000', '13900000000'],
  ['phone', '１３９００００００００', '13900000000'],
  ['phone', '0745-8222333', '07458222333'],
  ['phone-last-four', '13900004321', '4321'],
  ['bank-account', '6200 0000 0000', '620000000000'],
  ['vehicle-number', '湘n-a1234', '湘NA1234'],
])('%s: "%s" is looked up as "%s"', (purpose, written, normal) => {
  expect(blind(keyring, written, purpose)).toBe(blind(keyring, normal, purpose));
});

test('a hash names its key, is short, and holds nothing of the value', () => {
  const hash = blind(keyring, '13900000000', 'phone');
  expect(hash.startsWith(`${keyring.blind.id}.`)).toBe(true);
  expect(hash).toMatch(/^[\w-]{8}\.[\w-]{22}$/);
});

test('the same digits as phone and as account do not meet, nor in the other store', () => {
  const phone = blind(keyring, '13900000000', 'phone');
  expect(blind(keyring, '13900000000', 'bank-account')).not.toBe(phone);
  expect(blind(createKeyring(master, 'restricted'), '13900000000', 'phone')).not.toBe(phone);
});

test('a rotated keyring still finds what the founding key hashed', () => {
  const rotated = createKeyring([randomBytes(32), master], 'main');
  expect(blind(rotated, '13900000000', 'phone')).toBe(blind(keyring, '13900000000', 'phone'));
});

test('an empty value, or three digits as the last four, is refused', () => {
  expect(() => blind(keyring, '——', 'phone')).toThrow('invalid-input');
  expect(() => blind(keyring, '123', 'phone-last-four')).toThrow('invalid-input');
});

describe('pieces of names', () => {
  test('a name is found by any two neighbouring characters of it', () => {
    const pieces = namePieces(keyring, '杨再兴');
    expect(pieces).toHaveLength(2);
    for (const part of ['杨再', '再兴', '杨再兴', ' 杨 再']) {
      expect(pieces).toEqual(expect.arrayContaining(queryPieces(keyring, part)));
    }
    expect(pieces).not.toEqual(expect.arrayContaining(queryPieces(keyring, '杨兴')));
  });

  test('the dot in a name does not matter', () => {
    expect(namePieces(keyring, '阿卜杜拉·买买提')).toEqual(namePieces(keyring, '阿卜杜拉买买提'));
  });

  test('a name of one character is found by that character, a rare one outside the basic plane too', () => {
    expect(queryPieces(keyring, '丁')).toEqual(namePieces(keyring, '丁'));
    expect(namePieces(keyring, '𠮷')).toHaveLength(1);
  });

  test('an empty search has no pieces', () => {
    expect(queryPieces(keyring, ' · ')).toEqual([]);
  });

  test('repeated pieces stand once', () => {
    expect(namePieces(keyring, '欢欢欢')).toHaveLength(1);
  });
});

test('an id made from a client id is the same each time and differs by account and kind', () => {
  const id = keyedId(keyring, 'submission', 'account-1', 'a');
  expect(keyedId(keyring, 'submission', 'account-1', 'a')).toBe(id);
  expect(keyedId(keyring, 'submission', 'account-2', 'a')).not.toBe(id);
  expect(keyedId(keyring, 'upload', 'account-1', 'a')).not.toBe(id);
  expect(id).toMatch(/^[\w-]{24}$/);
});
