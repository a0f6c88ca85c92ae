export { redisLimiter, type RedisLimiterOptions } from "./redisLimiter.ts";
export type { WhenDown } from "./SharedStore.ts";
export type { Limiter } from "../transport/limiter.ts";
