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
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.Supervisee;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.SessionAssertion;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/** Makes the page of what is known, what she has entered and what became of it. Pure. */
public final class WeekPageBuilder {

    private final WeekFacts facts;
    private final WeekForm form;
    private final Map<String, SaveResult> results;
    private final WeekSessionFinder meetings;
    private final SessionCardBuilder cards;
    private final LocalDate monday;

    private WeekPageBuilder(WeekFacts facts, WeekForm form, Map<String, SaveResult> results) {
        this.facts = facts;
        this.form = form;
        this.results = results;
        this.meetings = new WeekSessionFinder(facts);
        this.cards = new SessionCardBuilder(facts, form, results);
        this.monday = WeekFacts.monday(facts.today());
    }

    /**
     * @param results by key, of what she has just saved
     * @param newKey the key of a session that is to be added now, if she asked for one
     */
    public static WeekPageView of(WeekFacts facts, WeekForm form, Map<String, SaveResult> results, UUID newKey) {
        return new WeekPageBuilder(facts, form, results).sheet(newKey.toString());
    }

    private WeekPageView sheet(String newKey) {
        List<WeekPageView.CardSection> sections = sections(newKey);
        List<WeekPageView.AssertedCard> asserted = asserted();
        return new WeekPageView(
                facts.who().organisation().name(),
                facts.who().name(),
                EnglishText.longDay(facts.today()),
                saved(),
                troubles(sections, asserted),
                people(),
                facts.alertsAreNew() ? null : "What is due may have changed: its latest news have not come yet.",
                asserted,
                sections,
                done(),
                addable());
    }

    private List<WeekPageView.CardSection> sections(String newKey) {
        LocalDate tomorrow = facts.today().plusDays(1);
        LocalDate last = monday.minusWeeks(1);
        return Stream.of(
                        new WeekPageView.CardSection("Added", added(newKey)),
                        booked("Earlier, not recorded yet", LocalDate.MIN, last),
                        booked("Last week, not recorded yet", last, monday),
                        booked("This week, not recorded yet", monday, tomorrow),
                        booked("This week, still to come", tomorrow, LocalDate.MAX))
                .filter(section -> !section.cards().isEmpty())
                .toList();
    }

    /** Bookings from a day on until the day before another. */
    private WeekPageView.CardSection booked(String title, LocalDate from, LocalDate before) {
        return new WeekPageView.CardSection(
                title,
                meetings.with(SessionStatus.BOOKED).stream()
                        .filter(meeting ->
                                !meeting.date().isBefore(from) && meeting.date().isBefore(before))
                        .map(meeting -> cards.card(meeting, ""))
                        .toList());
    }

    private List<WeekPageView.SessionCard> added(String newKey) {
        List<WeekPageView.SessionCard> added = new ArrayList<>();
        String toAdd = form.toAdd();
        if (toAdd != null) {
            added.add(cards.card(meetings.added(newKey, toAdd), toAdd));
        }
        for (String key : form.added()) {
            if (!(results.get(key) instanceof SaveResult.EntrySaved) && !isLeftOut(key)) {
                String of = Objects.requireNonNullElse(form.text("of", key), "");
                added.add(cards.card(meetings.added(key, of), of));
            }
        }
        return added;
    }

    /** Whether she has thought better of it, and saved. */
    private boolean isLeftOut(String key) {
        return form.button() != WeekForm.SubmitButton.ADD && "open".equals(form.text("outcome", key));
    }

    private List<WeekPageView.AssertedCard> asserted() {
        List<WeekPageView.AssertedCard> waiting = new ArrayList<>();
        for (WeekSession meeting : meetings.with(SessionStatus.HELD)) {
            SessionState state = Objects.requireNonNull(meeting.state());
            SessionAssertion asserted = state.asserted();
            if (asserted != null && !asserted.confirmed()) {
                waiting.add(new WeekPageView.AssertedCard(
                        meeting.key(),
                        WeekWording.when(meeting.date(), meeting.time()),
                        what(meeting),
                        asserted.by(),
                        Objects.requireNonNullElse(form.text("confirm", meeting.key()), ""),
                        cards.faults(meeting.key())));
            }
        }
        return List.copyOf(waiting);
    }

