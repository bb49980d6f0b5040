package org.supervisionwatch.alerts.page.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement.AcknowledgementReason;
import org.supervisionwatch.alerts.episode.query.AlertDetails;
import org.supervisionwatch.alerts.episode.query.AlertDetails.AcknowledgementView;
import org.supervisionwatch.alerts.episode.query.AlertDetails.AlertDetailView;
import org.supervisionwatch.alerts.episode.query.AlertDetails.HoldView;
import org.supervisionwatch.alerts.episode.query.AlertDetails.LineView;
import org.supervisionwatch.alerts.episode.query.AlertDetails.StepView;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.wording.RequirementWording;
import org.supervisionwatch.chassis.text.EnglishText;

/** Turns an alert into the words of its page. */
@ApplicationScoped
public class AlertView {

    private final CatalogueCache packs;

    AlertView(CatalogueCache packs) {
        this.packs = packs;
    }

    /**
     * @param facts its dates and what keeps it from being told
     * @param steps from when on who is told
     * @param history every decision with its reason, the latest first
     * @param open whether somebody can take it on
     */
    public record AlertStatus(
            UUID id,
            String name,
            String employeeNumber,
            String requirement,
            String level,
            List<String> facts,
            List<String> steps,
            List<String> history,
            boolean open,
            boolean acknowledged,
            List<FormChoice> reasons,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /** One answer of a list. */
    public record FormChoice(String code, String words) {}

    /** The address of an alert's page, and what it is about. */
    public record AlertLink(UUID id, String words) {}

    /** Of something open. */
    public static AlertLink link(AlertDetails.OpenView open) {
        String what = open.kind().equals("lapse") ? level(open.level()) : "To arrange: " + words(open.kind());
        return new AlertLink(open.id(), what + " (" + open.requirement() + ")");
    }

    /** @param daysAhead for how many days at most it can be taken on, from {@code today} */
    public AlertStatus of(UUID organisationId, AlertDetailView alert, LocalDate today, int daysAhead) {
        String pack = alert.requirement().pack();
        String requirement = packs.current()
                .inForce(organisationId, pack, today)
                .flatMap(edition ->
                        edition.pack().requirement(alert.requirement().requirement()))
                .map((Requirement it) -> RequirementWording.title(it))
                .orElse(alert.requirement().requirement());
        return new AlertStatus(
                alert.id(),
                alert.person().name(),
                alert.person().employeeNumber(),
                requirement,
                alert.cause() == null ? level(alert.level()) : "Closed: " + words(alert.cause()),
                facts(alert),
                alert.steps().stream().map(AlertView::step).toList(),
                alert.history().reversed().stream().map(AlertView::line).toList(),
                alert.cause() == null,
                alert.acknowledgement() != null,
                Arrays.stream(AcknowledgementReason.values())
                        .map(reason -> new FormChoice(reason.code(), words(reason.code())))
                        .toList(),
                today,
                today.plusDays(daysAhead));
    }

    private static List<String> facts(AlertDetailView alert) {
        List<String> facts = new ArrayList<>();
        dated("Last session that counts", alert.dates().anchor()).ifPresent(facts::add);
        dated("Due", alert.dates().due()).ifPresent(facts::add);
        dated("Below the guideline from", alert.dates().belowFrom()).ifPresent(facts::add);
        dated("Closed", alert.dates().closed()).ifPresent(facts::add);
        if (alert.unrecorded()) {
            facts.add("Nobody has recorded yet what became of the session, and the time for it is over");
        }
        Stream.ofNullable(alert.hold()).map(AlertView::hold).forEach(facts::add);
        Stream.ofNullable(alert.acknowledgement()).map(AlertView::taken).forEach(facts::add);
        return facts;
    }

    private static Optional<String> dated(String what, @Nullable LocalDate day) {
        return Optional.ofNullable(day).map(it -> what + ": " + EnglishText.day(it));
    }

    private static String hold(HoldView hold) {
        String until = hold.until() == null ? "" : ", up to and including " + EnglishText.day(hold.until());
        return "On hold since %s%s: %s".formatted(EnglishText.day(hold.since()), until, because(hold.because()));
    }

    private static String because(String code) {
        return switch (code) {
            case "absence" -> "she is away";
            case "exemption" -> "nothing is expected of her";
            case "booking" -> "a session is booked";
            case "awaiting_record" -> "the supervisor has not said yet what became of the session";
            case "not_known" -> "the facts allow no verdict";
            default -> words(code);
        };
    }

    private static String taken(AcknowledgementView taken) {
        return "Taken on by %s until %s: %s"
                .formatted(taken.by(), EnglishText.day(taken.until()), words(taken.reason()));
    }

    private static String step(StepView step) {
        String whom =
                String.join(", ", step.audience().stream().map(AlertView::words).toList());
        return "%s: %s is told from %s on".formatted(level(step.level()), whom, EnglishText.day(step.dueOn()));
    }

    private static String line(LineView line) {
        String by = line.by() == null ? "" : ", by " + line.by();
        return "%s: %s (%s)%s"
                .formatted(EnglishText.day(line.on()), words(line.transition()), words(line.reason()), by);
    }

    private static String level(String code) {
        return switch (code) {
            case "notice" -> "To arrange";
            case "due_soon" -> "Due soon";
            case "overdue" -> "Overdue, within grace";
            case "below" -> "Below the guideline";
            case "escalated" -> "Below the guideline, escalated";
            default -> words(code);
        };
    }

    private static String words(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
