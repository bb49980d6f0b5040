package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.text.EnglishText;

/**
 * What the schema of a pack cannot say, because it concerns more than one place of the document, or the calendars. A pack is checked
 * with the defaults in its requirements, and whatever other faults it has.
 *
 * @param faults those of the schema, to which these are added
 */
record PackChecks(DocumentPlace pack, Faults faults) {

    /** @param calendars those that the pack may name */
    static void check(JsonNode pack, Set<String> calendars, Faults faults) {
        PackChecks checks = new PackChecks(new DocumentPlace(pack, ""), faults);
        DocumentPlace calendar = checks.pack.at("calendar");
        if (!calendars.contains(calendar.text())) {
            checks.add(calendar, "unknown calendar; known are: " + String.join(", ", calendars));
        }
        DocumentPlace effective = checks.pack.at("effective");
        checks.inOrder(effective.at("from"), effective.at("to"), "must not be before from");
        checks.requirements(checks.sources());
    }

    /**
     * Requires a pause rule for every class of absence. Events carry only classes, so a class without a rule for the kind that represents it
     * would have no effect at all. A pack that intends this lists the class under {@code ignores}.
     */
    static List<Fault> uncovered(JsonNode pack) {
        List<Fault> uncovered = new ArrayList<>();
        for (DocumentPlace each : new DocumentPlace(pack, "").at("requirements").each()) {
            DocumentPlace pauses = each.at("pauses");
            List<String> kinds = pauses.each().stream()
                    .flatMap(pause -> pause.at("kinds").texts().stream())
                    .toList();
            for (PackAbsenceClass absence : PackAbsenceClass.values()) {
                String word = EnglishText.code(absence);
                if (!kinds.contains(absence.kind())
                        && !each.at("ignores").texts().contains(word)) {
                    String message =
                            "\"%s\" has no rule for %s, which represents %s absences; add one, or list %s under ignores";
                    uncovered.add(new Fault(
                            pauses.pointer(), message.formatted(each.at("id").text(), absence.kind(), word, word)));
                }
            }
        }
        return uncovered;
    }

    private Set<String> sources() {
        Set<String> ids = new HashSet<>();
        for (DocumentPlace source : pack.at("sources").each()) {
            DocumentPlace id = source.at("id");
            if (id.given() && !ids.add(id.text())) {
                add(id, "another source has this id");
            }
        }
        return ids;
    }

    private void requirements(Set<String> sources) {
        Set<String> ids = new HashSet<>();
        for (DocumentPlace each : pack.at("requirements").each()) {
            DocumentPlace id = each.at("id");
            if (id.given() && !ids.add(id.text())) {
                add(pack.at("requirements"), "two requirements have the id \"%s\"".formatted(id.text()));
            }
            for (DocumentPlace cited : each.at("sources").each()) {
                if (!sources.contains(cited.text())) {
                    add(cited, "\"%s\" is not among the sources of the pack".formatted(cited.text()));
                }
            }
            local(each.at("local"));
            atRiskDays(each);
            switch (each.at("kind").text()) {
                case "interval" -> interval(each);
                case "ratio" -> tiers(each.at("tiers").each());
                default -> {}
            }
            each.at("credit").at("bands").each().forEach(this::band);
        }
    }

    private void band(DocumentPlace band) {
        List<DocumentPlace> size = band.at("size").each();
        if (size.size() == 2) {
            inOrder(size.getFirst(), size.getLast(), "must not be below the smallest size");
        }
    }

    private void local(DocumentPlace local) {
        for (DocumentPlace key : local.each()) {
            if (!PackSchema.hasKey(key.text())) {
                add(key, "\"%s\" is no key of a requirement".formatted(key.text()));
            }
        }
    }

    private void atRiskDays(DocumentPlace requirement) {
        DocumentPlace days = requirement.at("at_risk_days");
        Integer most = WindowForm.daysOf(requirement.at("window").text());
        if (days.given() && most != null && days.number() > most) {
            add(days, "must not be longer than the window, which has %d days".formatted(most));
        }
    }

    private void interval(DocumentPlace interval) {
        if (!interval.at("first_within_days").given()) {
            add(interval.at("first_within_days"), "is required: an interval must say when the first session is due");
        }
        DocumentPlace partTime = interval.at("part_time");
        inOrder(partTime.at("floor_days"), partTime.at("ceiling_days"), "must not be below floor_days");
    }

    private void inOrder(DocumentPlace low, DocumentPlace high, String message) {
        boolean below = high.node().isTextual() ? high.text().compareTo(low.text()) < 0 : high.number() < low.number();
        if (high.given() && below) {
            faults.add(high.pointer(), message, low.pointer());
        }
    }

    private void tiers(List<DocumentPlace> tiers) {
        int below = 0;
        for (int i = 0; i < tiers.size(); i++) {
            DocumentPlace end = tiers.get(i).at("up_to_minutes");
            boolean last = i == tiers.size() - 1;
            if (last && end.given()) {
                add(end, "must be null in the last tier, which has no upper limit");
            } else if (!last && !end.given() && tiers.get(i).node().isObject()) {
                add(end, "is required in all but the last tier");
            } else if (end.given() && end.number() < below) {
                add(end, "must be above that of the previous tier");
            }
            below = end.given() ? end.number() + 1 : below;
        }
    }

    private void add(DocumentPlace at, String message) {
        faults.add(at.pointer(), message);
    }
}
