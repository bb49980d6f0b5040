package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.pack.Packs;

/** Turns a standing into the words of an entry, with the pack it rests on. */
@ApplicationScoped
public class Explanations {

    private final Packs packs;

    Explanations(Packs packs) {
        this.packs = packs;
    }

    /**
     * What a standing says.
     *
     * @param packVersion the version that governs
     * @param patternAssumed whether nobody knows the working days
     */
    public record Facts(
            String pack,
            String packVersion,
            String requirement,
            @Nullable LocalDate lastSession,
            @Nullable LocalDate due,
            @Nullable LocalDate nextBooked,
            List<String> flags,
            boolean patternAssumed) {}

    public Snapshot.Details of(Facts facts, LocalDate today) {
        Optional<Pack> pack =
                packs.byVersion(facts.pack(), facts.packVersion()).or(() -> packs.byId(facts.pack(), today));
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
                requirement.map(it -> why(it, facts)).orElse(""),
                requirement.map(Wording::fix).orElse(""),
                pack.map(it -> it.title() + ", version " + it.version() + " (" + status(it) + ")")
                        .orElse(facts.pack()));
    }

    private static String why(Requirement requirement, Facts facts) {
        return switch (requirement) {
            case Interval interval -> {
                String asked = Wording.capital(Wording.sessions(interval.counts())) + " is asked for "
                        + Wording.every(interval.every()) + ".";
                String since = facts.lastSession() == null
                        ? " No session that counts is recorded yet"
                        : " The last session that counts was on " + Wording.day(facts.lastSession());
                yield asked
                        + since
                        + (facts.due() == null
                                ? "."
                                : "; the next was due by " + Wording.day(facts.due()) + ", with "
                                        + Wording.count(interval.graceDays(), "day") + " of grace.");
            }
        };
    }

    private static String status(Pack pack) {
        return pack.status().startsWith("draft") ? "draft, not signed off by a clinical lead" : pack.status();
    }
}
