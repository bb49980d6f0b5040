package org.supervisionwatch.alerts.whatif.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.whatif.replay.GoLiveChange;
import org.supervisionwatch.alerts.whatif.replay.ReplayComparison;
import org.supervisionwatch.alerts.whatif.report.WhatIfQueries.WhatIfTeam;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.LeftOutPersonView;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.RecordedAlertView;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.TeamOutcomeView;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.WhatIfTotalsView;

/** Collects the results of all people by team and builds the lists and totals of the report. */
final class WhatIfReportBuilder {

    private static final Comparator<BelowPeriodView> BY_PERSON_AND_DAY = Comparator.comparing(
                    BelowPeriodView::employeeNumber)
            .thenComparing(BelowPeriodView::requirement)
            .thenComparing(BelowPeriodView::from);
    private static final Comparator<ChangedDurationView> DURATIONS_BY_PERSON_AND_DAY = Comparator.comparing(
                    ChangedDurationView::employeeNumber)
            .thenComparing(ChangedDurationView::requirement)
            .thenComparing(ChangedDurationView::from);
    private static final Comparator<GoLiveChangeView> CHANGES_BY_PERSON =
            Comparator.comparing(GoLiveChangeView::employeeNumber).thenComparing(GoLiveChangeView::requirement);

    private final Map<UUID, TeamFindings> findings = new HashMap<>();
    private final List<LeftOutPersonView> leftOut = new ArrayList<>();
    private int people;
    private int fallBelow;

    /** The results of one team. */
    private static final class TeamFindings {

        final List<BelowPeriodView> draftOnly = new ArrayList<>();
        final List<BelowPeriodView> currentOnly = new ArrayList<>();
        final List<ChangedDurationView> lasting = new ArrayList<>();
        final List<GoLiveChangeView> goesLive = new ArrayList<>();
        final List<GoLiveChangeView> unknown = new ArrayList<>();
        int both;
    }

    void add(StaffMember member, ReplayComparison past, List<GoLiveChange> changes) {
        people++;
        past.draftOnly().forEach(each -> findings(each.teamId()).draftOnly.add(BelowPeriodView.of(member, each)));
        past.currentOnly().forEach(each -> findings(each.teamId()).currentOnly.add(BelowPeriodView.of(member, each)));
        past.lasting()
                .forEach(each -> findings(each.draft().teamId()).lasting.add(ChangedDurationView.of(member, each)));
        past.both().forEach(team -> findings(team).both++);
        for (GoLiveChange change : changes) {
            if (change.differs()) {
                findings(change.teamId()).goesLive.add(GoLiveChangeView.of(member, change));
                fallBelow += change.fallsBelow() ? 1 : 0;
            }
            if (change.unknown()) {
                findings(change.teamId()).unknown.add(GoLiveChangeView.of(member, change));
            }
        }
    }

    void leaveOut(StaffMember member, String because) {
        leftOut.add(new LeftOutPersonView(member.employeeNumber(), member.name(), because));
    }

    int people() {
        return people;
    }

    List<LeftOutPersonView> leftOut() {
        return leftOut.stream()
                .sorted(Comparator.comparing(LeftOutPersonView::employeeNumber))
                .toList();
    }

    /**
     * The results of every team, followed by those without a known team, if there are any.
     *
     * @param recorded alerts by team
     */
    List<TeamOutcomeView> teams(List<WhatIfTeam> teams, Map<UUID, List<RecordedAlertView>> recorded) {
        Map<UUID, TeamFindings> others = new HashMap<>(findings);
        Map<UUID, List<RecordedAlertView>> alerts = new HashMap<>(recorded);
        List<TeamOutcomeView> views = new ArrayList<>();
        for (WhatIfTeam team : teams) {
            TeamFindings own = Objects.requireNonNullElseGet(others.remove(team.id()), TeamFindings::new);
            List<RecordedAlertView> opened = Objects.requireNonNullElse(alerts.remove(team.id()), List.of());
            views.add(view(team, List.of(own), opened));
        }
        List<RecordedAlertView> opened =
                alerts.values().stream().flatMap(List::stream).toList();
        if (!others.isEmpty() || !opened.isEmpty()) {
            views.add(view(null, List.copyOf(others.values()), opened));
        }
        return views;
    }

    WhatIfTotalsView totals(List<TeamOutcomeView> teams) {
        return new WhatIfTotalsView(
                teams.stream().mapToInt(team -> team.draftOnly().size()).sum(),
                teams.stream().mapToInt(team -> team.currentOnly().size()).sum(),
                teams.stream().mapToInt(team -> team.lasting().size()).sum(),
                teams.stream().mapToInt(TeamOutcomeView::both).sum(),
                teams.stream().mapToInt(team -> team.recorded().size()).sum(),
                teams.stream().mapToInt(team -> team.goesLive().size()).sum(),
                fallBelow,
                teams.stream().mapToInt(team -> team.unknown().size()).sum());
    }

    private static TeamOutcomeView view(
            @Nullable WhatIfTeam team, List<TeamFindings> findings, List<RecordedAlertView> recorded) {
        return new TeamOutcomeView(
                team == null ? null : team.code(),
                team == null ? null : team.name(),
                sorted(findings, teamFindings -> teamFindings.draftOnly, BY_PERSON_AND_DAY),
                sorted(findings, teamFindings -> teamFindings.currentOnly, BY_PERSON_AND_DAY),
                sorted(findings, teamFindings -> teamFindings.lasting, DURATIONS_BY_PERSON_AND_DAY),
                findings.stream().mapToInt(teamFindings -> teamFindings.both).sum(),
                recorded,
                sorted(findings, teamFindings -> teamFindings.goesLive, CHANGES_BY_PERSON),
                sorted(findings, teamFindings -> teamFindings.unknown, CHANGES_BY_PERSON));
    }

    private static <T> List<T> sorted(
            List<TeamFindings> findings, Function<TeamFindings, List<T>> list, Comparator<T> order) {
        return findings.stream()
                .flatMap(teamFindings -> list.apply(teamFindings).stream())
                .sorted(order)
                .toList();
    }

    private TeamFindings findings(UUID teamId) {
        return findings.computeIfAbsent(teamId, id -> new TeamFindings());
    }
}
