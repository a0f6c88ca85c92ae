export interface Script {
  readonly text: string;
  /** Its SHA-1, once it is known. */
  sha?: string;
}

/** Longer than any lease. */
const keptMs = 120_000;

/**
 * Takes calls from the quota in every window, and a slot for each, or nothing. Whoever finds no slot waits in a line, by
 * how long its call has waited, and is passed over there by nobody who came later, as long as it keeps asking.
 *
 * Keys: the leases of the pool (by their end), the line (by arrival), its processes (by when they count as gone), the
 * windows' counts. Arguments: slots of the pool or 0 if they are not shared, the process, milliseconds it has waited,
 * after how many it counts as gone, calls per window, life of a count, of a lease, how many are wanted, their leases, and
 * then the leases already held with the milliseconds left: a store that was away may not know them. All times are the
 * store's.
 *
 * It begins by removing: a script that has written goes on in a store that is full.
 *
 * Returns how many were taken, the place of a window that is full, how many are ahead in the line, and the counts.
 */
export const take: Script = {
  text: `local parallel, process, wanted = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[8])
local leases, line, processes = KEYS[1], KEYS[2], KEYS[3]
local limit, taken = tonumber(ARGV[5]), wanted
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function leave(one) redis.call('ZREM', line, one) redis.call('ZREM', processes, one) end
leave(process)
for place = 4, #KEYS do
  local left = limit - tonumber(redis.call('GET', KEYS[place]) or 0)
  if left < 1 then return {0, place - 3, 0} end
  taken = math.min(taken, left)
end
if parallel > 0 then
  redis.call('ZREMRANGEBYSCORE', leases, '-inf', now)
  for at = 9 + wanted, #ARGV, 2 do redis.call('ZADD', leases, 'NX', now + ARGV[at + 1], ARGV[at]) end
  for _, gone in ipairs(redis.call('ZRANGEBYSCORE', processes, '-inf', now)) do leave(gone) end
  local arrived = now - ARGV[3]
  local ahead = redis.call('ZCOUNT', line, '-inf', '(' .. arrived)
  local free = parallel - redis.call('ZCARD', leases) - ahead
  if free < 1 then
    redis.call('ZADD', line, arrived, process)
    redis.call('ZADD', processes, now + ARGV[4], process)
    for _, key in ipairs({leases, line, processes}) do redis.call('PEXPIRE', key, ${keptMs}) end
    return {0, 0, ahead}
  end
  taken = redis.call('ZCARD', line) > 0 and 1 or math.min(taken, free)
  for at = 9, 8 + taken do redis.call('ZADD', leases, now + ARGV[7], ARGV[at]) end
  redis.call('PEXPIRE', leases, ${keptMs})
end
local answer = {taken, 0, 0}
for place = 4, #KEYS do
  local count = redis.call('INCRBY', KEYS[place], taken)
  if count == taken then redis.call('PEXPIRE', KEYS[place], ARGV[6]) end
  answer[place] = count
end
return answer`,
};

/** Keeps a lease for so many milliseconds from now; 0 ends it. Key: the leases. Arguments: the lease, milliseconds. */
export const hold: Script = {
  text: `if ARGV[2] == '0' then return redis.call('ZREM', KEYS[1], ARGV[1]) end
local time = redis.call('TIME')
redis.call('ZADD', KEYS[1], time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2], ARGV[1])
return redis.call('PEXPIRE', KEYS[1], ${keptMs})`,
};

/** Adds to a count, or takes from one that exists. Key: the count. Arguments: calls, life of the count. */
export const count: Script = {
  text: `if tonumber(ARGV[1]) < 0 and redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local count = redis.call('INCRBY', KEYS[1], ARGV[1])
if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return count`,
};
