-- Whoever closed it first closed it.
INSERT INTO assignment ({assignment}) VALUES ({:assignment})
ON CONFLICT (id) DO UPDATE SET closed_ms = coalesce(min(closed_ms, excluded.closed_ms), closed_ms, excluded.closed_ms)
