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
 * Decides from which day on each rule applies to one person: nobody is late for the time before they were watched, or before a rule became
 * stricter. Pure. Guideline rule 15.
 */
public final class AppliesFrom {

    private final PacksInForce packs;
    private final LocalDate monitoredFrom;
    private final List<Session> sessions;
    private final LocalDate today;
    private final @Nullable LocalDate lastEvaluatedOn;

    /**
     * @param today in the organisation's zone
     * @param lastEvaluatedOn the last day on which the person was evaluated; null if they are new today
     */
    public AppliesFrom(
            PacksInForce packs,
            LocalDate monitoredFrom,
            List<Session> sessions,
            LocalDate today,
            @Nullable LocalDate lastEvaluatedOn) {
        this.packs = packs;
        this.monitoredFrom = monitoredFrom;
        this.sessions = sessions;
        this.today = today;
        this.lastEvaluatedOn = lastEvaluatedOn;
    }

    /**
     * Decides for all requirements of one person.
     *
     * @param stored the earlier decisions
     * @param checks the requirements of the packs in force, whether they apply today or not
     * @return one rule for each of them, and the earlier ones that no longer apply
     */
    public Map<StandingSubject, RuleInForce> decide(List<RuleInForce> stored, List<RequirementCheck> checks) {
        Map<StandingSubject, RuleInForce> before = new HashMap<>();
        stored.forEach(rule -> before.put(rule.subject(), rule));
        Map<StandingSubject, RequirementCheck> applicable = new HashMap<>();
        checks.stream().filter(check -> check.since() != null).forEach(each -> applicable.put(each.subject(), each));
        List<RuleInForce> ended = stored.stream()
                .filter(rule -> rule.asked() && !applicable.containsKey(rule.subject()))
                .toList();
        Map<StandingSubject, RuleInForce> decided = new HashMap<>();
        ended.forEach(rule -> decided.put(rule.subject(), rule.ended(today)));
        applicable.forEach((subject, check) -> decided.put(subject, decide(check, before.get(subject), ended)));
        for (RequirementCheck check : checks) {
            decided.computeIfAbsent(check.subject(), subject -> notApplicable(check, before.get(subject)));
        }
        return decided;
    }

    /** A rule that has never applied is recorded too, so that the day is known on which it begins to apply. */
    private RuleInForce notApplicable(RequirementCheck check, @Nullable RuleInForce before) {
        return before == null
                ? new RuleInForce(check.subject(), check.appliedPack().pack().version(), false, null, today)
                : before;
    }

    private RuleInForce decide(RequirementCheck check, @Nullable RuleInForce before, List<RuleInForce> ended) {
        if (before != null && before.asked()) {
            return before.packVersion().equals(check.appliedPack().pack().version()) ? before : changed(check, before);
        }
        return ended.stream()
                .filter(rule -> replaces(check, rule))
                .min(closestTo(check))
                .map(rule -> changed(check, rule))
                .orElseGet(() -> inForce(check, newRuleSince(check, before)));
    }

    /**
     * Whether a requirement takes the place of a rule that has ended, as the next stage or for the new role: it is about the same kind of
     * session.
     */
    private boolean replaces(RequirementCheck check, RuleInForce rule) {
        Requirement current = check.requirement();
        return Objects.equals(rule.subject().assignmentId(), check.subject().assignmentId())
                && requirement(rule)
                        .filter(old -> old.getClass() == current.getClass()
                                && old.counts().types().equals(current.counts().types()))
                        .isPresent();
    }

    /** Of several rules that ended, the one of the same name comes first, then the one that has applied longest. */
    private static Comparator<RuleInForce> closestTo(RequirementCheck check) {
        return Comparator.comparing((RuleInForce rule) ->
                        !rule.subject().requirement().equals(check.subject().requirement()))
                .thenComparing(RuleInForce::appliesFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(rule -> rule.subject().pack())
                .thenComparing(rule -> rule.subject().requirement());
    }

    private RuleInForce changed(RequirementCheck check, RuleInForce before) {
        boolean stricter = isStricter(check, before);
        return inForce(check, stricter ? changedOn(check, before) : before.appliesFrom());
    }

    /**
     * Compares both on the same facts as if both applied, because a stage ends on the day the next one begins. A rule that can no longer be
     * looked up counts as less strict.
     */
    private boolean isStricter(RequirementCheck check, RuleInForce before) {
        Optional<Pack> oldPack = packs.byVersion(before.subject().pack(), before.packVersion());
        Optional<Requirement> old = requirement(before);
        if (oldPack.isEmpty() || old.isEmpty()) {
            return true;
        }
        Standing under = standing(check, old.get(), oldPack.get(), before.appliesFrom());
        Standing now = standing(check, check.requirement(), check.appliedPack().pack(), before.appliesFrom());
        return RuleStrictness.stricter(under, now);
    }

    private Standing standing(
            RequirementCheck check, Requirement requirement, Pack pack, @Nullable LocalDate appliesFrom) {
        return GuidelineEngine.evaluate(
                requirement.ofEverybody(), check.person().appliesFrom(appliesFrom), sessions, today, pack.holidays());
    }

    /** From when on a new rule applies; null if it has applied since the start of a post that began when people were watched already. */
    private @Nullable LocalDate newRuleSince(RequirementCheck check, @Nullable RuleInForce before) {
        LocalDate since = before == null && lastEvaluatedOn == null ? sinceOf(check) : changedOn(check, before);
        LocalDate start = check.appliedPack().post().start();
        if (since.equals(start) && !start.isBefore(monitoredFrom)) {
            return null;
        }
        return since.isBefore(monitoredFrom) ? monitoredFrom : since;
    }

    /** The day of the change: the date it is dated, if the person was not evaluated since; otherwise it has only become known today. */
    private LocalDate changedOn(RequirementCheck check, @Nullable RuleInForce before) {
        LocalDate since = sinceOf(check);
        LocalDate decidedOn = before == null ? LocalDate.MIN : before.decidedOn();
        LocalDate known = lastEvaluatedOn == null || lastEvaluatedOn.isBefore(decidedOn) ? decidedOn : lastEvaluatedOn;
        return since.isAfter(known) ? since : today;
    }

    private LocalDate sinceOf(RequirementCheck check) {
        return check.since() == null ? today : check.since();
    }

    private Optional<Requirement> requirement(RuleInForce rule) {
        return packs.byVersion(rule.subject().pack(), rule.packVersion())
                .flatMap(pack -> pack.requirement(rule.subject().requirement()));
    }

    private RuleInForce inForce(RequirementCheck check, @Nullable LocalDate appliesFrom) {
        return new RuleInForce(check.subject(), check.appliedPack().pack().version(), true, appliesFrom, today);
    }
}
