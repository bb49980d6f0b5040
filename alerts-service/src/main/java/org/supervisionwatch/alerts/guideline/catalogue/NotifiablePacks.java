package org.supervisionwatch.alerts.guideline.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** Which packs others than the clinical lead may hear of: those signed off, and drafts that somebody has answered for. */
@ApplicationScoped
public class NotifiablePacks {

    private final CatalogueCache packs;
    private final DraftAcknowledgementStore drafts;

    NotifiablePacks(CatalogueCache packs, DraftAcknowledgementStore drafts) {
        this.packs = packs;
        this.drafts = drafts;
    }

    /** As an organisation has it now. */
    public NotifiableVersions in(UUID organisationId) {
        return new NotifiableVersions(
                packs.current(), organisationId, drafts.days(organisationId).keySet());
    }

    /** @param answered the drafts answered for, by their keys */
    public record NotifiableVersions(PackCatalogue shelf, UUID organisationId, Set<String> answered) {

        /** @param version null if nobody knows any more under which one */
        public boolean includes(String pack, @Nullable String version) {
            return !Pack.isDraft(shelf.status(organisationId, pack, version))
                    || (version != null && answered.contains(DraftAcknowledgementStore.key(pack, version)));
        }
    }
}
