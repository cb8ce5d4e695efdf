import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { createKeyring } from '../../../server/database/keyring';
import { createSealer, type Sealed, type SealContext, SealBroken } from '../../../server/database/sealed';
import { bytesOf } from '../../../server/database/stored-bytes';

const context: SealContext = { collection: 'workItems', id: 'item-1', field: 'answers', version: 3 };
const sealer = createSealer(createKeyring(randomBytes(32), 'main'));
const value = { need: '轮椅', rooms: [1, 2], note: null };

const flipped = (bytes: Uint8Array, at: number) => {
  const copy = Buffer.from(bytes);
  copy[at % copy.length]! ^= 1;
  return copy;
};

test('any JSON value comes back as it was', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const plain: unknown = JSON.parse(json);
      expect(sealer.open(sealer.seal(plain, context), context)).toEqual(JSON.parse(JSON.stringify(plain)));
    }),
    { numRuns: 300 },
  );
});

test('the same value never looks the same twice', () => {
  const [one, two] = [sealer.seal(value, context), sealer.seal(value, context)];
  expect(bytesOf(one.b)).not.toEqual(bytesOf(two.b));
  expect(bytesOf(one.w)).not.toEqual(bytesOf(two.w));
});

test('nothing of the value stands in what is stored', () => {
  expect(Buffer.from(bytesOf(sealer.seal(value, context).b)).includes('轮椅')).toBe(false);
});

test.each<[string, Partial<SealContext>]>([
  ['collection', { collection: 'drafts' }],
  ['document', { id: 'item-2' }],
  ['field', { field: 'phone' }],
  ['version', { version: 4 }],
])('a value moved to another %s does not open', (_, other) => {
  expect(() => sealer.open(sealer.seal(value, context), { ...context, ...other })).toThrow(SealBroken);
});

test('a single changed bit anywhere breaks the seal, and the error tells nothing', () => {
  const whole = sealer.seal(value, context);
  fc.assert(
    fc.property(fc.constantFrom('b' as const, 'w' as const), fc.nat(), (part, at) => {
      const broken = { ...whole, [part]: flipped(bytesOf(whole[part]), at) };
      expect(() => sealer.open(broken, context)).toThrow(new SealBroken());
    }),
  );
  expect(new SealBroken().message).toBe('seal-broken');
});

test('a value cut to any length breaks the seal', () => {
  const whole = sealer.seal(value, context);
  const bytes = bytesOf(whole.b);
  for (let length = 0; length < bytes.length; length++) {
    expect(() => sealer.open({ ...whole, b: bytes.subarray(0, length) }, context)).toThrow(SealBroken);
  }
});

test('the other store cannot open what this one sealed, although both come from one master key', () => {
  const master = randomBytes(32);
  const [main, restricted] = ['main', 'restricted'].map((name) => createSealer(createKeyring(master, name)));
  expect(() => restricted!.open(main!.seal(value, context), context)).toThrow(SealBroken);
});

test('undefined is refused before it becomes a puzzle', () => {
  expect(() => sealer.seal(undefined, context)).toThrow(TypeError);
});

describe('several fields under one data key', () => {
  const scope = { collection: 'people', id: 'person-1' };

  test('open with the stored key, each in its own place', () => {
    const fresh = sealer.newDocument(scope);
    const [phone, address] = [fresh.seal('13900000000', 'phone', 1), fresh.seal('渠阳镇', 'address', 1)];
    const again = sealer.openDocument(fresh.key, scope);
    expect(again.open(phone, 'phone', 1)).toBe('13900000000');
    expect(again.open(address, 'address', 1)).toBe('渠阳镇');
    expect(() => again.open(phone, 'address', 1)).toThrow(SealBroken);
  });

  test('a key moved to another document does not open', () => {
    expect(() => sealer.openDocument(sealer.newDocument(scope).key, { ...scope, id: 'person-2' })).toThrow(
      SealBroken,
    );
  });
});

describe('rotation', () => {
  const [older, newer] = [randomBytes(32), randomBytes(32)];
  const before = createSealer(createKeyring(older, 'main'));
  const during = createSealer(createKeyring([newer, older], 'main'));
  const after = createSealer(createKeyring([newer, randomBytes(32)], 'main'));

  test('values of the older key open and say that they want re-wrapping', () => {
    const old = before.seal(value, context);
    expect(during.open(old, context)).toEqual(value);
    expect(during.needsRewrap(old)).toBe(true);
    expect(during.needsRewrap(during.seal(value, context))).toBe(false);
  });

  test('re-wrapping leaves the sealed bytes alone, and then the old key is no longer needed', () => {
    const old = before.seal(value, context);
    const moved = { ...old, ...during.rewrap(old, context) } as Sealed;
    expect(moved.b).toBe(old.b);
    expect(after.open(moved, context)).toEqual(value);
    expect(() => after.open(old, context)).toThrow(SealBroken);
  });
});

test('a master key of another length is refused', () => {
  expect(() => createKeyring(randomBytes(16), 'main')).toThrow(TypeError);
  expect(() => createKeyring([], 'main')).toThrow(TypeError);
});
