import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResidentItemList } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import { aPicture } from '../factories/picture';
import { read, residentAt, staffAt } from '../support/api-client';
import { startDemoServer, type DemoServer } from '../support/demo-server';
import { usernameOfAssignee } from '../support/staff-hands';
import { startWeapp, type WeappHands } from '../support/weapp-hands';
import { clientId } from '../support/client-id';

let server: DemoServer;
let album: string;
let phone: WeappHands | undefined;

beforeAll(async () => {
  server = await startDemoServer();
  album = mkdtempSync(join(tmpdir(), 'zhucantong-album-'));
}, 300_000);

afterAll(async () => {
  phone?.close();
  rmSync(album, { recursive: true, force: true });
  await server?.discard();
}, 60_000);

test('in the compiled mini-program the wheelchair is applied for with a photo, and the supplement is sent', async () => {
  const photos = await Promise.all(
    ['door.jpg', 'steps.jpg'].map(async (name, index) => {
      const file = join(album, name);
      await aPicture(900 + index, 600)
        .jpeg()
        .toFile(file);
      return file;
    }),
  );
  phone = startWeapp(server.url, photos);
  await phone.press('登录，看我的办件');
  await phone.press('张海燕');
  await phone.see('张海燕，您好');
  await phone.press('看病和辅具');
  await phone.press('辅助器具适配');
  await phone.press('开始申请');

  await phone.see('想申请哪一种？');
  await phone.press('普通轮椅');
  await phone.press('下一题');
  await phone.press('第一次领');
  await phone.press('下一题');
  await phone.press('有残疾人证');
  await phone.write('situation', '在屋里要扶着墙走');
  await phone.press('下一题');
  await phone.press('拍照或选照片');
  await phone.see('已传好');
  await phone.press('下一题');
  await phone.press('上门来评估');
  await phone.press('下一题');
  await phone.see('评估那天');
  await phone.press('下一题');
  await phone.press('使用残疾类别和等级');
  await phone.press('下一题');
  await phone.press('确认提交');
  await phone.see('我们马上办');
  const number = /靖 \d{4}-\d{4}/.exec(phone.view().text())![0];

  const resident = await residentAt(server.url, 'zhang-haiyan');
  const { items } = await read(resident, '/api/resident/items', ResidentItemList);
  const mine = items.find((item) => item.number === number)!;
  const database = await server.connect();
  const worker = await staffAt(server.url, await usernameOfAssignee(database, number));
  const seen = await read(worker, `/api/staff/items/${mine.id}`, StaffItem);
  const missing = [
    { kind: 'paper', code: 'home-photos', why: '上次没拍到台阶', countsAsGood: '看得清台阶' },
    { kind: 'field', code: 'contactPhone', why: '打了两次没打通', countsAsGood: '能打通的号码' },
  ];
  const sentBack = await worker.send('POST', `/api/staff/items/${mine.id}/actions`, {
    actionId: clientId(),
    seenVersion: seen.version,
    action: { type: 'request-supplement', missing, nothingElseMissing: true },
  });
  expect(sentBack.status).toBe(200);

  await phone.press('看办到哪一步');
  await phone.press('去补');
  await phone.see('补：家门口和过道的照片');
  await phone.press('拍照或选照片');
  await phone.see('已传好');
  await phone.press('下一样');
  await phone.see('补：手机号');
  await phone.write('contactPhone', '19900003333');
  await phone.press('下一样');
  await phone.press('都补好了，交上去');
  await phone.see('正在初审');
  const supplemented = await read(worker, `/api/staff/items/${mine.id}`, StaffItem);
  expect(supplemented.allowedActions).toContain('pass-check');
  expect(supplemented.papers.find(({ code }) => code === 'home-photos')!.files).not.toEqual(
    seen.papers.find(({ code }) => code === 'home-photos')!.files,
  );
}, 120_000);
