-- The steps of the working say more than before (units, where hours come from, local figures), so that what is stored cannot be read any
-- more; it comes back when everybody is evaluated by the second revision of the guideline, which is at once.
update standing set standing = jsonb_set(standing::jsonb, '{working}', '[]')::json;

update person_wake set wake_at = least(wake_at, now()) where wake_at <> 'infinity';
