package org.supervisionwatch.supervision.week;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.text.EnglishText;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;
import org.supervisionwatch.supervision.session.state.SessionFormat;

/** Makes a card of a session, filled with what she has entered, or else with what was booked. */
final class SessionCardBuilder {

    private final WeekFacts facts;
    private final WeekForm form;
    private final Map<String, SaveResult> results;
    private final List<String> types;

    SessionCardBuilder(WeekFacts facts, WeekForm form, Map<String, SaveResult> results) {
        this.facts = facts;
        this.form = form;
        this.results = results;
        this.types = new WeekSessionFinder(facts).types();
    }

    /** @param of what an added one was made of; empty otherwise */
    WeekPageView.SessionCard card(WeekSession meeting, String of) {
        String key = meeting.key();
        return new WeekPageView.SessionCard(
                key,
                Objects.requireNonNullElse(meeting.etag(), ""),
                meeting.isAdded(),
                of,
                meeting.date().isAfter(facts.today()),
                meeting.isAdded() ? "Not booked" : WeekWording.when(meeting.date(), meeting.time()),
                WeekWording.types(meeting.segments()) + ": " + company(meeting),
                entered("date", key, meeting.date().toString()),
                typesOf(meeting),
                parts(meeting),
                meeting.form() != SessionFormat.INDIVIDUAL,
                meeting.segments().size() == 1,
                people(meeting),
                marks(key, meeting.isAdded()));
    }

    private static String company(WeekSession meeting) {
        return meeting.anybody() ? "several people" : WeekWording.company(meeting.form(), meeting.people());
    }

    private WeekPageView.CardInput marks(String key, boolean isAdded) {
        return new WeekPageView.CardInput(
                entered("outcome", key, isAdded ? "held" : "open"),
                choices(Stream.of(ResponsibleParty.values()), form.text("by", key)),
                choices(Stream.of(ReasonCode.values()).filter(SessionCardBuilder::isWhy), form.text("reason", key)),
                faults(key),
                results.get(key) instanceof SaveResult.EntryRefused refused && refused.looksLikeAnother());
    }

    List<String> faults(String key) {
        return results.get(key) instanceof SaveResult.EntryRefused refused ? refused.why() : List.of();
    }

    /** Whether it says why a session did not take place, and not only why a record is changed. */
    private static boolean isWhy(ReasonCode reason) {
        return !reason.corrects() || reason == ReasonCode.RESCHEDULED;
    }

    private List<WeekPageView.SelectOption> typesOf(WeekSession meeting) {
        if (!meeting.isAdded() || meeting.segments().size() > 1) {
            return List.of();
        }
        String own = meeting.segments().getFirst().type();
        String chosen = entered("type", meeting.key(), own);
        return Stream.concat(types.stream(), Stream.of(own))
                .distinct()
                .map(type -> new WeekPageView.SelectOption(type, WeekWording.capital(type), type.equals(chosen)))
                .toList();
    }

    private List<WeekPageView.SegmentInput> parts(WeekSession meeting) {
        boolean plain = meeting.segments().size() == 1;
        return IntStream.range(0, meeting.segments().size())
                .mapToObj(i -> new WeekPageView.SegmentInput(
                        i,
                        plain
                                ? "Minutes"
                                : "Minutes of "
                                        + EnglishText.words(
                                                meeting.segments().get(i).type()),
                        entered(
                                "minutes",
                                meeting.key() + "." + i,
                                meeting.key(),
                                meeting.segments().get(i).minutes())))
                .toList();
    }

    private List<WeekPageView.AttendeeInput> people(WeekSession meeting) {
        return meeting.people().stream()
                .map(each -> {
                    String number = each.person().employeeNumber();
                    boolean there = form.wasShown(meeting.key())
                            ? form.ticked("there", meeting.key(), number)
                            : !meeting.anybody();
                    String left = form.text("left", meeting.key() + "." + number);
                    return new WeekPageView.AttendeeInput(
                            number, each.person().name(), there, left == null ? "" : left);
                })
                .toList();
    }

    private String entered(String field, String key, String otherwise) {
        String text = form.text(field, key);
        return text == null ? otherwise : text;
    }

    /** What she has cleared stays clear. */
    private String entered(String field, String part, String key, int otherwise) {
        String text = form.text(field, part);
        if (text == null) {
            return form.wasShown(key) ? "" : String.valueOf(otherwise);
        }
        return text;
    }

    private static List<WeekPageView.SelectOption> choices(Stream<? extends Enum<?>> codes, @Nullable String chosen) {
        return codes.map(EnglishText::code)
                .map(code -> new WeekPageView.SelectOption(code, WeekWording.capital(code), code.equals(chosen)))
                .toList();
    }
}
