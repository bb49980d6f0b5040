-- Standings are stored in the types of the engine, without sentences, and read back as such. What was stored before takes this form but for
-- its working, which comes back when everybody is evaluated anew. Flags are kept by their names, as states are. The history stays as it was
-- written.
update standing set standing = json_strip_nulls(json_build_object(
    'requirement', requirement,
    'verdict', json_build_object(
        'state', state,
        'anchor', anchor_on,
        'deadline', json_build_object(
            'dueRaw', standing -> 'dueRaw', 'due', due_on, 'dueSoonFrom', due_soon_from_on, 'belowFrom', below_from_on,
            'emailOn', email_on, 'escalateOn', escalate_on),
        'returned', standing -> 'returned',
        'capped', coalesce(standing -> 'capped', 'false'),
        'nextBooked', next_booked_on,
        'figures', json_build_object('credited', credited, 'required', required),
        'progress', standing -> 'progress',
        'flags', flags),
    'shiftsSince', standing -> 'shiftsSince',
    'window', standing -> 'window',
    'nextChange', standing -> 'nextChange',
    'working', json_build_array(),
    'reason', standing -> 'reason')),
    flags = upper(flags::text)::text[];

update person_wake
   set wake_at = '-infinity', woken_at = case when wake_at = '-infinity' then woken_at else now() end
 where wake_at <> 'infinity';
