package org.supervisionwatch.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that the doors show of an organisation, as the facts that an evaluator is asked about: section 6 of the rules. */
final class FactsReadBack {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All that is read of somebody. */
    private record ReadPerson(
            JsonNode person, JsonNode profile, JsonNode hours, ToldRoster roster, ToldAbsences absences) {

        /** When they are no supervisor: on a day of absence, and from the day after the last post on. */
        List<ToldAbsences.AwayDays> unavailable() {
            List<ToldAbsences.AwayDays> away = new ArrayList<>(absences.all());
            List<JsonNode> posts = roster.periods(_ -> true);
            if (!posts.isEmpty() && posts.stream().allMatch(post -> post.hasNonNull("to"))) {
                LocalDate last = posts.stream()
                        .map(post -> ToldRoster.date(post, "to"))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                away.add(new ToldAbsences.AwayDays("left", last.plusDays(1), null));
            }
            return away;
        }

        boolean notInPost(LocalDate day) {
            List<JsonNode> posts = roster.periods(_ -> true);
            return !posts.isEmpty() && posts.stream().noneMatch(post -> ToldRoster.covers(post, day));
        }
    }

    private final Map<String, ReadPerson> people = new TreeMap<>();
    private final List<JsonNode> sessions;

    FactsReadBack(TownDoors town) {
        for (JsonNode person : town.people()) {
            String number = person.path("employeeNumber").asText();
            JsonNode hours = town.record(number, "/hours");
            ToldRoster roster = new ToldRoster(person, hours);
            ToldAbsences absences = new ToldAbsences(town.record(number, "/absences"), roster);
            people.put(
                    number, new ReadPerson(person, town.record(number, "/clinical-profile"), hours, roster, absences));
        }
        sessions = town.sessions();
    }

    Set<String> numbers() {
        return people.keySet();
    }

    JsonNode assignments(String number) {
        return people.get(number).person().path("assignments");
    }

    Set<String> memberships(String number) {
        Set<String> memberships = new HashSet<>();
        people.get(number).profile().path("memberships").forEach(each -> memberships.add(each.asText()));
        return memberships;
    }

    /**
     * Somebody in the post that some of their periods make up on a day; null if they are in none.
     *
     * @param under whether a period is under the pack by itself
     * @param types of supervision whose supervisors matter; empty: all
     */
    @Nullable ObjectNode person(
            String number, LocalDate day, Predicate<JsonNode> under, Set<String> types, Predicate<LocalDate> holiday) {
        ReadPerson read = people.get(number);
        List<JsonNode> today = read.roster().periods(each -> under.test(each) && ToldRoster.covers(each, day));
        Set<String> held = new HashSet<>();
        today.forEach(each -> held.add(each.path("id").asText()));
        List<JsonNode> periods = read.roster()
                .periods(each ->
                        under.test(each) || held.contains(each.path("id").asText()));
        LocalDate[] post = read.roster().post(periods, day, holiday);
        if (post == null) {
            return null;
        }
        ObjectNode told = read.profile().deepCopy();
        told.put("start", post[0].toString()).put("end", post[1] == null ? null : post[1].toString());
        told.put("role", role(periods, day));
        told.set("pattern", pattern(read.roster().workedWeeks(periods)));
        told.set("absences", away(read.absences().all(), true));
        told.set("supervisorAbsences", away(supervisorsAway(read.person(), types), false));
        told.set(
                "shifts",
                JSON.valueToTree(
                        read.roster().shifts().stream().map(LocalDate::toString).toList()));
        ObjectNode minutes = told.putObject("clinicalMinutes");
        read.hours()
                .path("items")
                .forEach(month -> minutes.set(month.path("month").asText(), month.path("clinicalMinutes")));
        return told;
    }

    private static @Nullable String role(List<JsonNode> periods, LocalDate day) {
        return periods.stream()
                .filter(each -> !ToldRoster.date(each, "from").isAfter(day))
                .max(Comparator.comparing((JsonNode each) -> ToldRoster.covers(each, day))
                        .thenComparing(each -> ToldRoster.date(each, "from")))
                .map(each -> each.path("role").textValue())
                .orElse(null);
    }

