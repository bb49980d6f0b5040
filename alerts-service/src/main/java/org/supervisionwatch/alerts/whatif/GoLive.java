package org.supervisionwatch.alerts.whatif;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.facts.Employer;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.standing.AppliesFrom;
import org.supervisionwatch.alerts.standing.Asking;
import org.supervisionwatch.alerts.standing.Guidelines;
import org.supervisionwatch.alerts.standing.RuleInForce;
import org.supervisionwatch.alerts.standing.Seat;
import org.supervisionwatch.alerts.standing.Subject;

/** What the day on which a draft goes live does to one person: as rule 15 has it, nobody is late for the time before. Pure. */
final class GoLive {

    private final PersonFacts facts;
    private final LocalDate day;
    private final String pack;
    private final Verdicts verdicts;

    private GoLive(PersonFacts facts, WhatIf question) {
        this.facts = facts;
        this.day = question.liveOn();
        this.pack = question.draft().id();
        this.verdicts = new Verdicts(facts);
    }

    /** Where she stands on the day, under the pack in force and under the draft, requirement by requirement. */
    static List<Turn> of(PersonFacts facts, List<RuleInForce> stored, Sides sides, WhatIf question) {
        return new GoLive(facts, question).turns(stored, sides);
    }

    private List<Turn> turns(List<RuleInForce> stored, Sides sides) {
        Guidelines current = Guidelines.of(facts.employer().id(), sides.current());
        Guidelines live = Guidelines.of(facts.employer().id(), sides.live());
        List<Asking> asked = askings(current);
        Map<Subject, RuleInForce> until = decide(current, stored, asked, lastDecisionOn(stored));
        List<Asking> asks = askings(live);
        Map<Subject, RuleInForce> from = decide(live, carriedOver(until, asked, asks), asks, day);
        Map<Subject, Placed> before = placed(asked, until);
        Map<Subject, Placed> after = placed(asks, from);
        Set<Subject> subjects = new LinkedHashSet<>(after.keySet());
        subjects.addAll(before.keySet());
        return subjects.stream()
                .map(subject -> turn(subject, before.get(subject), after.get(subject)))
                .toList();
    }

    /** @param teamId of the post on the day */
    private record Placed(UUID teamId, Standing standing) {}

    private static Turn turn(Subject subject, @Nullable Placed before, @Nullable Placed after) {
        Placed either = after == null ? before : after;
        if (either == null) {
            throw new IllegalStateException("nobody is placed for nothing");
        }
        return new Turn(
                subject,
                either.teamId(),
                before == null ? null : before.standing(),
                after == null ? null : after.standing());
    }

    /** A requirement that stays as it is has not changed, whatever version of the pack it stands in. */
    private static List<RuleInForce> carriedOver(
            Map<Subject, RuleInForce> rules, List<Asking> before, List<Asking> after) {
        Map<Subject, RuleInForce> carried = new HashMap<>(rules);
        Map<Subject, Asking> asked = before.stream().collect(Collectors.toMap(Asking::subject, Function.identity()));
        for (Asking asking : after) {
            Asking same = asked.get(asking.subject());
            if (same != null && Verdicts.sameContent(same, asking)) {
                String version = asking.seat().pack().version();
                carried.computeIfPresent(asking.subject(), (_, rule) -> under(version, rule));
            }
        }
        return List.copyOf(carried.values());
    }

    private static RuleInForce under(String version, RuleInForce rule) {
        return new RuleInForce(rule.subject(), version, rule.asked(), rule.appliesFrom(), rule.decidedOn());
    }

    /** Of all packs: a rule of one may give way to a rule of another. */
    private List<Asking> askings(Guidelines guidelines) {
        return Seat.of(facts, day, guidelines).stream()
                .flatMap(seat -> seat.pack().requirements().stream()
                        .map(requirement -> Asking.of(facts, seat, requirement, day)))
                .toList();
    }

    private static @Nullable LocalDate lastDecisionOn(List<RuleInForce> stored) {
        return stored.stream()
                .map(RuleInForce::decidedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** @param lastSeenOn on the day itself everybody has been seen before: what the draft brings is news */
    private Map<Subject, RuleInForce> decide(
            Guidelines guidelines, List<RuleInForce> before, List<Asking> askings, @Nullable LocalDate lastSeenOn) {
        Employer employer = facts.employer();
        AppliesFrom appliesFrom =
                new AppliesFrom(guidelines, employer.monitoredFrom(), facts.sessions(), day, lastSeenOn);
        return appliesFrom.decide(before, askings);
    }

    private Map<Subject, Placed> placed(List<Asking> askings, Map<Subject, RuleInForce> rules) {
        return askings.stream()
                .filter(asking -> asking.seat().pack().id().equals(pack))
                .collect(Collectors.toMap(
                        Asking::subject,
                        asking -> new Placed(asking.seat().post().teamOn(day), standing(asking, rules)),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private Standing standing(Asking asking, Map<Subject, RuleInForce> rules) {
        RuleInForce rule = rules.get(asking.subject());
        Person person = asking.person().appliesFrom(rule == null ? null : rule.appliesFrom());
        return verdicts.of(asking, person, day);
    }
}
