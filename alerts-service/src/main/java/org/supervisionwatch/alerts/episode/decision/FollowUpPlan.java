package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supervisionwatch.alerts.episode.decision.FollowUp.FollowUpCause;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;

/** Decides which follow-ups one person has: each cause is one follow-up, however many requirements it concerns. Pure. */
public final class FollowUpPlan {

    /** Those that are planned, in the order in which one explains the next. */
    public static final List<EpisodeKind> KINDS =
            List.of(EpisodeKind.SLOT_CLASH, EpisodeKind.MISSED_AGAIN, EpisodeKind.REBOOK);

    private final List<AskedRequirement> requirements;
    private final Set<EpisodeSubject> open;
    private final LocalDate today;

    private FollowUpPlan(List<AskedRequirement> requirements, Set<EpisodeSubject> open, LocalDate today) {
        this.requirements = requirements;
        this.open = open;
        this.today = today;
    }

    /**
     * A requirement that the person is asked.
     *
     * @param windowed whether it asks for an amount in a window, which no single session is needed for
     * @param explained whether another entry says that a session is missing: a lapse, or cover that is needed
     * @param must whether it is binding
     */
    public record AskedRequirement(
            EpisodeSubject subject, boolean windowed, boolean explained, boolean must, FollowUp followUp) {}

    /**
     * The follow-ups on a day, by their subjects.
     *
     * @param requirements all of one person
     * @param open the subjects of the person's open follow-ups, which go on as long as their cause does
     */
    public static Map<EpisodeSubject, FollowUpCause> of(
            List<AskedRequirement> requirements, Set<EpisodeSubject> open, LocalDate today) {
        return new FollowUpPlan(requirements, open, today).plan();
    }

    private Map<EpisodeSubject, FollowUpCause> plan() {
        Map<EpisodeSubject, FollowUpCause> planned = new HashMap<>();
        Set<Session> named = new HashSet<>();
        for (EpisodeKind kind : KINDS) {
            for (AskedRequirement one : inOrder(kind)) {
                FollowUpCause cause = one.windowed() && kind != EpisodeKind.SLOT_CLASH
                        ? null
                        : one.followUp().on(today).get(kind);
                boolean explained = kind == EpisodeKind.REBOOK && cause != null && explained(cause);
                if (cause != null && !explained && Collections.disjoint(named, cause.sessions())) {
                    planned.put(one.subject().as(kind), cause);
                    named.addAll(cause.sessions());
                }
            }
        }
        return planned;
    }

    private List<AskedRequirement> inOrder(EpisodeKind kind) {
        return requirements.stream()
                .sorted(Comparator.comparing((AskedRequirement one) ->
                                !open.contains(one.subject().as(kind)))
                        .thenComparing(one -> !one.must())
                        .thenComparing(one -> one.subject().requirement())
                        .thenComparing(one -> String.valueOf(one.subject().assignmentId())))
                .toList();
    }

    /** Whether another entry is about the same kind of session. */
    private boolean explained(FollowUpCause cause) {
        return requirements.stream()
                .filter(AskedRequirement::explained)
                .anyMatch(
                        one -> cause.sessions().stream().anyMatch(one.followUp().counts()::accepts));
    }
}
