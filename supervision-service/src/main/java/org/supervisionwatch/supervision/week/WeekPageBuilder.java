package org.supervisionwatch.supervision.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.chassis.text.EnglishText;
import org.supervisionwatch.supervision.directory.Supervisee;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.SessionAssertion;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.week.SaveResult.EntryRefused;
import org.supervisionwatch.supervision.week.SaveResult.EntrySaved;
import org.supervisionwatch.supervision.week.WeekForm.SubmitButton;
import org.supervisionwatch.supervision.week.WeekPageView.AssertedCard;
import org.supervisionwatch.supervision.week.WeekPageView.CardSection;
import org.supervisionwatch.supervision.week.WeekPageView.DueLine;
import org.supervisionwatch.supervision.week.WeekPageView.FinishedWeek;
import org.supervisionwatch.supervision.week.WeekPageView.PersonLine;
import org.supervisionwatch.supervision.week.WeekPageView.SelectOption;
import org.supervisionwatch.supervision.week.WeekPageView.SessionCard;

/** Builds the supervisor's page from the data, what was entered and the results of saving. Pure. */
public final class WeekPageBuilder {

    private final WeekFacts facts;
    private final WeekForm form;
    private final Map<String, SaveResult> results;
    private final WeekSessionFinder finder;
    private final SessionCardBuilder cards;
    private final LocalDate monday;

    private WeekPageBuilder(WeekFacts facts, WeekForm form, Map<String, SaveResult> results) {
        this.facts = facts;
        this.form = form;
        this.results = results;
        this.finder = new WeekSessionFinder(facts);
        this.cards = new SessionCardBuilder(facts, form, results);
        this.monday = WeekFacts.monday(facts.today());
    }

    /**
     * @param results by key, of the entries just saved
     * @param newKey the key for a session that is to be added now, if any
     */
    public static WeekPageView of(WeekFacts facts, WeekForm form, Map<String, SaveResult> results, UUID newKey) {
        return new WeekPageBuilder(facts, form, results).view(newKey.toString());
    }

    private WeekPageView view(String newKey) {
        List<CardSection> sections = sections(newKey);
        List<AssertedCard> asserted = asserted();
        return new WeekPageView(
                facts.supervisor().organisation().name(),
                facts.supervisor().name(),
                EnglishText.longDay(facts.today()),
                saved(),
                doubts(),
                troubles(sections, asserted),
                people(),
                facts.alertsUpToDate()
                        ? null
                        : "The latest update has not arrived yet, so what is due may be out of date.",
                asserted,
                sections,
                done(),
                addable());
    }

    private List<CardSection> sections(String newKey) {
        LocalDate tomorrow = facts.today().plusDays(1);
        LocalDate last = monday.minusWeeks(1);
        return Stream.of(
                        new CardSection("Added", added(newKey)),
                        booked("Earlier, not recorded yet", LocalDate.MIN, last),
                        booked("Last week, not recorded yet", last, monday),
                        booked("This week, not recorded yet", monday, tomorrow),
                        booked("This week, still to come", tomorrow, LocalDate.MAX))
                .filter(section -> !section.cards().isEmpty())
                .toList();
    }

    /** The bookings of a period: {@code from} is in it and {@code before} is not. */
    private CardSection booked(String title, LocalDate from, LocalDate before) {
        List<SessionCard> cards = finder.with(SessionStatus.BOOKED).stream()
                .filter(session ->
                        !session.date().isBefore(from) && session.date().isBefore(before))
                .map(session -> this.cards.card(session, ""))
                .toList();
        return new CardSection(title, cards);
    }

    private List<SessionCard> added(String newKey) {
        List<SessionCard> added = new ArrayList<>();
        String toAdd = form.toAdd();
        if (toAdd != null) {
            added.add(cards.card(finder.added(newKey, toAdd), toAdd));
        }
        for (String key : form.added()) {
            if (!(results.get(key) instanceof EntrySaved) && !isLeftOut(key)) {
                String of = Objects.requireNonNullElse(form.text("of", key), "");
                added.add(cards.card(finder.added(key, of), of));
            }
        }
        return added;
    }

    /** Whether an added session was marked to be left out and the page was saved. */
    private boolean isLeftOut(String key) {
        return form.button() != SubmitButton.ADD && "open".equals(form.text("outcome", key));
    }

