/** `wx.request`, `wx.uploadFile` and `wx.chooseMedia` over a running server, for journeys. */
const fs = require('node:fs');
const path = require('node:path');
const { answer, refuse } = require('./wx-defaults.cjs');

const TYPES = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp' };

/**
 * @param {{ photos?: string[] }} [options] photos: files the album hands out, in turn
 * @returns an object for `boot(dist, { wxApi })`; its `sent` lists every call as `[method, url, status]`
 */
function wxOverHttp({ photos = [] } = {}) {
  const sent = [];
  const album = [...photos];
  return {
    sent,
    request(options) {
      void send(options, sent);
      return {
        abort: () => undefined,
        onHeadersReceived: () => undefined,
        offHeadersReceived: () => undefined,
      };
    },
    uploadFile(options) {
      void upload(options, sent);
      return {
        abort: () => undefined,
        onProgressUpdate: () => undefined,
        offProgressUpdate: () => undefined,
      };
    },
    chooseMedia(options) {
      const chosen = album.splice(0, options.count ?? 1);
      if (chosen.length === 0) return refuse(options, 'chooseMedia:fail cancel');
      const tempFiles = chosen.map((file) => ({
        tempFilePath: file,
        size: fs.statSync(file).size,
        fileType: 'image',
      }));
      return answer(options, { tempFiles, type: 'image', errMsg: 'chooseMedia:ok' });
    },
  };
}

async function send(options, sent) {
  const { url, method = 'GET', data, header = {} } = options;
  try {
    const response = await fetch(url, { method, headers: header, body: method === 'GET' ? undefined : data });
    const text = await response.text();
    sent.push([method, url, response.status]);
    answer(options, {
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      data: /^application\/json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text,
      errMsg: 'request:ok',
    });
  } catch {
    refuse(options, 'request:fail');
  }
}

async function upload(options, sent) {
  const { url, filePath, name, formData = {}, header = {} } = options;
  try {
    const body = new FormData();
    for (const [field, value] of Object.entries(formData)) body.append(field, String(value));
    const type = TYPES[path.extname(filePath).toLowerCase()] ?? 'application/octet-stream';
    body.append(name, new Blob([fs.readFileSync(filePath)], { type }), path.basename(filePath));
    const response = await fetch(url, { method: 'POST', headers: header, body });
    sent.push(['POST', url, response.status]);
    answer(options, { statusCode: response.status, data: await response.text(), errMsg: 'uploadFile:ok' });
  } catch {
    refuse(options, 'uploadFile:fail');
  }
}

module.exports = { wxOverHttp };
