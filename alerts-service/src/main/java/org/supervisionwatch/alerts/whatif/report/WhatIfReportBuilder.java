package org.supervisionwatch.alerts.whatif.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Gathers what comes of each person, team by team. */
final class WhatIfReportBuilder {

    private static final Comparator<BelowPeriodView> STRETCHES = Comparator.comparing(BelowPeriodView::employeeNumber)
            .thenComparing(BelowPeriodView::requirement)
            .thenComparing(BelowPeriodView::from);
    private static final Comparator<ChangedDurationView> LASTING = Comparator.comparing(
                    ChangedDurationView::employeeNumber)
            .thenComparing(ChangedDurationView::requirement)
            .thenComparing(ChangedDurationView::from);
    private static final Comparator<GoLiveChangeView> TURNS =
            Comparator.comparing(GoLiveChangeView::employeeNumber).thenComparing(GoLiveChangeView::requirement);

    private final Map<UUID, TeamFindings> pages = new HashMap<>();
    private final List<LeftOutPersonView> leftOut = new ArrayList<>();
    private int people;
    private int fallBelow;

    /** What concerns one team. */
    private static final class TeamFindings {

        final List<BelowPeriodView> draftOnly = new ArrayList<>();
        final List<BelowPeriodView> currentOnly = new ArrayList<>();
        final List<ChangedDurationView> lasting = new ArrayList<>();
        final List<GoLiveChangeView> goesLive = new ArrayList<>();
        final List<GoLiveChangeView> unknown = new ArrayList<>();
        int both;
    }

    void add(StaffMember member, ReplayComparison past) {
        people++;
        past.draftOnly().forEach(each -> page(each.teamId()).draftOnly.add(BelowPeriodView.of(member, each)));
        past.currentOnly().forEach(each -> page(each.teamId()).currentOnly.add(BelowPeriodView.of(member, each)));
        past.lasting().forEach(each -> page(each.draft().teamId()).lasting.add(ChangedDurationView.of(member, each)));
        past.both().forEach(team -> page(team).both++);
    }

    void add(StaffMember member, List<GoLiveChange> turns) {
        for (GoLiveChange turn : turns) {
            if (turn.differs()) {
                page(turn.teamId()).goesLive.add(GoLiveChangeView.of(member, turn));
                fallBelow += turn.fallsBelow() ? 1 : 0;
            }
            if (turn.unknown()) {
                page(turn.teamId()).unknown.add(GoLiveChangeView.of(member, turn));
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
     * Every team, and at the end what belongs to none that is known, if there is any.
     *
     * @param recorded alerts by team
     */
    List<TeamOutcomeView> teams(List<WhatIfTeam> teams, Map<UUID, List<RecordedAlertView>> recorded) {
        Map<UUID, TeamFindings> others = new HashMap<>(pages);
        Map<UUID, List<RecordedAlertView>> alerts = new HashMap<>(recorded);
        List<TeamOutcomeView> views = new ArrayList<>();
        for (WhatIfTeam team : teams) {
            @Nullable TeamFindings page = others.remove(team.id());
            List<RecordedAlertView> opened = alerts.remove(team.id());
            views.add(view(team, page == null ? List.of() : List.of(page), opened == null ? List.of() : opened));
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
            @Nullable WhatIfTeam team, List<TeamFindings> pages, List<RecordedAlertView> recorded) {
        return new TeamOutcomeView(
                team == null ? null : team.code(),
                team == null ? null : team.name(),
                sorted(pages, page -> page.draftOnly, STRETCHES),
                sorted(pages, page -> page.currentOnly, STRETCHES),
                sorted(pages, page -> page.lasting, LASTING),
                pages.stream().mapToInt(page -> page.both).sum(),
                recorded,
                sorted(pages, page -> page.goesLive, TURNS),
                sorted(pages, page -> page.unknown, TURNS));
    }

    private static <T> List<T> sorted(
            List<TeamFindings> pages, Function<TeamFindings, List<T>> list, Comparator<T> order) {
        return pages.stream()
                .flatMap(page -> list.apply(page).stream())
                .sorted(order)
                .toList();
    }

    private TeamFindings page(UUID teamId) {
        return pages.computeIfAbsent(teamId, id -> new TeamFindings());
    }
}
