package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * Decides from when on the rules are asked of one person: nobody is late for the time before she was watched, or before a rule
 * became stricter. Pure. Guideline rule 15.
 */
public final class AppliesFrom {

    private final PacksInForce guidelines;
    private final LocalDate monitoredFrom;
    private final List<Session> sessions;
    private final LocalDate today;
    private final @Nullable LocalDate lastSeenOn;

    /**
     * @param today in the organisation's zone
     * @param lastSeenOn the last day on which she was evaluated, if that was not for the first time today; null: she is new
     */
    public AppliesFrom(
            PacksInForce guidelines,
            LocalDate monitoredFrom,
            List<Session> sessions,
            LocalDate today,
            @Nullable LocalDate lastSeenOn) {
        this.guidelines = guidelines;
        this.monitoredFrom = monitoredFrom;
        this.sessions = sessions;
        this.today = today;
        this.lastSeenOn = lastSeenOn;
    }

    /**
     * @param stored what was decided before
     * @param askings everything the packs in force may ask of her today
     * @return one rule for each of them, and those of before that are not asked any more
     */
    public Map<StandingSubject, RuleInForce> decide(List<RuleInForce> stored, List<RequirementCheck> askings) {
        Map<StandingSubject, RuleInForce> before = new HashMap<>();
        stored.forEach(rule -> before.put(rule.subject(), rule));
        Map<StandingSubject, RequirementCheck> asked = new HashMap<>();
        askings.stream().filter(asking -> asking.since() != null).forEach(each -> asked.put(each.subject(), each));
        List<RuleInForce> ended = stored.stream()
                .filter(rule -> rule.asked() && !asked.containsKey(rule.subject()))
                .toList();
        Map<StandingSubject, RuleInForce> decided = new HashMap<>();
        ended.forEach(rule -> decided.put(rule.subject(), rule.noMore(today)));
        asked.forEach((subject, asking) -> decided.put(subject, decide(asking, before.get(subject), ended)));
        for (RequirementCheck asking : askings) {
            decided.computeIfAbsent(asking.subject(), subject -> notAsked(asking, before.get(subject)));
        }
        return decided;
    }

    /** One that was never asked is noted too: once it is, that will be news of a day that is known. */
    private RuleInForce notAsked(RequirementCheck asking, @Nullable RuleInForce before) {
        return before == null
                ? new RuleInForce(asking.subject(), asking.seat().pack().version(), false, null, today)
                : before;
    }

    private RuleInForce decide(RequirementCheck asking, @Nullable RuleInForce before, List<RuleInForce> ended) {
        if (before != null && before.asked()) {
            return before.packVersion().equals(asking.seat().pack().version()) ? before : changed(asking, before);
        }
        return ended.stream()
                .filter(rule -> replaces(asking, rule))
                .min(closestTo(asking))
                .map(rule -> changed(asking, rule))
                .orElseGet(() -> inForce(asking, firstMet(asking, before)));
    }

    /** A stage of a rule gives way to the next, or one role's rule to another's: it is about the same kind of session. */
    private boolean replaces(RequirementCheck asking, RuleInForce rule) {
        Requirement fresh = asking.requirement();
        return Objects.equals(rule.subject().assignmentId(), asking.subject().assignmentId())
                && requirement(rule)
                        .filter(old -> old.getClass() == fresh.getClass()
                                && old.counts().types().equals(fresh.counts().types()))
                        .isPresent();
    }

    /** Of several that ended the one of the same name, then the one that has been asked longest. */
    private static Comparator<RuleInForce> closestTo(RequirementCheck asking) {
        return Comparator.comparing((RuleInForce rule) ->
                        !rule.subject().requirement().equals(asking.subject().requirement()))
                .thenComparing(RuleInForce::appliesFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(rule -> rule.subject().pack())
                .thenComparing(rule -> rule.subject().requirement());
    }

    private RuleInForce changed(RequirementCheck asking, RuleInForce before) {
        boolean stricter = isStricter(asking, before);
        return inForce(asking, stricter ? turned(asking, before) : before.appliesFrom());
    }

    /** On the same facts, and as if both were asked: a stage is over on the day the next one begins. A rule that nobody can look up any more may have been a looser one. */
    private boolean isStricter(RequirementCheck asking, RuleInForce before) {
        Optional<Pack> oldPack = guidelines.byVersion(before.subject().pack(), before.packVersion());
        Optional<Requirement> old = requirement(before);
        if (oldPack.isEmpty() || old.isEmpty()) {
            return true;
        }
        Standing under = standing(asking, old.get(), oldPack.get(), before.appliesFrom());
        Standing now = standing(asking, asking.requirement(), asking.seat().pack(), before.appliesFrom());
        return RuleStrictness.stricter(under, now);
    }

    private Standing standing(
            RequirementCheck asking, Requirement requirement, Pack pack, @Nullable LocalDate appliesFrom) {
        return GuidelineEngine.evaluate(
                requirement.ofEverybody(), asking.person().appliesFrom(appliesFrom), sessions, today, pack.holidays());
    }

    /** Null if the rule is met from the start of a post that began when it was watched already. */
    private @Nullable LocalDate firstMet(RequirementCheck asking, @Nullable RuleInForce before) {
        LocalDate since = before == null && lastSeenOn == null ? sinceOf(asking) : turned(asking, before);
        LocalDate start = asking.seat().post().start();
        if (since.equals(start) && !start.isBefore(monitoredFrom)) {
            return null;
        }
        return since.isBefore(monitoredFrom) ? monitoredFrom : since;
    }

    /** The day on which it turned: told by a date if she has not been seen since, otherwise it is news of today. */
    private LocalDate turned(RequirementCheck asking, @Nullable RuleInForce before) {
        LocalDate since = sinceOf(asking);
        LocalDate decidedOn = before == null ? LocalDate.MIN : before.decidedOn();
        LocalDate seen = lastSeenOn == null || lastSeenOn.isBefore(decidedOn) ? decidedOn : lastSeenOn;
        return since.isAfter(seen) ? since : today;
    }

    private LocalDate sinceOf(RequirementCheck asking) {
        return asking.since() == null ? today : asking.since();
    }

    private Optional<Requirement> requirement(RuleInForce rule) {
        return guidelines
                .byVersion(rule.subject().pack(), rule.packVersion())
                .flatMap(pack -> pack.requirement(rule.subject().requirement()));
    }

    private RuleInForce inForce(RequirementCheck asking, @Nullable LocalDate appliesFrom) {
        return new RuleInForce(asking.subject(), asking.seat().pack().version(), true, appliesFrom, today);
    }
}