    private static ArrayNode pattern(List<ToldRoster.WorkedWeeks> told) {
        ArrayNode pattern = JSON.createArrayNode();
        told.forEach(each -> pattern.addObject()
                .put("from", each.from().toString())
                .put("fte", each.fte())
                .set("weeks", JSON.valueToTree(each.weeks())));
        return pattern;
    }

    private static ArrayNode away(List<ToldAbsences.AwayDays> all, boolean kinds) {
        ArrayNode away = JSON.createArrayNode();
        all.forEach(each -> {
            ObjectNode one = away.addObject().put("from", each.from().toString());
            one.put("to", each.to() == null ? null : each.to().toString());
            if (kinds) {
                one.put("kind", each.kind());
            }
        });
        return away;
    }

    private List<ToldAbsences.AwayDays> supervisorsAway(JsonNode person, Set<String> types) {
        List<ToldAbsences.AwayDays> away = new ArrayList<>();
        for (JsonNode supervisor : person.path("supervisors")) {
            ReadPerson known = people.get(supervisor.path("employeeNumber").asText());
            if (known != null
                    && (types.isEmpty()
                            || types.contains(supervisor.path("type").asText()))) {
                LocalDate from = ToldRoster.date(supervisor, "from");
                LocalDate to = ToldRoster.date(supervisor, "to");
                for (ToldAbsences.AwayDays each : known.unavailable()) {
                    LocalDate first = each.from().isBefore(from) ? from : each.from();
                    LocalDate last = each.to() == null || (to != null && to.isBefore(each.to())) ? to : each.to();
                    if (last == null || !last.isBefore(first)) {
                        away.add(new ToldAbsences.AwayDays(each.kind(), first, last));
                    }
                }
            }
        }
        return away;
    }

    /** The sessions of somebody that can be relied on: a booking with a supervisor who is away or has left is none. */
    ArrayNode sessions(String number, LocalDate day) {
        ArrayNode own = JSON.createArrayNode();
        for (JsonNode session : sessions) {
            for (JsonNode attendee : session.path("attendees")) {
                if (attendee.path("employeeNumber").asText().equals(number) && !isUnreliable(session, day)) {
                    own.add(own(session, attendee));
                }
            }
        }
        return own;
    }

    private boolean isUnreliable(JsonNode session, LocalDate today) {
        ReadPerson supervisor =
                people.get(session.path("supervisor").path("employeeNumber").asText());
        LocalDate date = ToldRoster.date(session, "date");
        return supervisor != null
                && session.path("status").asText().equals("booked")
                && !date.isBefore(today)
                && supervisor.unavailable().stream()
                        .anyMatch(
                                away -> !date.isBefore(away.from()) && (away.to() == null || !date.isAfter(away.to())));
    }

    private ObjectNode own(JsonNode session, JsonNode attendee) {
        boolean held = session.path("status").asText().equals("held");
        boolean came = attendee.path("attended").asBoolean(false);
        ObjectNode own = JSON.createObjectNode();
        for (String key : List.of(
                "id", "date", "form", "mode", "contractedSize", "recordedOn", "bookedOn", "cancelledOn", "segments")) {
            own.set(key, session.path(key).isMissingNode() ? JSON.nullNode() : session.path(key));
        }
        own.put("status", held && !came ? "missed" : session.path("status").asText());
        own.set(
                "intervention",
                attendee.path("intervention").isMissingNode() ? JSON.nullNode() : attendee.path("intervention"));
        if (attendee.hasNonNull("minutes")) {
            own.putArray("segments")
                    .addObject()
                    .put("minutes", attendee.path("minutes").asInt())
                    .set("type", session.path("segments").path(0).path("type"));
        }
        long size = session.path("attendees")
                .valueStream()
                .filter(each -> !held || each.path("attended").asBoolean())
                .count();
        own.put("size", Math.max(1, size));
        own.set("flags", flags(session, attendee));
        return own;
    }

    private ArrayNode flags(JsonNode session, JsonNode attendee) {
        ArrayNode flags = JSON.createArrayNode();
        session.path("flags").forEach(flags::add);
        attendee.path("flags").forEach(flags::add);
        ReadPerson supervisor =
                people.get(session.path("supervisor").path("employeeNumber").asText());
        if (supervisor != null && supervisor.notInPost(ToldRoster.date(session, "date"))) {
            flags.add("supervisor_not_in_post");
        }
        return flags;
    }
}
