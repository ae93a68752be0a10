-- The furthest that any machine saw of it; of two drafts at one step this machine's own, else one that does not depend on who
-- came first.
INSERT INTO sitting ({sitting}, to_hand_in) VALUES ({:sitting}, 0)
ON CONFLICT (id) DO UPDATE SET step = max(step, excluded.step),
                               draft = CASE WHEN excluded.step > step
                                              OR (excluded.step = step AND excluded.draft > draft
                                                  AND (SELECT own FROM station WHERE station.id = sitting.station_id) = 0)
                                            THEN excluded.draft ELSE draft END,
                               finished_ms = coalesce(min(finished_ms, excluded.finished_ms), finished_ms, excluded.finished_ms)
