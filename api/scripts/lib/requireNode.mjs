// Imported first: nothing here may need more than the oldest Node.js that reads ES modules.
const parts = process.versions.node.split('.').map(Number);
const major = parts[0];
const minor = parts[1];
const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

if (!isEnough) {
  const running = process.versions.node;
  console.error(`Cần Node.js 20.19 trở lên (hoặc 22.12 trở lên); đang chạy ${running}.`);
  console.error(`Node.js 20.19 or newer (or 22.12 or newer) is needed; this is ${running}. See https://nodejs.org`);
  process.exit(1);
}
