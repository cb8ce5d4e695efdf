/**
 * Why a start is refused and what to do about it: one sentence, Chinese first, English in brackets.
 * Each is final for this start; whoever prints it ends with exit code 1 and no stack.
 */
const SENTENCES = {
  'config-invalid': (what: string) =>
    `环境变量写错了：${what}（Check these environment variables; README lists them all.）`,
  'data-folder-in-use': (folder: string) =>
    `数据文件夹 ${folder} 正被另一个运行中的助残通使用：请先停掉那一个，或者用 DATA_DIR 另指一个文件夹。（The data folder is in use by another running server: stop it, or set DATA_DIR.）`,
  'other-mongodb-series': (what: string) =>
    `数据由另一个系列的 MongoDB 写成，不能混用：${what}。请用 MONGOD_BINARY 指向原来那个系列的 mongod，或者用 DATA_DIR 另指一个文件夹。（The data was written by another MongoDB series: point MONGOD_BINARY at a mongod of that series, or set DATA_DIR.）`,
  'disk-full': (what: string) =>
    `磁盘空间不够：${what}。请腾出空间后再启动。（The disk is full: free some space and start again.）`,
  'port-taken': (address: string) =>
    `端口被占用：${address} 上已有别的程序。请停掉它，或者用 PORT 换一个端口。（The port is taken: stop the other program, or set PORT.）`,
  'no-mongodb': (tried: string) =>
    `找不到可用的 MongoDB：${tried}。请安装 MongoDB 6.0 或更新的 mongod 并放进 PATH，或者用 MONGOD_BINARY 指明它，或者用 MONGODB_URI 指向一个副本集。（No MongoDB could be obtained: install mongod 6.0 or newer on PATH, or set MONGOD_BINARY, or set MONGODB_URI to a replica set.）`,
  'mongod-unusable': (what: string) =>
    `MONGOD_BINARY 指明的 mongod 不能用：${what}。请改正或去掉这个变量。（MONGOD_BINARY cannot be used: correct it or unset it.）`,
  'mongod-failed': (log: string) =>
    `数据库没有启动起来，请看日志 ${log}。（The database did not start: see that log.）`,
  'mongodb-unreachable': (where: string) =>
    `连不上 MONGODB_URI 指明的数据库 ${where}：请确认它在运行、地址和密码正确。（MONGODB_URI cannot be reached: check that it runs, its address and its password.）`,
  'not-a-replica-set': (where: string) =>
    `MONGODB_URI 指明的 ${where} 不是副本集，无法保证数据不丢：请改用副本集（单节点也可以）。（MONGODB_URI must be a replica set; one node is enough.）`,
  'master-key-missing': (where: string) =>
    `找不到主密钥，已有的加密内容会打不开：请用 MASTER_KEY 给出 32 字节的 base64，或者把原来的密钥文件放回 ${where}。（The master key is missing: set MASTER_KEY to 32 bytes in base64, or put the key file back.）`,
  'published-version-changed': (versionId: string) =>
    `${versionId} 已经公布过，内容却变了：请把它的 version 加一再启动，已有的办件仍按旧版办。（${versionId} was published with other contents: raise its version; items already filed keep theirs.）`,
} as const satisfies Record<string, (what: string) => string>;

export type StartRefusalCode = keyof typeof SENTENCES;

/** The server cannot start; `message` is the whole sentence for the person at the terminal. */
export class StartRefusal extends Error {
  constructor(
    readonly code: StartRefusalCode,
    what: string,
  ) {
    super(SENTENCES[code](what));
    this.name = 'StartRefusal';
  }
}
