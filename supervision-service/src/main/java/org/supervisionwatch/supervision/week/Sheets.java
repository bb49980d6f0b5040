package org.supervisionwatch.supervision.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.supervision.directory.Person;
import org.supervisionwatch.supervision.directory.Supervisee;
import org.supervisionwatch.supervision.session.Asserted;
import org.supervisionwatch.supervision.session.ReasonCode;
import org.supervisionwatch.supervision.session.SessionState;
import org.supervisionwatch.supervision.session.Status;

/** Makes the page of what is known, what she has entered and what became of it. Pure. */
public final class Sheets {

    private final WeekFacts facts;
    private final WeekForm form;
    private final Map<String, Result> results;
    private final Meetings meetings;
    private final Cards cards;
    private final LocalDate monday;

    private Sheets(WeekFacts facts, WeekForm form, Map<String, Result> results) {
        this.facts = facts;
        this.form = form;
        this.results = results;
        this.meetings = new Meetings(facts);
        this.cards = new Cards(facts, form, results);
        this.monday = WeekFacts.monday(facts.today());
    }

    /**
     * @param results by key, of what she has just saved
     * @param newKey the key of a session that is to be added now, if she asked for one
     */
    public static Sheet of(WeekFacts facts, WeekForm form, Map<String, Result> results, UUID newKey) {
        return new Sheets(facts, form, results).sheet(newKey.toString());
    }

    private Sheet sheet(String newKey) {
        List<Sheet.Section> sections = sections(newKey);
        List<Sheet.AssertedCard> asserted = asserted();
        return new Sheet(
                facts.who().organisation().name(),
                facts.who().name(),
                Words.longDay(facts.today()),
                saved(),
                troubles(sections, asserted),
                people(),
                facts.alertsAreNew() ? null : "What is due may have changed: its latest news have not come yet.",
                asserted,
                sections,
                done(),
                addable());
    }

    private List<Sheet.Section> sections(String newKey) {
        LocalDate tomorrow = facts.today().plusDays(1);
        LocalDate last = monday.minusWeeks(1);
        return Stream.of(
                        new Sheet.Section("Added", added(newKey)),
                        booked("Earlier, not recorded yet", LocalDate.MIN, last),
                        booked("Last week, not recorded yet", last, monday),
                        booked("This week, not recorded yet", monday, tomorrow),
                        booked("This week, still to come", tomorrow, LocalDate.MAX))
                .filter(section -> !section.cards().isEmpty())
                .toList();
    }

    /** Bookings from a day on until the day before another. */
    private Sheet.Section booked(String title, LocalDate from, LocalDate before) {
        return new Sheet.Section(
                title,
                meetings.with(Status.BOOKED).stream()
                        .filter(meeting ->
                                !meeting.date().isBefore(from) && meeting.date().isBefore(before))
                        .map(meeting -> cards.card(meeting, ""))
                        .toList());
    }

    private List<Sheet.Card> added(String newKey) {
        List<Sheet.Card> added = new ArrayList<>();
        String toAdd = form.toAdd();
        if (toAdd != null) {
            added.add(cards.card(meetings.added(newKey, toAdd), toAdd));
        }
        for (String key : form.added()) {
            if (!(results.get(key) instanceof Result.Saved) && !isLeftOut(key)) {
                String of = Objects.requireNonNullElse(form.text("of", key), "");
                added.add(cards.card(meetings.added(key, of), of));
            }
        }
        return added;
    }

    /** Whether she has thought better of it, and saved. */
    private boolean isLeftOut(String key) {
        return form.button() != WeekForm.Button.ADD && "open".equals(form.text("outcome", key));
    }

    private List<Sheet.AssertedCard> asserted() {
        List<Sheet.AssertedCard> waiting = new ArrayList<>();
        for (Meeting meeting : meetings.with(Status.HELD)) {
            SessionState state = Objects.requireNonNull(meeting.state());
            Asserted asserted = state.asserted();
            if (asserted != null && !asserted.confirmed()) {
                waiting.add(new Sheet.AssertedCard(
                        meeting.key(),
                        Words.when(meeting.date(), meeting.time()),
                        what(meeting),
                        asserted.by(),
                        Objects.requireNonNullElse(form.text("confirm", meeting.key()), ""),
                        cards.faults(meeting.key())));
            }
        }
        return List.copyOf(waiting);
    }