    private List<AssertedCard> asserted() {
        List<AssertedCard> waiting = new ArrayList<>();
        for (WeekSession session : finder.with(SessionStatus.HELD)) {
            SessionState state = Objects.requireNonNull(session.state());
            SessionAssertion asserted = state.asserted();
            if (asserted != null && !asserted.confirmed()) {
                waiting.add(new AssertedCard(
                        session.key(),
                        WeekWording.when(session.date(), session.time()),
                        what(session),
                        asserted.by(),
                        Objects.requireNonNullElse(form.text("confirm", session.key()), ""),
                        cards.faults(session.key())));
            }
        }
        return List.copyOf(waiting);
    }

    private static String what(WeekSession session) {
        return WeekWording.types(session.segments()) + ", " + WeekWording.minutes(session.segments()) + ": "
                + WeekWording.attendees(session.form(), session.people());
    }

    private String saved() {
        long saved =
                results.values().stream().filter(EntrySaved.class::isInstance).count();
        long refused = results.size() - saved;
        if (results.isEmpty()) {
            return "";
        }
        return "Saved: " + EnglishText.count(saved, "session") + "."
                + (refused == 0
                        ? ""
                        : " Not saved: " + refused
                                + ". What to correct is shown beside each one; nothing you entered is lost.");
    }

    private List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        results.forEach((key, result) -> {
            if (result instanceof EntrySaved(List<String> of) && !of.isEmpty()) {
                doubts.add(which(key) + ". " + String.join(" ", of));
            }
        });
        return List.copyOf(doubts);
    }

    private String which(String key) {
        return finder.of(key)
                .map(session -> EnglishText.shortDay(session.date()) + ", " + what(session))
                .orElse("A session");
    }

    /** Faults of sessions that no longer have a card, because they have been settled since the page was opened. */
    private List<String> troubles(List<CardSection> sections, List<AssertedCard> asserted) {
        Set<String> shown = sections.stream()
                .flatMap(section -> section.cards().stream())
                .map(SessionCard::key)
                .collect(Collectors.toSet());
        asserted.forEach(card -> shown.add(card.key()));
        List<String> troubles = new ArrayList<>();
        results.forEach((key, result) -> {
            if (result instanceof EntryRefused refused && !shown.contains(key)) {
                troubles.add(which(key) + ". " + String.join(" ", refused.why()));
            }
        });
        return List.copyOf(troubles);
    }

    private List<PersonLine> people() {
        return facts.supervisees().stream()
                .map(supervisee -> new PersonLine(supervisee.person().name(), due(supervisee)))
                .toList();
    }

    private List<DueLine> due(Supervisee supervisee) {
        return facts.alerts().stream()
                .filter(alert -> alert.personId().equals(supervisee.person().id()))
                .map(WeekWording::due)
                .toList();
    }

    private List<FinishedWeek> done() {
        LocalDate last = monday.minusWeeks(1);
        return Stream.of(
                        new FinishedWeek("This week", lines(monday, monday.plusDays(6))),
                        new FinishedWeek("Last week", lines(last, last.plusDays(6))))
                .filter(week -> !week.lines().isEmpty())
                .toList();
    }

    private List<String> lines(LocalDate from, LocalDate to) {
        return facts.sessions().stream()
                .filter(row ->
                        !row.state.date().isBefore(from) && !row.state.date().isAfter(to))
                .filter(row -> row.state.status() != SessionStatus.BOOKED && row.state.confirmed())
                .filter(row -> row.state.course().reasonCode() != ReasonCode.ENTERED_IN_ERROR)
                .map(row -> EnglishText.shortDay(row.state.date()) + ": "
                        + EnglishText.words(EnglishText.code(row.state.status())) + ", "
                        + what(WeekSession.of(row, facts.people())))
                .toList();
    }

    private List<SelectOption> addable() {
        List<SelectOption> choices = new ArrayList<>();
        for (Supervisee each : facts.supervisees()) {
            for (String type : each.types()) {
                choices.add(new SelectOption(
                        "person:" + each.person().employeeNumber() + ":" + type,
                        each.person().name() + ", " + EnglishText.words(type),
                        false));
            }
        }
        finder.groups().forEach(row -> {
            WeekSession session = WeekSession.of(row, facts.people());
            choices.add(new SelectOption(
                    "group:" + row.id,
                    WeekWording.types(session.segments()) + ": "
                            + WeekWording.attendees(session.form(), session.people()),
                    false));
        });
        choices.add(new SelectOption("several", "Several people", false));
        return List.copyOf(choices);
    }
}
