package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.KnownStatus;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.SessionSpan;

/**
 * Which sessions of a person make a difference to their standings today, so that a history of many years need not be read each time. A
 * window sees those within it that have its flags. An interval sees the latest that counts, of any age, and what was held, missed or booked after it.
 *
 * @param intervals what counts for each interval: if nothing of the span does, older sessions may be needed
 */
public record SessionNeeds(SessionSpan span, List<CountingRule> intervals) {

    /** Without a session that counts, the working shows the sessions of so many weeks that do not. */
    public static final int WEEKS_SHOWN = 8;

    /** Where the latest session that counts is looked for, if it is not known from the last evaluation. */
    private static final int YEARS_TRIED = 1;

    /** As many days between two absences may be part of one. */
    private static final int DAYS_JOINED = 14;

    public SessionNeeds {
        intervals = List.copyOf(intervals);
    }

    /**
     * @param facts without sessions
     * @param today in the organisation's zone
     */
    public static SessionNeeds of(
            PersonFacts facts, PreviousStandings before, LocalDate today, PackCatalogue catalogue) {
        PacksInForce packs = PacksInForce.of(facts.employer().id(), catalogue);
        LocalDate since = today.minusWeeks(WEEKS_SHOWN);
        LocalDate flaggedSince = since;
        Set<String> flags = new HashSet<>();
        List<CountingRule> intervals = new ArrayList<>();
        for (Pack pack : packsOf(facts, before, today, packs)) {
            for (Requirement requirement : pack.requirements()) {
                CountingRule counts = requirement.counts();
                LocalDate seenFrom = seenFrom(requirement, facts, before, pack, today);
                flaggedSince = DateComparison.earlier(flaggedSince, seenFrom);
                if (requirement instanceof Interval) {
                    intervals.add(counts);
                }
                if (requirement instanceof Interval || counts.flags().isEmpty()) {
                    since = DateComparison.earlier(since, seenFrom);
                } else {
                    flags.addAll(counts.flags());
                }
            }
        }
        return new SessionNeeds(new SessionSpan(since, flaggedSince, flags), intervals);
    }

    private static LocalDate seenFrom(
            Requirement requirement, PersonFacts facts, PreviousStandings before, Pack pack, LocalDate today) {
        return switch (requirement) {
            case Interval interval -> anchor(before, pack, interval, today);
            case WindowRequirement required -> seenFrom(required.terms().window(), facts, today);
        };
    }

    private static LocalDate seenFrom(Window window, PersonFacts facts, LocalDate today) {
        LocalDate first = window.seenFrom(today);
        return window instanceof Window.RollingDays ? withoutDaysAway(first, facts.absences(), today) : first;
    }

    /** While somebody is away, a rolling window stands still: it reaches further back by all days that may be part of an absence. */
    private static LocalDate withoutDaysAway(LocalDate first, List<Absence> absences, LocalDate today) {
        LocalDate since = first;
        LocalDate reached;
        do {
            reached = since;
            long away = 0;
            for (Absence absence : absences) {
                if (!absence.from().isAfter(today)
                        && (absence.to() == null || !absence.to().isBefore(reached))) {
                    LocalDate last = absence.to() == null ? today : DateComparison.earlier(absence.to(), today);
                    away += ChronoUnit.DAYS.between(absence.from(), last) + 1 + DAYS_JOINED;
                }
            }
            since = first.minusDays(away);
        } while (since.isBefore(reached));
        return since;
    }

    /** The packs that apply, and those that applied at the last decision: a new rule is compared with the one whose place it takes. */
    private static List<Pack> packsOf(
            PersonFacts facts, PreviousStandings before, LocalDate today, PacksInForce packs) {
        List<Pack> all = new ArrayList<>();
        AppliedPack.of(facts, today, packs).forEach(applied -> addOnce(all, applied.pack()));
        before.rules().stream()
                .filter(RuleInForce::asked)
                .forEach(rule -> packs.byVersion(rule.subject().pack(), rule.packVersion())
                        .ifPresent(pack -> addOnce(all, pack)));
        return all;
    }

    /** By identity: two packs of a catalogue are never equal, and comparing them takes long. */
    private static void addOnce(List<Pack> all, Pack pack) {
        if (all.stream().noneMatch(each -> each == pack)) {
            all.add(pack);
        }
    }

    private static LocalDate anchor(PreviousStandings before, Pack pack, Interval interval, LocalDate today) {
        return before.standings().stream()
                .filter(row -> row.subject().requirement().equals(interval.id())
                        && row.subject().pack().equals(pack.id()))
                .map(row -> row.summary().anchorOn())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(today.minusYears(YEARS_TRIED));
    }

    /** What counts for those intervals for which none of these sessions does, as far as they are known today. */
    public List<CountingRule> unmetBy(List<Session> sessions, LocalDate today) {
        return intervals.stream()
                .filter(counts ->
                        sessions.stream().noneMatch(session -> isHeldSince(session, today) && counts.accepts(session)))
                .distinct()
                .toList();
    }

    private boolean isHeldSince(Session session, LocalDate today) {
        return !session.date().isBefore(span.since())
                && !session.date().isAfter(today)
                && KnownStatus.of(session, today) == SessionStatus.HELD;
    }
}
