-- Since when figures of an indicator are held, without reading them all. Only a question that says `revision > 0`, which
-- always holds, can use it: the planner would otherwise prefer it where the key of a figure is a hundred times faster.
create index observation_by_time on observation (sample, indicator, recorded_at, unit) where revision > 0;