    private static String what(WeekSession meeting) {
        return WeekWording.types(meeting.segments()) + ", " + WeekWording.minutes(meeting.segments()) + ": "
                + WeekWording.company(meeting.form(), meeting.people());
    }

    private String saved() {
        long saved = results.values().stream()
                .filter(SaveResult.EntrySaved.class::isInstance)
                .count();
        long refused = results.size() - saved;
        if (results.isEmpty()) {
            return "";
        }
        return "Saved: " + EnglishText.count(saved, "session") + "."
                + (refused == 0
                        ? ""
                        : " Not saved: " + refused + "; what is wrong stands beside it, and nothing is lost.");
    }

    /** What could not be saved, of sessions that meanwhile need nothing any more and so have no card. */
    private List<String> troubles(List<WeekPageView.CardSection> sections, List<WeekPageView.AssertedCard> asserted) {
        Set<String> shown = sections.stream()
                .flatMap(section -> section.cards().stream())
                .map(WeekPageView.SessionCard::key)
                .collect(Collectors.toSet());
        asserted.forEach(card -> shown.add(card.key()));
        List<String> troubles = new ArrayList<>();
        results.forEach((key, result) -> {
            if (result instanceof SaveResult.EntryRefused refused && !shown.contains(key)) {
                String which = meetings.of(key)
                        .map(meeting -> EnglishText.shortDay(meeting.date()) + ", " + what(meeting))
                        .orElse("A session");
                troubles.add(which + ". " + String.join(" ", refused.why()));
            }
        });
        return List.copyOf(troubles);
    }

    private List<WeekPageView.PersonLine> people() {
        List<WeekPageView.PersonLine> lines = new ArrayList<>();
        for (Supervisee supervisee : facts.supervisees()) {
            DirectoryPerson person = supervisee.person();
            lines.add(new WeekPageView.PersonLine(
                    person.name(),
                    facts.alerts().stream()
                            .filter(alert -> alert.personId().equals(person.id()))
                            .map(WeekWording::due)
                            .toList()));
        }
        return List.copyOf(lines);
    }

    private List<WeekPageView.FinishedWeek> done() {
        List<WeekPageView.FinishedWeek> done = new ArrayList<>();
        LocalDate last = monday.minusWeeks(1);
        done.add(new WeekPageView.FinishedWeek("This week", lines(monday, monday.plusDays(6))));
        done.add(new WeekPageView.FinishedWeek("Last week", lines(last, last.plusDays(6))));
        done.removeIf(week -> week.lines().isEmpty());
        return List.copyOf(done);
    }

    private List<String> lines(LocalDate from, LocalDate to) {
        return facts.sessions().stream()
                .filter(row -> !row.state().date().isBefore(from)
                        && !row.state().date().isAfter(to))
                .filter(row -> row.state().status() != SessionStatus.BOOKED
                        && row.state().confirmed())
                .filter(row -> row.state().reasonCode() != ReasonCode.ENTERED_IN_ERROR)
                .map(row -> WeekSession.of(row, facts.people()))
                .map(meeting -> EnglishText.shortDay(meeting.date()) + ": "
                        + EnglishText.words(EnglishText.code(meeting.status())) + ", " + what(meeting))
                .toList();
    }

    private List<WeekPageView.SelectOption> addable() {
        List<WeekPageView.SelectOption> choices = new ArrayList<>();
        for (Supervisee each : facts.supervisees()) {
            for (String type : each.types()) {
                choices.add(new WeekPageView.SelectOption(
                        "person:" + each.person().employeeNumber() + ":" + type,
                        each.person().name() + ", " + EnglishText.words(type),
                        false));
            }
        }
        meetings.groups().forEach(row -> {
            WeekSession meeting = WeekSession.of(row, facts.people());
            choices.add(new WeekPageView.SelectOption(
                    "group:" + row.id(),
                    WeekWording.types(meeting.segments()) + ": "
                            + WeekWording.company(meeting.form(), meeting.people()),
                    false));
        });
        choices.add(new WeekPageView.SelectOption("several", "Several people", false));
        return List.copyOf(choices);
    }
}
