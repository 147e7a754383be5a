// sharp's side of the measurement, on one thread and with its cache off.
//   sharp.mjs time ROUNDS QUALITY OUT FILE…   one line per file: milliseconds of CPU for both pictures
//   sharp.mjs reference OUT FILE…             full decode, Lanczos, no loss
import { basename, join } from 'node:path';
import sharp from 'sharp';

sharp.concurrency(1);
sharp.cache(false);

const sides = [512, 1440];
const [mode, ...rest] = process.argv.slice(2);

const fitted = (picture, side) =>
  picture.resize(side, side, { fit: 'inside', withoutEnlargement: true });

async function both(file, quality, out) {
  for (const side of sides) {
    const target = join(out, `${basename(file)}.${side}.sharp.jpg`);
    await fitted(sharp(file).rotate(), side).jpeg({ quality }).toFile(target);
  }
}

async function time([rounds, quality, out, ...files]) {
  for (const file of files) {
    await both(file, Number(quality), out);
    const before = process.cpuUsage();
    for (let round = 0; round < Number(rounds); round++) await both(file, Number(quality), out);
    const used = process.cpuUsage(before);
    console.log((used.user + used.system) / 1000 / Number(rounds));
  }
}

async function reference([out, ...files]) {
  for (const file of files) {
    const whole = await sharp(file).rotate().raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = whole.info;
    for (const side of sides) {
      const target = join(out, `${basename(file)}.${side}.reference.png`);
      await fitted(sharp(whole.data, { raw: { width, height, channels } }), side).png().toFile(target);
    }
  }
}

await { time, reference }[mode](rest);
