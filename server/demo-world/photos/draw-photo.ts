import { loadPictureLibrary } from '../../files/picture-library';
import { LABEL_OUTLINES } from './photo-label';

/** What the drawn picture shows. */
export const SCENES = ['front-door', 'corridor', 'bedroom-door', 'medical-record'] as const;
export type Scene = (typeof SCENES)[number];

const WIDTH = 1200;
const HEIGHT = 900;

/** Simple lines that nobody takes for a real home. */
const DRAWINGS: Record<Scene, string> = {
  'front-door': `
    <rect width="1200" height="640" fill="#d9d2c3"/><rect y="640" width="1200" height="260" fill="#a9a294"/>
    <rect x="420" y="150" width="360" height="490" fill="#7a4f32"/><rect x="440" y="170" width="155" height="470" fill="#8d5d3c"/>
    <rect x="605" y="170" width="155" height="470" fill="#8d5d3c"/><circle cx="585" cy="420" r="10" fill="#e8c66a"/>
    <rect x="360" y="640" width="480" height="46" fill="#c3bcae"/><rect x="320" y="686" width="560" height="46" fill="#b4ad9f"/>
    <rect x="900" y="240" width="190" height="170" fill="#b9d4e0" stroke="#7a6a58" stroke-width="12"/>`,
  corridor: `
    <rect width="1200" height="900" fill="#e6e1d6"/><path d="M0 0 430 260V610L0 900Z" fill="#d2ccbd"/>
    <path d="M1200 0 770 260V610l430 290Z" fill="#cbc4b4"/><path d="M0 900 430 610H770L1200 900Z" fill="#b5aa97"/>
    <rect x="510" y="300" width="180" height="310" fill="#8d5d3c"/><circle cx="668" cy="460" r="8" fill="#e8c66a"/>
    <path d="M140 520h120v250l-120 70Z" fill="#9aa7ad"/>`,
  'bedroom-door': `
    <rect width="1200" height="700" fill="#dfe5e2"/><rect y="700" width="1200" height="200" fill="#b79f82"/>
    <rect x="300" y="120" width="330" height="580" fill="#6f7f86"/><path d="M300 120 180 180V760L300 700Z" fill="#8a9aa1"/>
    <rect x="330" y="470" width="300" height="190" fill="#f0ece2"/><rect x="330" y="430" width="110" height="50" fill="#ffffff"/>
    <rect x="300" y="694" width="330" height="16" fill="#5d5346"/>`,
  'medical-record': `
    <rect width="1200" height="900" fill="#8f8678"/><rect x="270" y="60" width="660" height="800" fill="#fbfaf6"/>
    <rect x="330" y="120" width="540" height="30" fill="#46524e"/>
    ${Array.from({ length: 12 }, (_, line) => `<rect x="330" y="${200 + line * 44}" width="${line % 4 === 3 ? 320 : 540}" height="14" fill="#b9bfbc"/>`).join('')}
    <circle cx="780" cy="740" r="70" fill="none" stroke="#b3261e" stroke-width="8"/>`,
};

/** A picture of 1,200 × 900 pixels, drawn, with 演示照片 written across its foot. @returns JPEG bytes. */
export async function drawPhoto(scene: Scene): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${DRAWINGS[scene]}
    <rect x="0" y="780" width="${WIDTH}" height="120" fill="#16211e" fill-opacity=".72"/>
    <g transform="translate(394 790)" fill="#ffffff"><path d="${LABEL_OUTLINES}"/></g></svg>`;
  const sharp = await loadPictureLibrary();
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
