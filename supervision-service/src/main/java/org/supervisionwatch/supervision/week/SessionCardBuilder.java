package org.supervisionwatch.supervision.week;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.text.EnglishText;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.week.SaveResult.EntryRefused;
import org.supervisionwatch.supervision.week.WeekPageView.AttendeeInput;
import org.supervisionwatch.supervision.week.WeekPageView.CardInput;
import org.supervisionwatch.supervision.week.WeekPageView.SegmentInput;
import org.supervisionwatch.supervision.week.WeekPageView.SelectOption;
import org.supervisionwatch.supervision.week.WeekPageView.SessionCard;

/** Builds the card of a session, filled with what was entered, or else with what was booked. */
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

    /** @param of what an added session was made from; empty otherwise */
    SessionCard card(WeekSession session, String of) {
        String key = session.key();
        return new SessionCard(
                key,
                session.etag(),
                session.isAdded(),
                of,
                session.date().isAfter(facts.today()),
                session.isAdded() ? "Not booked" : WeekWording.when(session.date(), session.time()),
                WeekWording.types(session.segments()) + ": " + attendees(session),
                entered("date", key, session.date().toString()),
                typesOf(session),
                parts(session),
                session.form() != SessionFormat.INDIVIDUAL,
                session.segments().size() == 1,
                people(session),
                marks(key, session));
    }

    private static String attendees(WeekSession session) {
        return session.openAttendance() ? "several people" : WeekWording.attendees(session.form(), session.people());
    }

    private CardInput marks(String key, WeekSession session) {
        return new CardInput(
                entered("outcome", key, session.isAdded() ? "held" : "open"),
                choices(Stream.of(ResponsibleParty.values()), form.text("by", key)),
                choices(
                        Stream.of(ReasonCode.values()).filter(SessionCardBuilder::isReasonForCancelling),
                        form.text("reason", key)),
                faults(key),
                session.row() == null ? List.of() : facts.doubts().getOrDefault(session.row().id, List.of()),
                results.get(key) instanceof EntryRefused refused && refused.possibleDuplicate());
    }

    List<String> faults(String key) {
        return results.get(key) instanceof EntryRefused refused ? refused.why() : List.of();
    }

    /** Whether it is a reason for a session that did not take place, and not only for a correction. */
    private static boolean isReasonForCancelling(ReasonCode reason) {
        return !reason.corrects() || reason == ReasonCode.RESCHEDULED;
    }

    private List<SelectOption> typesOf(WeekSession session) {
        if (!session.isAdded() || session.segments().size() > 1) {
            return List.of();
        }
        String own = session.segments().getFirst().type();
        String chosen = entered("type", session.key(), own);
        return Stream.concat(types.stream(), Stream.of(own))
                .distinct()
                .map(type -> new SelectOption(type, WeekWording.capital(type), type.equals(chosen)))
                .toList();
    }

    private List<SegmentInput> parts(WeekSession session) {
        return IntStream.range(0, session.segments().size())
                .mapToObj(i -> part(session, i))
                .toList();
    }

    private SegmentInput part(WeekSession session, int number) {
        SessionSegment part = session.segments().get(number);
        String of = session.segments().size() == 1 ? "" : " of " + EnglishText.words(part.type());
        String minutes = entered("minutes", session.key() + "." + number, session.key(), part.minutes());
        return new SegmentInput(number, "Minutes" + of, minutes);
    }

    private List<AttendeeInput> people(WeekSession session) {
        return session.people().stream()
                .map(each -> {
                    String number = each.person().employeeNumber();
                    boolean there = form.wasShown(session.key())
                            ? form.ticked("there", session.key(), number)
                            : !session.openAttendance();
                    String left = form.text("left", session.key() + "." + number);
                    return new AttendeeInput(number, each.person().name(), there, left == null ? "" : left);
                })
                .toList();
    }

    private String entered(String field, String key, String otherwise) {
        String text = form.text(field, key);
        return text == null ? otherwise : text;
    }

    /** A field that was cleared stays empty. */
    private String entered(String field, String part, String key, int otherwise) {
        String text = form.text(field, part);
        if (text == null) {
            return form.wasShown(key) ? "" : String.valueOf(otherwise);
        }
        return text;
    }

    private static List<SelectOption> choices(Stream<? extends Enum<?>> codes, @Nullable String chosen) {
        return codes.map(EnglishText::code)
                .map(code -> new SelectOption(code, WeekWording.capital(code), code.equals(chosen)))
                .toList();
    }
}
