package org.supervisionwatch.alerts.whatif.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.catalogue.PackVersion;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/**
 * The packs that are compared.
 *
 * @param current those in force
 * @param past as they would have been with the draft among them all the time
 * @param live as they will be with the draft from the day on which it goes live
 */
public record ComparedCatalogues(PackCatalogue current, PackCatalogue past, PackCatalogue live) {

    /** A pack that has never been in force is tried from here on: before anybody was watched. */
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    /**
     * A draft that governs from the same day as a version that is there is a correction of that version, and takes its place; any other
     * takes the place of all versions, from the day on which the first of them came into force.
     */
    public static ComparedCatalogues of(PackCatalogue current, UUID organisationId, WhatIfQuestion question) {
        Pack draft = distinct(current, organisationId, question.draft());
        ObjectNode document = question.document();
        List<LocalDate> begins = current.of(organisationId).stream()
                .map(PackVersion::pack)
                .filter(version -> version.id().equals(draft.id()))
                .map(version -> version.effective().from())
                .toList();
        LocalDate from = draft.effective().from();
        LocalDate first = begins.stream().min(LocalDate::compareTo).orElse(ALWAYS);
        PackCatalogue past = begins.contains(from)
                ? current.trying(
                        organisationId,
                        edition(draft, document),
                        version -> version.effective().from().equals(from))
                : current.trying(organisationId, edition(inForceFrom(first, draft), document), _ -> true);
        Pack live = inForceFrom(question.liveOn(), draft);
        return new ComparedCatalogues(
                current, past, current.trying(organisationId, edition(live, document), _ -> true));
    }

    /** A draft that kept the name of another version must not be taken for that version. */
    private static Pack distinct(PackCatalogue current, UUID organisationId, Pack draft) {
        boolean taken = current.byVersion(organisationId, draft.id(), draft.version())
                .filter(version -> !version.equals(draft))
                .isPresent();
        return taken ? with(draft, draft.version() + " (draft)", draft.effective()) : draft;
    }

    private static Pack inForceFrom(LocalDate day, Pack draft) {
        return with(draft, draft.version(), new Period(day, null));
    }

    private static Pack with(Pack draft, String version, Period effective) {
        return new Pack(
                draft.id(),
                version,
                draft.title(),
                draft.jurisdiction(),
                draft.status(),
                effective,
                draft.calendar(),
                draft.holidays(),
                draft.appliesTo(),
                draft.sources(),
                draft.requirements(),
                draft.alerts());
    }

    private static PackVersion edition(Pack draft, ObjectNode document) {
        return new PackVersion(draft, document, draft.version(), null);
    }
}
