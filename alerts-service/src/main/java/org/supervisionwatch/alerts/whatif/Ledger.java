package org.supervisionwatch.alerts.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.whatif.Roll.Team;
import org.supervisionwatch.alerts.whatif.WhatIfView.LeftOutView;
import org.supervisionwatch.alerts.whatif.WhatIfView.RecordedView;
import org.supervisionwatch.alerts.whatif.WhatIfView.TeamOutcomeView;
import org.supervisionwatch.alerts.whatif.WhatIfView.TotalsView;

/** Gathers what comes of each person, team by team. */
final class Ledger {

    private static final Comparator<StretchView> STRETCHES = Comparator.comparing(StretchView::employeeNumber)
            .thenComparing(StretchView::requirement)
            .thenComparing(StretchView::from);
    private static final Comparator<LastingView> LASTING = Comparator.comparing(LastingView::employeeNumber)
            .thenComparing(LastingView::requirement)
            .thenComparing(LastingView::from);
    private static final Comparator<TurnView> TURNS =
            Comparator.comparing(TurnView::employeeNumber).thenComparing(TurnView::requirement);

    private final Map<UUID, Page> pages = new HashMap<>();
    private final List<LeftOutView> leftOut = new ArrayList<>();
    private int people;
    private int fallBelow;

    /** What concerns one team. */
    private static final class Page {

        final List<StretchView> draftOnly = new ArrayList<>();
        final List<StretchView> currentOnly = new ArrayList<>();
        final List<LastingView> lasting = new ArrayList<>();
        final List<TurnView> goesLive = new ArrayList<>();
        final List<TurnView> unknown = new ArrayList<>();
        int both;
    }

    void add(Member member, Comparison past) {
        people++;
        past.draftOnly().forEach(each -> page(each.teamId()).draftOnly.add(StretchView.of(member, each)));
        past.currentOnly().forEach(each -> page(each.teamId()).currentOnly.add(StretchView.of(member, each)));
        past.lasting().forEach(each -> page(each.draft().teamId()).lasting.add(LastingView.of(member, each)));
        past.both().forEach(team -> page(team).both++);
    }

    void add(Member member, List<Turn> turns) {
        for (Turn turn : turns) {
            if (turn.differs()) {
                page(turn.teamId()).goesLive.add(TurnView.of(member, turn));
                fallBelow += turn.fallsBelow() ? 1 : 0;
            }
            if (turn.unknown()) {
                page(turn.teamId()).unknown.add(TurnView.of(member, turn));
            }
        }
    }

    void leaveOut(Member member, String because) {
        leftOut.add(new LeftOutView(member.employeeNumber(), member.name(), because));
    }

    int people() {
        return people;
    }

    List<LeftOutView> leftOut() {
        return leftOut.stream()
                .sorted(Comparator.comparing(LeftOutView::employeeNumber))
                .toList();
    }

    /**
     * Every team, and at the end what belongs to none that is known, if there is any.
     *
     * @param recorded alerts by team
     */
    List<TeamOutcomeView> teams(List<Team> teams, Map<UUID, List<RecordedView>> recorded) {
        Map<UUID, Page> others = new HashMap<>(pages);
        Map<UUID, List<RecordedView>> alerts = new HashMap<>(recorded);
        List<TeamOutcomeView> views = new ArrayList<>();
        for (Team team : teams) {
            @Nullable Page page = others.remove(team.id());
            List<RecordedView> opened = alerts.remove(team.id());
            views.add(view(team, page == null ? List.of() : List.of(page), opened == null ? List.of() : opened));
        }
        List<RecordedView> opened =
                alerts.values().stream().flatMap(List::stream).toList();
        if (!others.isEmpty() || !opened.isEmpty()) {
            views.add(view(null, List.copyOf(others.values()), opened));
        }
        return views;
    }

    TotalsView totals(List<TeamOutcomeView> teams) {
        return new TotalsView(
                teams.stream().mapToInt(team -> team.draftOnly().size()).sum(),
                teams.stream().mapToInt(team -> team.currentOnly().size()).sum(),
                teams.stream().mapToInt(team -> team.lasting().size()).sum(),
                teams.stream().mapToInt(TeamOutcomeView::both).sum(),
                teams.stream().mapToInt(team -> team.recorded().size()).sum(),
                teams.stream().mapToInt(team -> team.goesLive().size()).sum(),
                fallBelow,
                teams.stream().mapToInt(team -> team.unknown().size()).sum());
    }

    private static TeamOutcomeView view(@Nullable Team team, List<Page> pages, List<RecordedView> recorded) {
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

    private static <T> List<T> sorted(List<Page> pages, Function<Page, List<T>> list, Comparator<T> order) {
        return pages.stream()
                .flatMap(page -> list.apply(page).stream())
                .sorted(order)
                .toList();
    }

    private Page page(UUID teamId) {
        return pages.computeIfAbsent(teamId, id -> new Page());
    }
}