    private static String what(Meeting meeting) {
        return Words.types(meeting.segments()) + ", " + Words.minutes(meeting.segments()) + ": "
                + Words.company(meeting.form(), meeting.people());
    }

    private String saved() {
        long saved =
                results.values().stream().filter(Result.Saved.class::isInstance).count();
        long refused = results.size() - saved;
        if (results.isEmpty()) {
            return "";
        }
        return "Saved: " + Words.count(saved, "session") + "."
                + (refused == 0
                        ? ""
                        : " Not saved: " + refused + "; what is wrong stands beside it, and nothing is lost.");
    }

    /** What could not be saved, of sessions that meanwhile need nothing any more and so have no card. */
    private List<String> troubles(List<Sheet.Section> sections, List<Sheet.AssertedCard> asserted) {
        Set<String> shown = sections.stream()
                .flatMap(section -> section.cards().stream())
                .map(Sheet.Card::key)
                .collect(Collectors.toSet());
        asserted.forEach(card -> shown.add(card.key()));
        List<String> troubles = new ArrayList<>();
        results.forEach((key, result) -> {
            if (result instanceof Result.Refused refused && !shown.contains(key)) {
                String which = meetings.of(key)
                        .map(meeting -> Words.day(meeting.date()) + ", " + what(meeting))
                        .orElse("A session");
                troubles.add(which + ". " + String.join(" ", refused.why()));
            }
        });
        return List.copyOf(troubles);
    }

    private List<Sheet.PersonLine> people() {
        List<Sheet.PersonLine> lines = new ArrayList<>();
        for (Supervisee supervisee : facts.supervisees()) {
            Person person = supervisee.person();
            lines.add(new Sheet.PersonLine(
                    person.name(),
                    facts.alerts().stream()
                            .filter(alert -> alert.personId().equals(person.id()))
                            .map(Words::due)
                            .toList()));
        }
        return List.copyOf(lines);
    }

    private List<Sheet.Done> done() {
        List<Sheet.Done> done = new ArrayList<>();
        LocalDate last = monday.minusWeeks(1);
        done.add(new Sheet.Done("This week", lines(monday, monday.plusDays(6))));
        done.add(new Sheet.Done("Last week", lines(last, last.plusDays(6))));
        done.removeIf(week -> week.lines().isEmpty());
        return List.copyOf(done);
    }

    private List<String> lines(LocalDate from, LocalDate to) {
        return facts.sessions().stream()
                .filter(row -> !row.state().date().isBefore(from)
                        && !row.state().date().isAfter(to))
                .filter(row ->
                        row.state().status() != Status.BOOKED && row.state().confirmed())
                .filter(row -> row.state().reasonCode() != ReasonCode.ENTERED_IN_ERROR)
                .map(row -> Meeting.of(row, facts.people()))
                .map(meeting -> Words.day(meeting.date()) + ": "
                        + Words.plain(meeting.status().name().toLowerCase(Locale.ROOT)) + ", " + what(meeting))
                .toList();
    }

    private List<Sheet.Choice> addable() {
        List<Sheet.Choice> choices = new ArrayList<>();
        for (Supervisee each : facts.supervisees()) {
            for (String type : each.types()) {
                choices.add(new Sheet.Choice(
                        "person:" + each.person().employeeNumber() + ":" + type,
                        each.person().name() + ", " + Words.plain(type),
                        false));
            }
        }
        meetings.groups().forEach(row -> {
            Meeting meeting = Meeting.of(row, facts.people());
            choices.add(new Sheet.Choice(
                    "group:" + row.id(),
                    Words.types(meeting.segments()) + ": " + Words.company(meeting.form(), meeting.people()),
                    false));
        });
        choices.add(new Sheet.Choice("several", "Several people", false));
        return List.copyOf(choices);
    }
}
