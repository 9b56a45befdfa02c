import { workerData } from "node:worker_threads";
import { type LookOrder, workOff } from "./look-shared.ts";

const { root, names, shared }: LookOrder = workerData;
workOff(root, names.split("\0"), shared);
