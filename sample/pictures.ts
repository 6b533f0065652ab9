import sharp from 'sharp';
import type { Random } from './random.ts';

/** A picture as a media archive holds it. */
export interface SamplePicture {
  readonly content: Buffer;
  readonly extension: 'jpg' | 'png' | 'gif';
}

const WIDTH = 480;
const HEIGHT = 320;

/** A landscape of hills under a sun or moon, in the style of a child's book. SVG, which is not released: only drawn from. */
function drawScene(random: Random): string {
  const hue = random.below(360);
  const colour = (turn: number, light: number): string => `hsl(${(hue + turn) % 360} 55% ${light}%)`;
  const at = (from: number, to: number): number => from + random.below(to - from);
  const hill = (top: number, light: number): string => {
    const [a, b, c] = [at(top - 40, top + 40), at(top - 60, top + 60), at(top - 40, top + 40)];
    return `<path d="M0 ${a} Q ${at(80, 200)} ${b} 240 ${c} T 480 ${a} V 320 H 0 Z" fill="${colour(120, light)}"/>`;
  };
  const house = (): string => {
    const [x, y, size] = [at(20, 420), at(190, 260), at(22, 48)];
    return `<path d="M${x} ${y} h${size} v${size} h${-size} z" fill="${colour(30, 75)}"/><path d="M${x - 4} ${y} l${size / 2 + 4} ${-size / 2} l${size / 2 + 4} ${size / 2} z" fill="${colour(0, 35)}"/>`;
  };
  const bird = (): string => {
    const [x, y] = [at(20, 440), at(20, 110)];
    return `<path d="M${x} ${y} q 8 -10 16 0 q 8 -10 16 0" fill="none" stroke="#222" stroke-width="2"/>`;
  };
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
    `<rect width="100%" height="100%" fill="${colour(200, at(60, 88))}"/>` +
    `<circle cx="${at(40, 440)}" cy="${at(40, 130)}" r="${at(18, 44)}" fill="${colour(50, 85)}"/>` +
    [hill(170, 58), hill(220, 44), hill(270, 30)].join('') +
    Array.from({ length: at(1, 5) }, house).join('') +
    Array.from({ length: at(0, 6) }, bird).join('') +
    '</svg>'
  );
}

/** A picture, as JPEG or PNG. */
export async function drawPicture(random: Random): Promise<SamplePicture> {
  const scene = sharp(Buffer.from(drawScene(random)));
  return random.chance(0.25)
    ? { content: await scene.png({ palette: true, colours: 64 }).toBuffer(), extension: 'png' }
    : { content: await scene.jpeg({ quality: 78 }).toBuffer(), extension: 'jpg' };
}

/** The same picture once more, brighter and packed harder: what somebody else may have made of it. */
export const packAnew = async ({ content }: SamplePicture): Promise<SamplePicture> => ({
  content: await sharp(content).modulate({ brightness: 1.06 }).jpeg({ quality: 45 }).toBuffer(),
  extension: 'jpg',
});

/** A moving picture: a sun that goes down. */
export async function drawMoving(random: Random): Promise<SamplePicture> {
  const hue = random.below(360);
  const frames = await Promise.all(
    [40, 70, 100, 130].map((y) =>
      sharp(
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="160"><rect width="100%" height="100%" fill="hsl(${hue} 50% ${80 - y / 3}%)"/><circle cx="120" cy="${y}" r="24" fill="hsl(45 90% 60%)"/><rect y="120" width="240" height="40" fill="hsl(${(hue + 120) % 360} 40% 30%)"/></svg>`,
        ),
      )
        .png()
        .toBuffer(),
    ),
  );
  const content = await sharp(frames, { join: { animated: true } })
    .gif({ delay: frames.map(() => 400), loop: 0, colours: 16 })
    .toBuffer();
  return { content, extension: 'gif' };
}
