package org.supervisionwatch.alerts.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Windowed;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.shelf.Packs;

/** Turns a standing into the words of an entry, with the pack it rests on. */
@ApplicationScoped
public class Explanations {

    /** What made the date, or the sum, what it is, as far as it does not go without saying. */
    private static final Set<String> MOVED_THE_DATE =
            Set.of("stopped", "restarted", "held_back", "rolled", "capped", "prorated", "compared");

    private final Packs packs;
    private final ObjectMapper json;

    Explanations(Packs packs, ObjectMapper json) {
        this.packs = packs;
        this.json = json;
    }

    /**
     * What a standing says.
     *
     * @param packVersion the version that governs
     * @param patternAssumed whether nobody knows the working days
     * @param standing the whole of it with its working, as JSON
     */
    public record Facts(
            UUID organisationId,
            String pack,
            String packVersion,
            String requirement,
            @Nullable LocalDate lastSession,
            @Nullable LocalDate due,
            @Nullable LocalDate nextBooked,
            List<String> flags,
            boolean patternAssumed,
            @Nullable String standing) {}

    public Snapshot.Details of(Facts facts, LocalDate today) {
        Optional<Pack> pack = packs.current()
                .byVersion(facts.organisationId(), facts.pack(), facts.packVersion())
                .or(() -> packs.current().byId(facts.pack(), today));
        Optional<Requirement> requirement = pack.flatMap(it -> it.requirement(facts.requirement()));
        List<String> flags = new ArrayList<>(facts.flags());
        if (facts.patternAssumed()) {
            flags.add("pattern_assumed");
        }
        return new Snapshot.Details(
                requirement.map(Wording::title).orElse(facts.requirement()),
                facts.lastSession(),
                facts.due(),
                facts.nextBooked(),
                flags,
                requirement.map(it -> why(it, facts)).orElse("") + furtherWhy(facts),
                requirement.map(Wording::fix).orElse(""),
                pack.map(Wording::guideline).orElse(facts.pack()));
    }

    private static String why(Requirement requirement, Facts facts) {
        String asked = Wording.capital(Wording.sessions(requirement.counts())) + " is asked for "
                + Amounts.of(requirement) + ".";
        return switch (requirement) {
            case Interval interval -> asked + sinceThen(interval, facts);
            case Windowed _ -> asked;
        };
    }

    private static String sinceThen(Interval interval, Facts facts) {
        String since = facts.lastSession() == null
                ? " No session that counts is recorded yet"
                : " The last session that counts was on " + Wording.day(facts.lastSession());
        return since
                + (facts.due() == null
                        ? "."
                        : "; the next was due by " + Wording.day(facts.due()) + ", with "
                                + Wording.count(interval.graceDays(), "day") + " of grace.");
    }

    /** At most two sentences more: what last moved the date, and the latest session that does not count. */
    private String furtherWhy(Facts facts) {
        String moved = "";
        String notCounted = "";
        for (JsonNode step : working(facts)) {
            String kind = step.path("step").asText();
            if (MOVED_THE_DATE.contains(kind)) {
                moved = " " + step.path("says").asText();
            } else if (kind.equals("not_counted") && mightHaveCounted(step, facts)) {
                notCounted = " " + step.path("says").asText();
            }
        }
        return moved + notCounted;
    }

    /** A session of another type was never meant to count: it explains nothing. */
    private static boolean mightHaveCounted(JsonNode step, Facts facts) {
        if (step.path("why").asText().equals("other_type")) {
            return false;
        }
        return facts.lastSession() == null
                || step.path("date").asText().compareTo(facts.lastSession().toString()) > 0;
    }

    private JsonNode working(Facts facts) {
        try {
            return facts.standing() == null
                    ? json.createArrayNode()
                    : json.readTree(facts.standing()).path("working");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored standing is not JSON", impossible);
        }
    }
}
