-- Whoever is booked with somebody is looked at again when that one's absences change.
create index session_booked_with on session (supervisor_person_id) where status = 'booked';
