import { writeSync } from "node:fs";
import { pid } from "node:process";
import { workerData } from "node:worker_threads";

const STILL_MS = 30_000;

// The thread that reads the inputs can't tell that it hangs: this one sees that its count stands still.
const count = new Int32Array(workerData);
let before = -1;
setInterval(() => {
  const now = Atomics.load(count, 0);
  if (now === before) {
    writeSync(2, `input ${now} hangs\n`);
    process.kill(pid, "SIGKILL");
  }
  before = now;
}, STILL_MS);
