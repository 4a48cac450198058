/**
 * Counts in sliding windows, several buckets at once: each is a hash of the running fixed window and the one before,
 * and what was used is the running count plus that share of the former one which still lies within the window.
 * Redis' own clock counts, so that processes agree. Nothing is counted unless every bucket has room,
 * or the first argument is 1 (what has happened already is only added).
 *
 * KEYS: buckets. ARGV: force, then per bucket limit, window in ms, cost.
 * Returns: allowed (1 or 0), then per bucket used (whole, rounded up), ms until there is room (0 = now).
 */
export const SLIDING_WINDOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local force = ARGV[1] == '1'
local allowed = 1
local buckets, answer = {}, {}
for i = 1, #KEYS do
  local limit, window, cost = tonumber(ARGV[3 * i - 1]), tonumber(ARGV[3 * i]), tonumber(ARGV[3 * i + 1])
  local slot, into = math.floor(now / window), (now % window) / window
  local stored = redis.call('HMGET', KEYS[i], 'slot', 'current', 'former')
  local current, former = 0, 0
  if stored[1] and tonumber(stored[1]) == slot then
    current, former = tonumber(stored[2]), tonumber(stored[3])
  elseif stored[1] and tonumber(stored[1]) == slot - 1 then
    former = tonumber(stored[2])
  end
  local used, wait = current + former * (1 - into), 0
  if used + cost > limit and not force then
    allowed = 0
    if current + cost <= limit then
      wait = (1 - into - (limit - cost - current) / former) * window
    else
      wait = (1 - into + math.max(0, 1 - (limit - cost) / current)) * window
    end
  end
  buckets[i] = { slot, current + cost, former, window * 2 }
  answer[2 * i - 1], answer[2 * i] = math.ceil(used), math.ceil(wait)
end
if allowed == 1 or force then
  for i = 1, #KEYS do
    local b = buckets[i]
    redis.call('HSET', KEYS[i], 'slot', b[1], 'current', b[2], 'former', b[3])
    redis.call('PEXPIRE', KEYS[i], b[4])
  end
end
table.insert(answer, 1, allowed)
return answer
`;
