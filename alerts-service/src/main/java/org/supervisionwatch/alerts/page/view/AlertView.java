package org.supervisionwatch.alerts.page.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement.AcknowledgementReason;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.query.AlertDetails;
import org.supervisionwatch.alerts.episode.query.AlertDetails.AlertDetailView;
import org.supervisionwatch.alerts.episode.query.AlertDetails.AlertStateView;
import org.supervisionwatch.alerts.episode.query.AlertDetails.HoldView;
import org.supervisionwatch.alerts.episode.query.AlertDetails.LineView;
import org.supervisionwatch.alerts.episode.query.AlertDetails.StepView;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.wording.RequirementWording;
import org.supervisionwatch.chassis.text.EnglishText;

/** Makes the content of an alert's page. */
public final class AlertView {

    private AlertView() {}

    /**
     * What the page of an alert shows.
     *
     * @param facts its dates, and what keeps it from being notified
     * @param steps who is notified from which day on
     * @param history every change with its reason, the latest first
     * @param open whether it can be taken on
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

    /** An option of a list. */
    public record FormChoice(String code, String words) {}

    /** A link to an alert's page. */
    public record AlertLink(UUID id, String words) {}

    /** The link to an open episode. */
    public static AlertLink link(AlertDetails.OpenView open) {
        String what = open.kind() == EpisodeKind.LAPSE
                ? AlertWording.level(open.level())
                : "To arrange: " + AlertWording.kind(open.kind());
        return new AlertLink(open.id(), what + " (" + open.requirement() + ")");
    }

    /**
     * The content for an alert.
     *
     * @param daysAhead for how many days from {@code today} it can be taken on at most
     */
    public static AlertStatus of(
            PackCatalogue packs, UUID organisationId, AlertDetailView detail, LocalDate today, int daysAhead) {
        AlertStateView alert = detail.alert();
        return new AlertStatus(
                alert.id(),
                alert.person().name(),
                alert.person().employeeNumber(),
                requirement(packs, organisationId, alert.requirement(), today),
                alert.cause() == null
                        ? AlertWording.level(alert.level())
                        : "Closed: " + AlertWording.closed(alert.cause()),
                facts(alert),
                detail.steps().stream().map(AlertView::step).toList(),
                detail.history().reversed().stream().map(AlertView::change).toList(),
                alert.cause() == null,
                alert.acknowledgement() != null,
                Arrays.stream(AcknowledgementReason.values())
                        .map(reason -> new FormChoice(reason.code(), AlertWording.words(reason.code())))
                        .toList(),
                today,
                today.plusDays(daysAhead));
    }

    private static String requirement(
            PackCatalogue packs, UUID organisationId, AlertDetails.RequirementView about, LocalDate today) {
        return packs.inForce(organisationId, about.pack(), today)
                .flatMap(effective -> effective.pack().requirement(about.requirement()))
                .map((Requirement it) -> RequirementWording.title(it))
                .orElse(about.requirement());
    }

    private static List<String> facts(AlertStateView alert) {
        List<String> facts = new ArrayList<>();
        dated("Last session that counts", alert.dates().anchor()).ifPresent(facts::add);
        dated("Due", alert.dates().due()).ifPresent(facts::add);
        dated("Below the guideline from", alert.dates().belowFrom()).ifPresent(facts::add);
        dated("Closed", alert.dates().closed()).ifPresent(facts::add);
        if (alert.unrecorded()) {
            facts.add("Not recorded whether the session was held; the recording deadline has passed");
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
        return "On hold since %s%s: %s"
                .formatted(EnglishText.day(hold.since()), until, AlertWording.hold(hold.because()));
    }

    private static String taken(Acknowledgement taken) {
        return "Taken on by %s until %s: %s"
                .formatted(
                        taken.by(),
                        EnglishText.day(taken.until()),
                        AlertWording.words(taken.reason().code()));
    }

    private static String step(StepView step) {
        String whom = String.join(
                ", ", step.audience().stream().map(AlertWording::words).toList());
        return "%s: %s is notified from %s"
                .formatted(AlertWording.level(step.level()), whom, EnglishText.day(step.dueOn()));
    }

    private static String change(LineView line) {
        return EnglishText.day(line.on()) + ": " + AlertWording.change(line);
    }
}
