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
 * The catalogues that a what-if compares.
 *
 * @param current the catalogue in force
 * @param past the catalogue as if the draft had been in it all along
 * @param live the catalogue with the draft in force from the day it goes live
 */
public record ComparedCatalogues(PackCatalogue current, PackCatalogue past, PackCatalogue live) {

    /** A pack that has never been in force is assumed to start here, before any monitoring. */
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    /**
     * Adds the draft to the catalogue. A draft that begins on the same day as an existing version is treated as a correction and replaces
     * it; any other replaces all versions, from the day on which the first of them came into force.
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
                ? current.withDraft(
                        organisationId,
                        packVersion(draft, document),
                        version -> version.effective().from().equals(from))
                : current.withDraft(organisationId, packVersion(inForceFrom(first, draft), document), _ -> true);
        Pack live = inForceFrom(question.liveOn(), draft);
        return new ComparedCatalogues(
                current, past, current.withDraft(organisationId, packVersion(live, document), _ -> true));
    }

    /** Renames a draft that has the version name of another version, so that the two are not confused. */
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

    private static PackVersion packVersion(Pack draft, ObjectNode document) {
        return new PackVersion(draft, document, draft.version(), null);
    }
}
