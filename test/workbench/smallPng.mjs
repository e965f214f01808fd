// @ts-check
/** Makes a screenshot small: at most 256 colours, which is more than the workbench shows, and packed as well as can be. */
import { deflateSync, inflateSync } from 'node:zlib';

/** Red, green and blue are told apart in steps of 8, so that the shades of smoothed letters fall together. */
const step = 8;

/**
 * @param {Buffer} png 8 bits a channel, not interlaced, as browsers write it
 * @returns {Buffer} the same picture with a palette
 */
export function smallPng(png) {
  const { width, height, pixels, channels } = decode(png);
  const indices = Buffer.alloc(width * height);
  const palette = choosePalette(pixels, channels);
  /** @type {Map<number, number>} */
  const nearest = new Map();
  for (let i = 0; i < indices.length; i++) {
    const colour = rounded(pixels, i * channels);
    let index = nearest.get(colour);
    if (index === undefined) {
      index = nearestOf(palette, colour);
      nearest.set(colour, index);
    }
    indices[i] = index;
  }
  return encode(width, height, indices, palette);
}

/**
 * @param {Buffer} png
 * @returns {{ width: number, height: number, pixels: Buffer, channels: number }}
 */
function decode(png) {
  let width = 0;
  let height = 0;
  let channels = 0;
  /** @type {Buffer[]} */
  const packed = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = data.readUInt32BE(0);
      height = data.readUInt32BE(4);
      channels = { 2: 3, 6: 4 }[data[9] ?? 0] ?? 0;
      if (data[8] !== 8 || channels === 0 || data[12] !== 0)
        throw new Error('not a PNG of the kind that browsers write');
    }
    if (type === 'IDAT') packed.push(data);
    at += 12 + length;
  }
  return {
    width,
    height,
    channels,
    pixels: unfilter(inflateSync(Buffer.concat(packed)), width * channels, height, channels),
  };
}

/**
 * Undoes the prediction that PNG puts on each row.
 * @param {Buffer} raw
 * @param {number} rowLength in bytes
 * @param {number} height
 * @param {number} channels
 */
function unfilter(raw, rowLength, height, channels) {
  const pixels = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (rowLength + 1)];
    for (let x = 0; x < rowLength; x++) {
      const at = y * rowLength + x;
      const left = x >= channels ? (pixels[at - channels] ?? 0) : 0;
      const up = y > 0 ? (pixels[at - rowLength] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (pixels[at - rowLength - channels] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      pixels[at] = ((raw[y * (rowLength + 1) + 1 + x] ?? 0) + predicted) & 255;
    }
  }
  return pixels;
}

/**
 * The predictor of that name in the PNG specification.
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function paeth(left, up, corner) {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/**
 * @param {Buffer} pixels
 * @param {number} at
 * @returns {number} 0xRRGGBB
 */
function rounded(pixels, at) {
  const channel = (/** @type {number} */ i) => Math.min(255, Math.round((pixels[at + i] ?? 0) / step) * step);
  return (channel(0) << 16) | (channel(1) << 8) | channel(2);
}

/**
 * @param {Buffer} pixels
 * @param {number} channels
 * @returns {number[]} the 256 most frequent colours
 */
function choosePalette(pixels, channels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = rounded(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([colour]) => colour);
}

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 * @returns {number} an index of the palette
 */
function nearestOf(palette, colour) {
  const distance = (/** @type {number} */ other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  let best = 0;
  palette.forEach((other, index) => {
    if (distance(other) < distance(palette[best] ?? 0)) best = index;
  });
  return best;
}

/**
 * @param {number} width
 * @param {number} height
 * @param {Buffer} indices
 * @param {readonly number[]} palette
 */
function encode(width, height, indices, palette) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const packed = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/**
 * @param {Buffer} data
 * @returns {number}
 */
function crc32(data) {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
